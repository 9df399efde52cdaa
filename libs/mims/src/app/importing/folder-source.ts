import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { MimSource } from '../../domain/importing/mim-source.js';
import { MAX_DEPTH, SourceFiles } from './source-limits.js';

/** Reads a plain folder. Symbolic links and what is no plain file are not opened; hidden folders are passed by. */
export async function readFolder(folder: string): Promise<MimSource> {
  const files = new SourceFiles();
  await readInto(files, folder, []);
  return { folderNames: folderNames(folder), ...files.inOrder(), git: null };
}

/** The names of a folder and of the one around it, innermost first. */
export function folderNames(folder: string): readonly string[] {
  const whole = path.resolve(folder);
  return [path.basename(whole), path.basename(path.dirname(whole))].filter((name) => name !== '');
}

async function readInto(files: SourceFiles, root: string, below: readonly string[]): Promise<void> {
  for (const entry of await readdir(path.join(root, ...below), { withFileTypes: true })) {
    const parts = [...below, entry.name];
    const name = parts.join('/');
    if (entry.isSymbolicLink()) files.skip(name, 'is a symbolic link and was not followed');
    else if (entry.isDirectory()) {
      if (entry.name === '.git' || entry.name === 'node_modules') continue;
      if (parts.length >= MAX_DEPTH) files.skip(name, 'lies deeper than eight folders and was not read');
      else await readInto(files, root, parts);
    } else if (entry.isFile()) await readFile(files, root, parts, name);
    else files.skip(name, 'is no plain file and was not read');
  }
}

async function readFile(
  files: SourceFiles,
  root: string,
  parts: readonly string[],
  name: string,
): Promise<void> {
  const file = await open(path.join(root, ...parts), constants.O_RDONLY | constants.O_NOFOLLOW).catch(
    () => null,
  );
  if (file === null) {
    files.skip(name, 'may not be read');
    return;
  }
  try {
    if (files.takes(name, (await file.stat()).size)) files.add(name, await file.readFile());
  } finally {
    await file.close();
  }
  return undefined;
}
