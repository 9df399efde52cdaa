import { open, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  EXCHANGE_FORMS,
  ExchangeExport,
  ExchangeImport,
  FileRefusal,
  type ImportReport,
} from '#libs/knowledge';
import type { OperatorCommand } from '#libs/platform';
import { printable } from './import-mim.report.js';

const LARGEST_BYTES = 10 * 1024 * 1024;

/** Brings items of the shelf into the hub as drafts. */
const importKnowledge: OperatorCommand = {
  usage: 'import knowledge <file>',
  summary:
    'Make drafts of items from CSV, XLSX, YAML or a register in JSON. Says every fault by its place. Again changes nothing.',
  options: [
    {
      flags: '--kind <kind>',
      summary: 'what the items are (default: what a text says of itself, or the name of the file)',
    },
    { flags: '--dry-run', summary: 'read and compare, and write nothing' },
    { flags: '--skip-faulty', summary: 'bring in the rows without a fault where others have one' },
  ],
  async run({ get, say }, [file = ''], options = {}) {
    const size = (await stat(file).catch(() => null))?.size;
    if (size === undefined || size > LARGEST_BYTES) {
      say(printable(`${file}: ${size === undefined ? 'there is no such file' : 'larger than 10 MB'}.`));
      return 1;
    }
    const name = path.basename(file);
    const bytes = await readFile(file);
    const kind = text(options['kind']) ?? get(ExchangeImport).kindOf({ name, bytes });
    const dryRun = options['dryRun'] === true;
    const report = await get(ExchangeImport).run(
      { actor: null, kind, authorityId: null },
      { name, bytes },
      { dryRun, skipFaulty: options['skipFaulty'] === true },
    );
    if (report instanceof FileRefusal) {
      say(
        printable(
          `${name}${report.row === null ? '' : `:${report.row}`}: ${report.reason} Nothing was written.`,
        ),
      );
      return 1;
    }
    for (const line of reportLines(report)) say(printable(line));
    return report.broughtIn || (dryRun && report.faultCount === 0) ? 0 : 1;
  },
};

/** Writes the published items of a kind into a file that can be brought in again. */
const exportKnowledge: OperatorCommand = {
  usage: 'export knowledge <kind>',
  summary: 'Write the published items of a kind into new files, which `hub import knowledge` takes back.',
  options: [
    { flags: '--form <form>', summary: 'csv, xlsx or yaml (default: yaml)' },
    { flags: '--to <folder>', summary: 'where the files are to lie (default: here)' },
  ],
  async run({ get, say }, [kind = ''], options = {}) {
    const wanted = text(options['form']) ?? 'yaml';
    const form = EXCHANGE_FORMS.find((one) => one === wanted);
    if (form === undefined) {
      say(printable(`“${wanted}” is no form; write one of ${EXCHANGE_FORMS.join(', ')}.`));
      return 1;
    }
    let after: string | null = null;
    let part = 0;
    do {
      const { content, count, next } = await get(ExchangeExport).file(form, { kind, after });
      part += 1;
      const file = path.join(text(options['to']) ?? '.', `${kind}${part === 1 ? '' : `-${part}`}.${form}`);
      const handle = await open(file, 'wx').catch(() => null);
      if (handle === null) {
        say(printable(`${file}: there is a file of that name, or none may be made there.`));
        return 1;
      }
      await handle.writeFile(content);
      await handle.close();
      say(printable(`${file}: ${count} items.`));
      after = next;
    } while (after !== null);
    return 0;
  },
};

/** Items of the shelf as files. */
export const knowledgeCommands: readonly OperatorCommand[] = [importKnowledge, exportKnowledge];

function reportLines({
  fileName,
  kind,
  rows,
  faults,
  faultCount,
  warnings,
  broughtIn,
  dryRun,
}: ImportReport): string[] {
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  const line = (mark: string, { row, column, letters, reason }: ImportReport['faults'][number]) =>
    `${mark} ${fileName}:${row ?? 1}${letters === null ? '' : ` ${letters}`}${column === null ? '' : ` ${column}`}: ${reason}`;
  const summary = `${kind}: ${count('new')} new, ${count('changed')} changed, ${count('unchanged')} unchanged, ${count('faulty')} with faults.`;
  return [
    ...faults.map((fault) => line('fault', fault)),
    ...(faultCount > faults.length ? [`… and ${faultCount - faults.length} more faults.`] : []),
    ...warnings.map((warning) => line('note', warning)),
    summary,
    endOf(broughtIn, dryRun, count('new') + count('changed')),
  ];
}

function endOf(broughtIn: boolean, dryRun: boolean, drafts: number): string {
  if (dryRun) return 'This was a dry run; nothing was written.';
  if (!broughtIn) return 'Nothing was written. Mend the faults, or leave those rows out with --skip-faulty.';
  return drafts === 0
    ? 'All of it is here already; nothing changed.'
    : `${drafts} drafts to review, at /desk/content.`;
}

function text(option: string | true | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined;
}
