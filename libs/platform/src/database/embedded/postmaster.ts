import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from './startup-error.js';

/** What PostgreSQL writes into `postmaster.pid` while it runs. */
export type Postmaster = {
  readonly processId: number;
  /** 0 until PostgreSQL has opened its port. */
  readonly port: number;
  readonly state: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
};

/** Path of the file that marks a cluster as in use. */
export function lockFileOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

/** Reads the text of a `postmaster.pid`: line 1 process, line 4 port, line 8 state. Null when it names no process. */
export function parseLockFile(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const processId = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  if (!Number.isSafeInteger(processId) || processId === 0) return null;
  const state = (['starting', 'stopping', 'ready', 'standby'] as const).find((word) => word === lines[7]);
  return { processId, port: Number.parseInt(lines[3] ?? '', 10) || 0, state: state ?? 'unknown' };
}

/** What `postmaster.pid` of a cluster says; null without a file, `'empty'` when it names no process. */
export function readPostmaster(cluster: string): Postmaster | 'empty' | null {
  try {
    return parseLockFile(readFileSync(lockFileOf(cluster), 'utf8')) ?? 'empty';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Whether a process exists. A process that has ended but was not yet collected by its parent (a zombie) counts as
 * gone on Linux, because it holds nothing any more.
 */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${processId}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/**
 * Whether a living process is the PostgreSQL of this cluster. After a restart of the machine or container its old
 * process number may belong to any program; PostgreSQL works inside its cluster folder, which tells them apart.
 * Where that cannot be seen (no /proc, another user's process) the answer is yes.
 */
export function servesCluster(processId: number, cluster: string): boolean {
  if (!isAlive(processId)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${processId}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}
