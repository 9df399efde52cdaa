import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  occupyEmbeddedDatabase,
  prepareDataFolder,
  Secret,
  checkExternalDatabase,
  locateBinaries,
  startEmbeddedDatabase,
} from '#libs/platform';
import { canStageMounts, databaseOf, freePort, onStage, Workshop } from './support/hub-process.js';

const workshop = new Workshop();
afterAll(() => workshop.clear(), 30_000);

const staged = canStageMounts() ? it : it.skip;
const why = canStageMounts() ? '' : ' (skipped: this machine allows no namespace to stage it in)';

/** Starts a hub that is expected to give up, and returns what it said. */
async function refusal(env: Record<string, string>, wrapper: string[] = []): Promise<string> {
  const hub = workshop.start({ env: { PORT: await freePort(), ...env }, wrapper });
  expect(await hub.ended()).toBe(1);
  return hub.output.trim();
}

describe('a start is refused in one clear sentence', () => {
  it('for every faulty setting at once', async () => {
    const said = await refusal({ PORT: '99999', HUB_DATADIR: '/x', HUB_JOBS: 'some' });
    expect(said.split('\n')).toEqual([
      'Living Hub cannot start. 3 settings need mending:',
      '  PORT         is "99999". Give a whole number from 1 to 65535, for example 3000.',
      '  HUB_JOBS     is "some". Choose one of: inline, off.',
      '  HUB_DATADIR  is not a setting of the hub. Did you mean HUB_DATA_DIR?',
    ]);
  });

  it('when a part of the data folder’s path is a file', async () => {
    const file = path.join(await workshop.folder(), 'file');
    await writeFile(file, '');
    await expect(prepareDataFolder(path.join(file, 'data'))).rejects.toMatchObject({
      fault: 'folder-unusable',
    });
  });

  staged(`when the data folder is read-only${why}`, async () => {
    const folder = await workshop.folder();
    const readOnly = onStage(`mount --bind ${folder} ${folder} && mount -o remount,bind,ro ${folder}`);
    expect(await refusal({ HUB_DATA_DIR: folder }, readOnly)).toBe(
      `The data folder ${folder} is read-only. Make it writable, or set HUB_DATA_DIR to a folder that is.`,
    );
  });

  staged(`when the disk is full${why}`, async () => {
    const folder = await workshop.folder();
    const small = onStage(`mount -t tmpfs -o size=20m none ${folder}`);
    expect(await refusal({ HUB_DATA_DIR: folder }, small)).toBe(
      `The disk that holds the data folder ${folder} is full. Free at least 200 MB and start again.`,
    );
  });

  staged(`when the database programs may not be run${why}`, async () => {
    const { folder: programs } = locateBinaries();
    const forbidden = onStage(
      `mount --bind ${programs} ${programs} && mount -o remount,bind,noexec ${programs}`,
    );
    expect(await refusal({ HUB_DATA_DIR: await workshop.folder() }, forbidden)).toContain('may not be run');
  });

  it('when the database programs are not there', async () => {
    const binaries = { folder: '/nowhere', major: 18 };
    const start = startEmbeddedDatabase({ dataFolder: await workshop.folder(), binaries });
    await expect(start).rejects.toMatchObject({ fault: 'binaries-missing' });
  });

  it('when no database answers at DATABASE_URL', async () => {
    const check = checkExternalDatabase(
      new Secret(`postgres://hub:s3cret@127.0.0.1:${await freePort()}/hub`),
    );
    await expect(check).rejects.toMatchObject({ fault: 'database-unreachable' });
  });
});

describe('an embedded database', () => {
  it('refuses a wrong password, a missing database and a cluster of another version or in pieces', async () => {
    const folder = await workshop.folder();
    const database = await startEmbeddedDatabase({ dataFolder: folder, testing: true });
    const url = new URL(database.url.reveal());
    url.password = 's3cret';
    await expect(checkExternalDatabase(new Secret(url.href))).rejects.toMatchObject({
      fault: 'database-refused',
      message: expect.not.stringContaining('s3cret'),
    });
    await expect(
      checkExternalDatabase(new Secret(database.url.reveal().replace(/hub$/, 'none'))),
    ).rejects.toThrow('it has no database');
    await database.stop();

    const version = path.join(folder, 'postgres/cluster/PG_VERSION');
    await writeFile(version, '99\n');
    await expect(startEmbeddedDatabase({ dataFolder: folder })).rejects.toMatchObject({
      fault: 'database-newer',
    });
    await writeFile(version, '9\n');
    await expect(startEmbeddedDatabase({ dataFolder: folder })).rejects.toMatchObject({
      fault: 'database-older',
    });
    await writeFile(version, `${locateBinaries().major}\n`);
    await writeFile(path.join(folder, 'postgres/cluster/global/pg_control'), 'not what it was');
    await expect(startEmbeddedDatabase({ dataFolder: folder })).rejects.toMatchObject({
      fault: 'database-corrupted',
    });
  });

  it('is made anew when a start was killed while making it', async () => {
    const folder = await workshop.folder();
    const halfMade = path.join(folder, `postgres.making-${2 ** 22 + 1}-0000`);
    await mkdir(path.join(halfMade, 'cluster'), { recursive: true });
    await writeFile(path.join(halfMade, 'cluster/PG_VERSION'), '18\n');
    const { database, leave } = await occupyEmbeddedDatabase({ dataFolder: folder, testing: true });
    expect(database.adopted).toBe(false);
    expect(await readdir(folder)).toEqual(['postgres']);
    await leave();
    expect(databaseOf(folder)).toBeNull();
  });

  it('starts beside the lock file of a process that is something else now', async () => {
    const folder = await workshop.folder();
    const first = await startEmbeddedDatabase({ dataFolder: folder, testing: true });
    const lockFile = path.join(folder, 'postgres/cluster/postmaster.pid');
    const kept = path.join(folder, 'kept');
    await cp(lockFile, kept);
    await first.stop();
    const [, ...rest] = (await readFile(kept, 'utf8')).split('\n');
    // After a restart of the machine the number belongs to some other program: this test.
    await writeFile(lockFile, [String(process.pid), ...rest].join('\n'));
    const second = await startEmbeddedDatabase({ dataFolder: folder, testing: true });
    expect(second.adopted).toBe(false);
    await second.stop();
  });

  it('keeps running until its last user has left', async () => {
    const folder = await workshop.folder();
    const hub = await occupyEmbeddedDatabase({
      dataFolder: folder,
      testing: true,
      hubAddress: 'http://localhost',
    });
    const visitor = await occupyEmbeddedDatabase({ dataFolder: folder });
    expect(visitor.database).toMatchObject({ adopted: true, processId: hub.database.processId });
    await hub.leave();
    expect(databaseOf(folder)?.processId).toBe(hub.database.processId);
    await visitor.leave();
    expect(databaseOf(folder)).toBeNull();
  });

  it('is made once by two starts at the same time, and one of them becomes the hub', async () => {
    const folder = await workshop.folder();
    const options = { dataFolder: folder, testing: true, hubAddress: 'http://localhost' };
    const outcomes = await Promise.allSettled([
      occupyEmbeddedDatabase(options),
      occupyEmbeddedDatabase(options),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') await outcome.value.leave();
      else expect(outcome.reason).toMatchObject({ fault: 'already-running' });
    }
    expect(databaseOf(folder)).toBeNull();
  });
});
