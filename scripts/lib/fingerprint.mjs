import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject, root } from './tools.mjs';

/**
 * Finds out whether files have changed since a stamp was written. Names, sizes and times of change are compared
 * first (some milliseconds); only when they differ are the contents read, so a fresh checkout of the same sources or
 * a touched file does not count as a change.
 * @param {string} stampFile where the last state is kept
 * @param {string[]} sources files and folders, relative to the project; missing ones are left out
 * @param {RegExp} ignored paths that do not count
 */
export function changesSince(stampFile, sources, ignored = /^$/) {
  const files = sources
    .flatMap((source) => filesIn(source, ignored))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const index = digest(files.map(({ name, size, changed }) => `${name}\0${size}\0${changed}\n`));
  const stamp = readStamp(stampFile);
  if (stamp.index === index) return { changed: false, accept: () => undefined };
  const content = digest(files.flatMap(({ name }) => [`${name}\0`, readFileSync(inProject(name)), '\0']));
  const accept = () => writeStamp(stampFile, { index, content });
  if (stamp.content === content) {
    accept();
    return { changed: false, accept };
  }
  return { changed: true, accept };
}

function filesIn(source, ignored) {
  const full = inProject(source);
  if (!existsSync(full)) return [];
  const stat = lstatSync(full);
  if (!stat.isDirectory()) return [{ name: source, size: stat.size, changed: stat.mtimeMs }];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const name = `${source}/${entry.name}`;
    if (ignored.test(name)) return [];
    if (entry.isDirectory()) return filesIn(name, ignored);
    const { size, mtimeMs } = lstatSync(inProject(name));
    return [{ name, size, changed: mtimeMs }];
  });
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp(file, stamp) {
  const full = path.join(root, file);
  try {
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, `${JSON.stringify(stamp)}\n`);
  } catch (error) {
    // A read-only installation is compared by content each time.
    if (error.code !== 'EROFS' && error.code !== 'EACCES') throw error;
  }
}
