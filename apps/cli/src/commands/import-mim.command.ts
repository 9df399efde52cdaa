import { open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { MimImportService, readMimSource, toolFiles, type MimImport } from '#libs/mims';
import type { CommandContext, CommandOptions, OperatorCommand } from '#libs/platform';
import { ToolImportService, type ToolImportReport } from '#libs/resources';
import { mimReportLines, printable, refusalLines } from './import-mim.report.js';

/** Brings a MIM, and the tools that lie beside it, into the hub as drafts. */
export const importMim: OperatorCommand = {
  usage: 'import mim <folder>',
  summary:
    'Make a draft of a MIM from its repository (Markdown). Accounts for every line. Again changes nothing.',
  options: [
    { flags: '--at <revision>', summary: 'the revision of the git checkout to read (default: HEAD)' },
    { flags: '--family <family>', summary: 'the family it belongs to (default: mims-plus)' },
    { flags: '--edition <edition>', summary: 'the edition it belongs to (default: 9.0)' },
    { flags: '--dry-run', summary: 'read and compare, and write nothing' },
    { flags: '--report <file>', summary: 'write the whole account, line by line, into a new file (JSON)' },
  ],
  async run(context, [folder = ''], options = {}) {
    const target = {
      family: text(options['family']) ?? 'mims-plus',
      edition: text(options['edition']) ?? '9.0',
    };
    const wrong = faultOfTarget(target);
    if (wrong !== null) {
      context.say(printable(wrong));
      return 1;
    }
    const file = text(options['report']);
    const report = file === undefined ? null : await open(file, 'wx', 0o600).catch(() => null);
    if (file !== undefined && report === null) {
      context.say(printable(`${file}: there is a file of that name, or none may be made there.`));
      return 1;
    }
    let code = 1;
    try {
      code = await run(context, folder, target, options, report);
    } finally {
      await report?.close();
      if (code !== 0 && file !== undefined) await rm(file);
    }
    return code;
  },
};

async function run(
  { get, say }: CommandContext,
  folder: string,
  target: { family: string; edition: string },
  options: CommandOptions,
  report: FileHandle | null,
): Promise<number> {
  const dryRun = options['dryRun'] === true;
  const source = await readMimSource(folder, text(options['at']));
  if (source.git !== null)
    say(
      printable(
        `Read at commit ${source.git.commit} of ${source.git.committedAt}; what is not committed was not read.`,
      ),
    );
  const outcome = await get(MimImportService).import(source, target, { dryRun });
  if ('refused' in outcome) {
    for (const line of refusalLines(folder, outcome)) say(printable(line));
    return 1;
  }
  const tools = toolFiles(source).map(({ path: at, text: content }) => ({ path: at, text: content ?? '' }));
  const imported =
    dryRun || tools.length === 0
      ? null
      : await get(ToolImportService).import(tools, originOf(folder, outcome, source.git?.commit));
  for (const line of mimReportLines(outcome)) say(printable(line));
  for (const line of toolLines(tools.length, imported)) say(printable(line));
  await report?.writeFile(`${JSON.stringify(accountOf(outcome, imported), null, 2)}\n`);
  return 0;
}

function originOf(folder: string, { reading }: MimImport, commit: string | undefined) {
  const { url, licences } = reading;
  return {
    note: `Found beside a MIM, in ${url ?? path.basename(path.resolve(folder))}.`,
    ...(url !== undefined && { url }),
    ...(licences.length > 0 && {
      licence: [...new Set(licences.map(({ licence }) => licence))].join(', ').slice(0, 80),
    }),
    ...(commit !== undefined && { revision: commit }),
  };
}

function toolLines(found: number, report: ToolImportReport | null): string[] {
  if (found === 0) return [];
  if (report === null) return [`Tools: ${found} files, left alone by the dry run.`];
  const changed = report.tools.filter(({ outcome }) => outcome !== 'unchanged').length;
  const { understood, kept, template, empty } = report.counts;
  return [
    `Tools: ${report.tools.length} in ${found} files; ${changed} have a draft to review.`,
    `  Values: ${understood} understood, ${kept} kept with the origin, ${template} from the form, ${empty} empty, ${report.notUnderstood.length} not understood.`,
    ...report.notUnderstood.map(({ file, line, reason }) => `  ${file}:${line}: ${reason}`),
    ...report.passedOver.map(({ file, reason }) => `  ${file}: passed over. ${reason}`),
  ];
}

function accountOf(outcome: MimImport, tools: ToolImportReport | null) {
  const { key, itemId, revision, requirements, others, lacks, references, reading } = outcome;
  const { identity, language, url, licences, files, findings } = reading;
  return {
    ...{ key, outcome: outcome.outcome, itemId, revision, identity, language, url, licences },
    ...{ requirements, others, lacks, references, findings, files, tools },
  };
}

function text(option: string | true | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

function faultOfTarget({ family, edition }: { family: string; edition: string }): string | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(family))
    return `“${family}” is no name of a family; write one like mims-plus.`;
  return /^[0-9a-z]+([.-][0-9a-z]+)*$/.test(edition)
    ? null
    : `“${edition}” is no number of an edition; write one like 9.0.`;
}
