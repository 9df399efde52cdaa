import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isAlive, parseLockFile, readPostmaster, servesCluster } from './postmaster.js';

const lockFile = (state: string) =>
  ['4711', '/srv/hub/.data/postgres/cluster', '1795000000', '5433', '', '127.0.0.1', ' 1 2', state].join(
    '\n',
  );

describe('the lock file of a cluster', () => {
  it.each(['', '\n', 'no number\n', '0\n'])('names no process when it holds %j', (text) =>
    expect(parseLockFile(text)).toBeNull(),
  );

  it.each(['starting', 'stopping', 'ready', 'standby'] as const)('tells that the server is %s', (state) =>
    expect(parseLockFile(lockFile(`${state.padEnd(8)}\n`))).toEqual({ processId: 4711, port: 5433, state }),
  );

  it('is read while it is still being written', () => {
    expect(parseLockFile('4711\n')).toEqual({ processId: 4711, port: 0, state: 'unknown' });
    expect(parseLockFile(lockFile(''))).toEqual({ processId: 4711, port: 5433, state: 'unknown' });
  });

  it('gives the number of a server that was started alone (PostgreSQL writes it negative)', () => {
    expect(parseLockFile('-4711\n')?.processId).toBe(4711);
  });
});

describe('a process', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'hub-postmaster-')));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('that does not exist is not alive', () => {
    expect(isAlive(2 ** 22 + 1)).toBe(false);
    expect(servesCluster(2 ** 22 + 1, folder)).toBe(false);
  });

  it('that runs is alive', () => expect(isAlive(process.pid)).toBe(true));

  it('serves only the cluster whose folder it works in', () => {
    expect(servesCluster(process.pid, process.cwd())).toBe(true);
    if (process.platform === 'linux') expect(servesCluster(process.pid, folder)).toBe(false);
  });

  it('is looked for in the lock file', async () => {
    expect(readPostmaster(folder)).toBeNull();
    await writeFile(path.join(folder, 'postmaster.pid'), '');
    expect(readPostmaster(folder)).toBe('empty');
    await writeFile(path.join(folder, 'postmaster.pid'), lockFile('ready   '));
    expect(readPostmaster(folder)).toMatchObject({ processId: 4711, state: 'ready' });
  });
});
