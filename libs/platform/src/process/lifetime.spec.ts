import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Lifetime } from './lifetime.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect', 'message', 'uncaughtException'] as const;

/** A lifetime that notes what happens instead of ending this process. */
function observed(deadlineMs = 5_000) {
  const events: string[] = [];
  const lifetime = new Lifetime({
    deadlineMs,
    exit: (code) => events.push(`exit ${code}`),
    report: (line) => events.push(line),
  });
  return { events, lifetime };
}

describe('a lifetime', () => {
  const before = new Map<string, readonly unknown[]>();
  beforeEach(() => SIGNALS.forEach((name) => before.set(name, process.listeners(name as 'SIGINT'))));
  afterEach(() => {
    for (const name of SIGNALS)
      for (const listener of process.listeners(name as 'SIGINT'))
        if (!before.get(name)?.includes(listener)) process.off(name, listener);
  });

  it('tells a failed start in words, closes what was open and exits with 1', async () => {
    const { events, lifetime } = observed();
    await lifetime.begin(
      () => {
        lifetime.onEnd('database', 1000, () => Promise.resolve(events.push('database closed')));
        return Promise.reject(new Error('no port'));
      },
      (error) => `explained: ${(error as Error).message}`,
    );
    expect(events).toEqual(['explained: no port', 'database closed', 'exit 1']);
  });

  it('closes in reverse order and exits with 0', async () => {
    const { events, lifetime } = observed();
    for (const name of ['database', 'application', 'requests'])
      lifetime.onEnd(name, 1000, () => Promise.resolve(events.push(name)));
    await lifetime.end();
    expect(events).toEqual(['requests', 'application', 'database', 'exit 0']);
  });

  it('ends once, however often it is asked to', async () => {
    const { events, lifetime } = observed();
    lifetime.onEnd('database', 1000, () => Promise.resolve(events.push('database closed')));
    await Promise.all([lifetime.end(), lifetime.end(1), lifetime.end()]);
    expect(events).toEqual(['database closed', 'exit 0']);
  });

  it('goes on with the next step when one fails or takes too long', async () => {
    const { events, lifetime } = observed();
    lifetime.onEnd('database', 1000, () => Promise.resolve(events.push('database closed')));
    lifetime.onEnd('jobs', 1000, () => Promise.reject(new Error('stuck')));
    lifetime.onEnd('requests', 5, () => new Promise(() => undefined));
    await lifetime.end();
    expect(events).toEqual([
      'Stopping the requests takes too long; going on.',
      'Stopping the jobs failed: stuck',
      'database closed',
      'exit 0',
    ]);
  });

  it('exits with 1 at its deadline, whatever still hangs', async () => {
    const { events, lifetime } = observed(10);
    const gate = Promise.withResolvers<undefined>();
    lifetime.onEnd('database', 1000, () => gate.promise);
    const ended = lifetime.end();
    await pause(60);
    expect(events).toEqual(['exit 1']);
    gate.resolve(undefined);
    await ended;
  });

  it('interrupts a start at its next checkpoint and closes what that had opened', async () => {
    const { events, lifetime } = observed();
    const gate = Promise.withResolvers<undefined>();
    const begun = lifetime.begin(
      async () => {
        await gate.promise;
        lifetime.onEnd('database', 1000, () => Promise.resolve(events.push('database closed')));
        lifetime.checkpoint();
        events.push('listening');
      },
      () => 'never said',
    );
    process.emit('SIGTERM');
    gate.resolve(undefined);
    await begun;
    expect(events).toEqual(['database closed', 'exit 0']);
  });

  it('ends when its parent process is gone', async () => {
    const { events, lifetime } = observed();
    await lifetime.begin(() => Promise.resolve(), String);
    process.emit('disconnect');
    await lifetime.end();
    expect(events).toEqual(['exit 0']);
  });
});
