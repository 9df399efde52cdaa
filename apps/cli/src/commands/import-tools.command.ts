import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ToolImportService, type ImportedTool, type ToolImportReport } from '#libs/resources';
import type { OperatorCommand } from '#libs/platform';

const LARGEST_BYTES = 4 * 1024 * 1024;

/** Brings tools into the hub as drafts, and says what became of every value. */
export const importTools: OperatorCommand = {
  usage: 'import tools <path>',
  summary:
    'Make drafts of tools from *.mim.yml files, tables (CSV) or pages of tables (Markdown). Again changes nothing.',
  async run({ get, say }, [given = '']) {
    const { files, unread } = await filesOf(given);
    for (const file of unread) say(`${file}: larger than 4 MB; not read.`);
    if (files.length === 0) {
      say(`${given}: there is nothing here that may be read.`);
      return 1;
    }
    const note = `Imported by the operator from ${path.basename(path.resolve(given))}.`;
    const report = await get(ToolImportService).import(files, { note });
    for (const line of reportLines(report)) say(line);
    return report.tools.length > 0 ? 0 : 1;
  },
};

interface Found {
  readonly files: { path: string; text: string }[];
  readonly unread: string[];
}

/** The file, or the files of the folder itself; links are not followed. */
async function filesOf(given: string): Promise<Found> {
  const entries = await readdir(given, { withFileTypes: true }).catch(() => null);
  const names = entries?.filter((entry) => entry.isFile()).map(({ name }) => name);
  const found: Found = { files: [], unread: [] };
  for (const name of names ?? ['']) {
    const at = path.join(given, name);
    const size = (await stat(at).catch(() => null))?.size;
    if (size === undefined) continue;
    const shown = name === '' ? path.basename(at) : name;
    if (size > LARGEST_BYTES) found.unread.push(shown);
    else found.files.push({ path: shown, text: await readFile(at, 'utf8') });
  }
  return found;
}

function reportLines({ tools, counts, notUnderstood, passedOver }: ToolImportReport): string[] {
  const drafts = tools.filter(({ outcome }) => outcome !== 'unchanged');
  return [
    ...drafts.map(({ name, outcome }) => `${outcome === 'new' ? 'new' : 'changed'}: ${name}`),
    ...tools.flatMap(remarks),
    ...notUnderstood.map(
      ({ file, line, path: at, reason }) => `${file}:${line}: ${at === '' ? '' : `${at}: `}${reason}`,
    ),
    ...passedOver.map(({ file, reason }) => `${file}: passed over. ${reason}`),
    `Values: ${counts.understood} understood, ${counts.kept} kept with the origin of the draft, ` +
      `${counts.template} from the form, ${counts.empty} empty, ${counts['not-understood']} not understood.`,
    drafts.length === 0
      ? `All ${tools.length} tools are here already; nothing changed.`
      : `${drafts.length} of ${tools.length} tools have a draft to review.`,
  ];
}

function remarks({ name, conflicts, because, faults }: ImportedTool): string[] {
  return [
    ...because.map((reason) => `${name}: taken together. ${reason}`),
    ...conflicts.map(
      ({ field, said }) =>
        `${name}: ${field} differs: ${said.map(({ value, file, line }) => `“${value}” (${file}:${line})`).join(', ')}`,
    ),
    ...faults.map((fault) => `${name}: to be mended before it is published: ${fault}`),
  ];
}
