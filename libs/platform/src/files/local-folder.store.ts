import { hash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileStore, type StoredFile } from './file-store.js';

const KEY = /^[0-9a-f]{40}$/;
const KEY_BYTES = 20;

/** Keeps files in a folder of this machine, spread over sub-folders by the beginning of their names. */
export class LocalFolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: Buffer): Promise<StoredFile> {
    const key = randomBytes(KEY_BYTES).toString('hex');
    const file = this.pathOf(key);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, content, { flag: 'wx', mode: 0o600 });
    return { key, sha256: hash('sha256', content), size: content.length };
  }

  async read(key: string): Promise<Buffer | null> {
    if (!KEY.test(key)) return null;
    return readFile(this.pathOf(key)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    });
  }

  async remove(key: string): Promise<void> {
    if (KEY.test(key)) await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return path.join(this.folder, key.slice(0, 2), key);
  }
}
