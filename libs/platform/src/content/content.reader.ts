import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reads a file of the content that ships with the hub, like `community/demo-authorities.yaml`. The folder is looked for
 * upwards from this module, since the built program lies deeper than its source.
 *
 * @throws Error when the content is missing from the installation
 */
export async function readContent(name: string): Promise<Buffer> {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = path.join(folder, 'content', name);
    if (existsSync(file)) return readFile(file);
    if (folder === path.dirname(folder))
      throw new Error(`content/${name} is missing from this installation.`);
    folder = path.dirname(folder);
  }
}
