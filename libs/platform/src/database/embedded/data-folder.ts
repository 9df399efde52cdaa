import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorFromFiles } from './diagnosis.js';
import { codeOf } from './startup-error.js';

/**
 * Makes the data folder when it is missing and proves that it can be written, so that a start fails early with a
 * plain sentence instead of late with a file error.
 * @throws StartupError `folder-read-only`, `folder-forbidden`, `folder-unusable` or `disk-full`
 */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  const probe = path.join(dataFolder, `.probe-${process.pid}`);
  try {
    await makeFolder(dataFolder);
    await writeFile(probe, 'living hub\n', { mode: 0o600 });
  } catch (error) {
    throw errorFromFiles(error, { dataFolder });
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

/** Makes a folder and its parents. Node's recursive mkdir never returns below /proc, so it is not used. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || (await exists(path.dirname(folder)))) throw error;
    await makeFolder(path.dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
