import { stat } from 'node:fs/promises';
import { InvalidInputError } from '#libs/kernel';
import type { MimSource } from '../../domain/importing/mim-source.js';
import { readFolder } from './folder-source.js';
import { isGitRepository, readGitRevision } from './git-source.js';

/**
 * Reads where a MIM is written: a plain folder as it lies there, or one revision of a git checkout (`HEAD` unless another is
 * given; what is not committed is not read).
 *
 * @throws InvalidInputError when there is no such folder, it holds too much, or the revision is none of it
 */
export async function readMimSource(folder: string, revision?: string): Promise<MimSource> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new InvalidInputError(`${folder}: there is no such folder.`);
  if (isGitRepository(folder)) return readGitRevision(folder, revision ?? 'HEAD');
  if (revision !== undefined)
    throw new InvalidInputError(`${folder} is no git checkout, so there is no revision ${revision} of it.`);
  return readFolder(folder);
}
