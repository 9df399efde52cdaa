import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { InvalidInputError } from '#libs/kernel';
import { childEnvironment } from '#libs/platform';
import type { MimSource } from '../../domain/importing/mim-source.js';
import { folderNames } from './folder-source.js';
import { faultOfPath, SourceFiles } from './source-limits.js';

const TIMEOUT = 30_000;
const MAX_OUTPUT = 64 * 1024 * 1024;

/** Whether a folder is a git checkout or a bare repository itself; that it lies in one does not count. */
export function isGitRepository(folder: string): boolean {
  const has = (name: string) => existsSync(path.join(folder, name));
  return has('.git') || (has('HEAD') && has('objects') && has('refs'));
}

/**
 * Reads one revision of a git repository, without touching its work tree, running anything it configures, or reaching the
 * network.
 *
 * @throws InvalidInputError when git is missing, or `revision` names no commit of it
 */
export async function readGitRevision(folder: string, revision: string): Promise<MimSource> {
  const git = new Git(path.resolve(folder));
  const commit = await git.commitOf(revision);
  const files = new SourceFiles();
  const wanted: { name: string; id: string }[] = [];
  for (const { mode, type, id, size, name } of await git.tree(commit)) {
    const fault = faultOfPath(name);
    if (fault !== null) files.skip(name, fault);
    else if (mode === '120000') files.skip(name, 'is a symbolic link and was not followed');
    else if (type !== 'blob') files.skip(name, 'is another repository inside this one and was not read');
    else if (files.takes(name, size)) wanted.push({ name, id });
  }
  const contents = await git.blobs(wanted.map(({ id }) => id));
  wanted.forEach(({ name, id }) => {
    const content = contents.get(id);
    if (content === undefined) files.skip(name, 'is not in this copy of the repository');
    else files.add(name, content);
  });
  return {
    folderNames: folderNames(folder.replace(/\/\.git\/?$/, '')),
    ...files.inOrder(),
    git: { commit, committedAt: await git.committedAt(commit), remote: await git.remote() },
  };
}

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly id: string;
  readonly size: number;
  readonly name: string;
}

/** `git` as a child process: no shell, no settings but its own safe ones, no hooks, no helpers, no network. */
class Git {
  constructor(private readonly folder: string) {}

  async commitOf(revision: string): Promise<string> {
    const plain = /^[\w][\w./@^~-]{0,199}$/.test(revision);
    const found = plain
      ? await this.run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      : null;
    const commit = found?.toString('utf8').trim() ?? '';
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit))
      throw new InvalidInputError(`“${revision.slice(0, 60)}” is no commit of this repository.`);
    return commit;
  }

  async tree(commit: string): Promise<TreeEntry[]> {
    const listing = await this.run(['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
    return (listing?.toString('utf8') ?? '').split('\0').flatMap((line) => {
      const [, mode = '', type = '', id = '', size = '', name = ''] =
        /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(line) ?? [];
      return name === '' ? [] : [{ mode, type, id, size: Number(size) || 0, name }];
    });
  }

  async blobs(ids: readonly string[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    const output = await this.run(['cat-file', '--batch'], `${ids.join('\n')}\n`);
    for (let at = 0; output !== null && at < output.length;) {
      const end = output.indexOf(10, at);
      if (end < 0) break;
      const [id = '', type, size = ''] = output.toString('latin1', at, end).split(' ');
      at = end + 1;
      if (type !== 'blob') continue;
      found.set(id, output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
    return found;
  }

  /** Read off the commit itself: `git log` may start programs that the repository names. */
  async committedAt(commit: string): Promise<string> {
    const text = (await this.run(['cat-file', 'commit', commit]))?.toString('utf8') ?? '';
    const seconds = Number(/^committer .*> (\d+) [+-]\d{4}$/m.exec(text)?.[1] ?? 0);
    return new Date(seconds * 1000).toISOString();
  }

  async remote(): Promise<string | null> {
    const written = await this.run(['config', '--local', '--no-includes', '--get', 'remote.origin.url']);
    return webAddressOf(written?.toString('utf8').trim() ?? '');
  }

  /** What git printed; null when it ended with a fault. */
  private async run(args: readonly string[], input = ''): Promise<Buffer | null> {
    const child = spawn('git', [...SAFE_SETTINGS, '-C', this.folder, ...args], {
      env: {
        ...childEnvironment(),
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_TERMINAL_PROMPT: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_CEILING_DIRECTORIES: path.dirname(this.folder),
      },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIMEOUT,
      shell: false,
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_OUTPUT) child.kill();
      else chunks.push(chunk);
    });
    return new Promise((resolve, reject) => {
      child.on('error', () =>
        reject(new InvalidInputError('git is not installed here, or cannot be started.')),
      );
      child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : null));
    });
  }
}

const SAFE_SETTINGS = [
  '--no-pager',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'protocol.allow=never',
    'core.alternateRefsCommand=',
  ].flatMap((setting) => ['-c', setting]),
];

/** `git@github.com:oasc/x.git` and its like as the address of a web page, without user and password. */
export function webAddressOf(remote: string): string | null {
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](?:\d+\/)?([\w./-]+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh !== null) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return null;
  const { host, pathname } = new URL(remote);
  return `https://${host}${pathname.replace(/(\.git)?\/?$/, '')}`;
}
