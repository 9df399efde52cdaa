import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentExport, ContentImport } from '#libs/curation';
import type { OperatorCommand } from '#libs/platform';

/** Only the operator may read what drafts say. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** Takes all content out as files. */
const exportContent: OperatorCommand = {
  usage: 'content export <folder>',
  summary: 'Write every item of content with its published past into an empty folder, one JSON file each.',
  options: [{ flags: '--drafts', summary: 'what is not public yet, too' }],
  async run({ get, say }, [folder = ''], options = {}) {
    const drafts = options['drafts'] === true;
    if ((await filesIn(folder)).length > 0) {
      say(`${folder}: this folder is not empty. Choose another one.`);
      return 1;
    }
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    const count = await get(ContentExport).run(drafts, async ({ name, text }) => {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true, mode: FOLDER_MODE });
      await writeFile(file, text, { mode: FILE_MODE, flag: 'wx' });
    });
    say(`${count} items of content were written${drafts ? ', drafts too' : ''}.`);
    return 0;
  },
};

/** Brings content in from such files. */
const importContent: OperatorCommand = {
  usage: 'content import <folder>',
  summary: 'Bring content in that was exported, all files or none. What is here already stays as it is.',
  async run({ get, say }, [folder = '']) {
    const names = (await filesIn(folder)).filter((name) => name.endsWith('.json'));
    if (names.length === 0) {
      say(`${folder}: there are no files of content here, or they may not be read.`);
      return 1;
    }
    const files = await Promise.all(
      names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
    );
    const { added, unchanged, leftAlone } = await get(ContentImport).run(files);
    say(`${added} items were added, ${unchanged} are here already.`);
    for (const name of leftAlone)
      say(`${name}: the hub has this item in another state, so it was left alone.`);
    return 0;
  },
};

/** The files of a folder and of those in it, by name; none when there is no such folder. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
}

/** What an operator does with all content at once. */
export const contentCommands: readonly OperatorCommand[] = [exportContent, importContent];
