import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadPipeline, UnitOfWork } from '#libs/platform';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
let uow: UnitOfWork;

beforeAll(async () => {
  hub = await startTestHub();
  uow = hub.app.get(UnitOfWork, { strict: false });
}, 60_000);

afterAll(() => hub.stop());

describe('the reads that share a connection', () => {
  it('fail alone: those sent before and after still answer', async () => {
    const outcomes = await Promise.allSettled([
      uow.read('SELECT 1 AS one'),
      uow.read('SELECT 1 / $1::integer AS none', [0]),
      uow.read('SELECT 2 AS two'),
    ]);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled', value: [{ one: 1 }] },
      { status: 'rejected', reason: { code: '22012' } },
      { status: 'fulfilled', value: [{ two: 2 }] },
    ]);
  });

  it('fail when the connection is lost, and the next one opens another', async () => {
    const [lost] = await uow.read<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const waiting = uow.read('SELECT pg_sleep(20)').catch((error: unknown) => error);
    await hub.sql('SELECT pg_terminate_backend($1)', [lost!.pid]);
    expect(await waiting).toBeInstanceOf(Error);
    const [next] = await uow.read<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    expect(next!.pid).not.toBe(lost!.pid);
  });

  it('go through one connection, in the order they were asked', async () => {
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    const rows = await Promise.all(
      numbers.map((number) =>
        uow.read<{ number: number; pid: number }>('SELECT $1::integer AS number, pg_backend_pid() AS pid', [
          number,
        ]),
      ),
    );
    expect(rows.map(([row]) => row!.number)).toEqual(numbers);
    expect(new Set(rows.map(([row]) => row!.pid)).size).toBe(1);
  });

  it('see what a unit of work has written when they belong to it, and only then', async () => {
    const count = () => uow.read<{ count: number }>('SELECT count(*)::integer AS count FROM membership');
    const [before] = await count();
    const undone = uow.run(async () => {
      await uow.query('DELETE FROM membership');
      const [within] = await count();
      throw new Error(`${within!.count} left`);
    });
    await expect(undone).rejects.toThrow('0 left');
    expect(await count()).toEqual([before]);
  });

  it('take other ways once the shared connection is closed', async () => {
    await hub.app.get(ReadPipeline, { strict: false }).close();
    expect(await uow.read('SELECT 3 AS three')).toEqual([{ three: 3 }]);
  });
});
