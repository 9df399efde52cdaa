import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Reads a file of the content that ships with the hub, like `community/demo-authorities.yaml`. The folder is looked for
 * upwards from this module, since the built program lies deeper than its source.
 *
 * @throws Error when the content is missing from the installation
 */
export async function readContent(name: string): Promise<Buffer> {
  return readFile(placeOf(name));
}

/**
 * The YAML files in a folder of the content, and in the folders in it, by name: `mims/editions/mims-plus-9.0.yaml`.
 *
 * @throws Error when the folder is missing from the installation
 */
export async function contentFiles(folder: string): Promise<string[]> {
  const found = await readdir(placeOf(folder), { recursive: true });
  return found
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name.replaceAll(path.sep, '/')}`)
    .toSorted();
}

function placeOf(name: string): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const place = path.join(folder, 'content', name);
    if (existsSync(place)) return place;
    if (folder === path.dirname(folder))
      throw new Error(`content/${name} is missing from this installation.`);
    folder = path.dirname(folder);
  }
}
