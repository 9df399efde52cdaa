import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorFromFiles } from './diagnosis.js';

/**
 * Makes the data folder when it is missing and proves that it can be written, so that a start fails early with a
 * plain sentence instead of late with a file error.
 * @throws StartupError `folder-read-only`, `folder-forbidden`, `folder-unusable` or `disk-full`
 */
export async function prepareDataFolder(dataFolder: string): Promise<void> {
  const probe = path.join(dataFolder, `.probe-${process.pid}`);
  try {
    await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await writeFile(probe, 'living hub\n', { mode: 0o600 });
  } catch (error) {
    throw errorFromFiles(error, { dataFolder });
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
