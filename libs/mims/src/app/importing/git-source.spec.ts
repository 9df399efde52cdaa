import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { NEARLY_EMPTY, writeRepository } from '../../../../../test/fixtures/mim-repositories.js';
import { webAddressOf } from './git-source.js';
import { readMimSource } from './mim-source.reader.js';

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args], {
    encoding: 'utf8',
  }).trim();

beforeAll(async () => {
  folder = await writeRepository('quiet-streets-mim-43', NEARLY_EMPTY);
  git('init', '-q');
  git('remote', 'add', 'origin', 'https://somebody:secret@git.example/quiet/streets.git');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  await writeFile(path.join(folder, 'docs/objective.md'), '# Objective\n\nPeople sleep at noon too.\n');
  await symlink('/etc/passwd', path.join(folder, 'docs/passwd.md'));
  git('add', '.');
  git('commit', '-q', '-m', 'two');
  await writeFile(path.join(folder, 'docs/objective.md'), 'not committed');
});

const objective = async (revision?: string) =>
  (await readMimSource(folder, revision)).files.find((file) => file.path === 'docs/objective.md')?.text;

describe('a git checkout', () => {
  it.each([
    '--help',
    '-p',
    'nothing',
    'HEAD:docs',
    'HEAD;ls',
    '$(id)',
    '',
    'HEAD^{tree}',
    '../x',
    '--upload-pack=id',
  ])('has no revision %p', async (revision) => {
    await expect(readMimSource(folder, revision)).rejects.toThrow(/is no commit/);
  });

  it('is read at the revision that is asked for, with its commit and no password', async () => {
    expect(await objective('HEAD~1')).toMatch(/at night/);
    expect(await objective()).toMatch(/at noon/);
    const source = await readMimSource(folder, git('rev-parse', '--short', 'HEAD~1'));
    expect(source.git).toEqual({
      commit: git('rev-parse', 'HEAD~1'),
      committedAt: expect.stringMatching(/^\d{4}-/),
      remote: 'https://git.example/quiet/streets',
    });
  });

  it('starts no program that its settings name, and follows no link', async () => {
    const trap = path.join(path.dirname(folder), 'trap.sh');
    const sprung = path.join(path.dirname(folder), 'sprung');
    await writeFile(trap, `#!/bin/sh\ntouch ${sprung}\n`);
    await chmod(trap, 0o755);
    for (const setting of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'gpg.program',
      'diff.external',
      'filter.x.smudge',
      'core.editor',
      'core.alternateRefsCommand',
    ])
      git('config', setting, trap);
    git('config', 'log.showSignature', 'true');
    const { skipped, files } = await readMimSource(folder, 'HEAD');
    expect(existsSync(sprung)).toBe(false);
    expect(skipped).toEqual([{ path: 'docs/passwd.md', reason: expect.stringMatching(/symbolic link/) }]);
    expect(files.map((file) => file.path)).not.toContain('docs/passwd.md');
  });

  it('is the folder itself, not one that a folder lies in', async () => {
    await expect(readMimSource(path.join(folder, 'docs'), 'HEAD')).rejects.toThrow(/no git checkout/);
  });
});

describe('a plain folder', () => {
  it('is refused when it is not there or holds too much', async () => {
    await expect(readMimSource(path.join(folder, 'no'))).rejects.toThrow(/no such folder/);
    const many = await writeRepository(
      'many',
      Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.md`, 'x'])),
    );
    await expect(readMimSource(many)).rejects.toThrow(/more than 2000 files/);
  });

  it('is read without what lies too deep, is a link, or is too large', async () => {
    const plain = await writeRepository('plain', { 'a.md': 'x', 'big.md': 'x'.repeat(2 * 1024 * 1024 + 1) });
    await mkdir(path.join(plain, 'a/b/c/d/e/f/g/h/i'), { recursive: true });
    await symlink('/etc', path.join(plain, 'etc'));
    const { files, skipped } = await readMimSource(plain);
    expect(files.map((file) => file.path)).toEqual(['a.md']);
    expect(skipped.map((file) => file.path)).toEqual(['a/b/c/d/e/f/g/h', 'big.md', 'etc']);
  });
});

describe('the address of a repository', () => {
  it.each([
    ['git@github.com:grove/trees.git', 'https://github.com/grove/trees'],
    ['ssh://git@git.example:2222/grove/trees.git', 'https://git.example/grove/trees'],
    ['https://u:p@git.example/grove/trees.git', 'https://git.example/grove/trees'],
    ['/srv/trees.git', null],
    ['file:///srv/trees', null],
    ['ext::sh -c id', null],
  ])('%s is shown as %s', (remote, address) => {
    expect(webAddressOf(remote)).toBe(address);
  });
});
