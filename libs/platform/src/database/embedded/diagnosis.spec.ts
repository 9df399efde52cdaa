import { describe, expect, it } from '@jest/globals';
import { corruptedCluster, errorFromFiles, errorFromOutput, errorFromServer } from './diagnosis.js';
import type { StartupError } from './startup-error.js';

const context = { dataFolder: '/srv/hub/.data', log: '/srv/hub/.data/postgres/postgres.log' };

describe('what the database programs print', () => {
  it.each([
    ['disk-full', 'FATAL:  could not write to file "pg_wal/xlogtemp.20721": No space left on device'],
    [
      'disk-full',
      'FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.\nPANIC:  cannot abort',
    ],
    ['folder-read-only', 'could not create lock file "postmaster.pid": Read-only file system'],
    ['root-refused', 'unshare: unshare failed: Operation not permitted'],
    ['root-refused', 'unshare: unshare failed: No space left on device'],
    ['root-refused', '"root" execution of the PostgreSQL server is not permitted.'],
    ['binaries-forbidden', 'unshare: failed to execute /x/bin/postgres: Permission denied'],
    [
      'binaries-missing',
      'initdb: error while loading shared libraries: libicuuc.so.60: cannot open shared object',
    ],
    ['binaries-missing', 'unshare: failed to execute /x/bin/postgres: No such file or directory'],
    ['folder-forbidden', 'FATAL:  data directory "/srv/x" has wrong ownership'],
    ['folder-forbidden', 'FATAL:  data directory "/srv/x" has invalid permissions'],
    ['database-corrupted', 'PANIC:  could not locate a valid checkpoint record at 0/1'],
    ['database-corrupted', 'FATAL:  required WAL directory "pg_wal" does not exist'],
    ['database-corrupted', 'postgres: could not access the server configuration file "/x/postgresql.conf"'],
    ['database-corrupted', 'FATAL:  database files are incompatible with server'],
    ['database-failed', 'FATAL:  could not map anonymous shared memory: Cannot allocate memory'],
  ])('becomes one sentence: %s', (fault, output) => {
    const error = errorFromOutput(output, context);
    expect(error.fault).toBe(fault);
    expect(error.message).toMatch(/^[^\n]{30,400}\.$/);
  });

  it('keeps its last line and names the log when the cause is not known', () => {
    const { message } = errorFromOutput('one\nFATAL:  something new\n', context);
    expect(message).toBe(
      `The embedded database did not start: FATAL:  something new. The log is ${context.log}.`,
    );
  });
});

describe('a failed file operation', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'folder-read-only'],
    ['EACCES', 'folder-forbidden'],
    ['ENOTDIR', 'folder-unusable'],
  ])('%s becomes %s and names the folder', (code, fault) => {
    const error = errorFromFiles(Object.assign(new Error(code), { code }), context) as StartupError;
    expect(error.fault).toBe(fault);
    expect(error.message).toContain(context.dataFolder);
  });

  it('of another kind is passed on', () => {
    const error = new Error('odd');
    expect(errorFromFiles(error, context)).toBe(error);
  });
});

describe('what the server answers', () => {
  it.each([
    ['53100', 'disk-full'],
    ['XX001', 'database-corrupted'],
    ['58P01', 'database-corrupted'],
    ['28P01', 'database-corrupted'],
  ])('%s means %s', (code, fault) => {
    expect(errorFromServer(Object.assign(new Error(code), { code }), context)).toMatchObject({ fault });
  });

  it('is passed on when it has another cause', () => {
    const error = Object.assign(new Error('starting up'), { code: '57P03' });
    expect(errorFromServer(error, context)).toBe(error);
  });

  it('names no log when there is none', () => {
    expect(corruptedCluster({ dataFolder: '/d' }).message).not.toContain('details');
  });
});
