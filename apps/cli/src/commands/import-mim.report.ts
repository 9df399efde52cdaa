import type { MimImport, MimImportRefusal, MimReading, RequirementDiff } from '#libs/mims';

/** Text of others as a terminal may show it: without marks that move its cursor or hide something. */
export function printable(line: string): string {
  return line.replaceAll(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ' ').slice(0, 1_000);
}

/** Why a folder was refused, and what was seen in it all the same. */
export function refusalLines(folder: string, { refused, reading }: MimImportRefusal): string[] {
  return [
    `${folder} was not brought in: it is no repository of a MIM.`,
    ...refused.map((reason) => `  ${reason}`),
    ...lineCounts(reading),
    ...notUnderstood(reading),
    'Nothing was written.',
  ];
}

/** What an import read, what it did not, what changed, and where the draft lies. */
export function mimReportLines(result: MimImport): string[] {
  const { body, reading, lacks, references } = result;
  const { language } = body;
  const dangling = references.filter((reference) => reference.dangling);
  return [
    `MIM${body.number ?? ' (no number)'} ${body.name[language]?.text ?? ''}: ${result.key}`,
    `Understood: ${body.capabilities.length} capabilities, ${body.requirements.length} requirements, ${body.mechanisms.length} mechanisms with ${body.mechanisms.flatMap(({ specifications }) => specifications).length} named specifications, ${body.sections.length} passages.`,
    ...lineCounts(reading),
    ...notUnderstood(reading),
    ...titled(
      'To look at:',
      reading.findings.map(({ file, line, what }) => `${place(file, line)}${what}`),
    ),
    `References to other MIMs and to requirements: ${references.length}; ${dangling.length} of them to requirements of its own that are not there.`,
    ...dangling.map(({ path, raw }) => `  ${path} names ${raw}`),
    ...titled('To be added before it can be published:', lacks),
    ...differences(result),
    ...whereItLies(result),
  ];
}

function lineCounts({ files }: MimReading): string[] {
  const count = (fate: string) =>
    files
      .flatMap(({ ranges }) => ranges)
      .reduce((sum, range) => sum + (range.fate === fate ? range.to - range.from + 1 : 0), 0);
  const all = files.reduce((sum, { lines }) => sum + lines, 0);
  return [
    `Lines: ${all} in ${files.length} files; ${count('understood')} understood, ${count('passage')} kept as passages, ${count('ignored')} left out on purpose, ${count('not-understood')} not understood.`,
  ];
}

function notUnderstood({ files }: MimReading): string[] {
  const lines = files.flatMap(({ path, ranges }) =>
    ranges
      .filter(({ fate }) => fate === 'not-understood')
      .map(({ from, to, detail }) => `${path}:${from}${to > from ? `-${to}` : ''}: ${detail}`),
  );
  return titled('Not understood:', lines);
}

function differences({ requirements, others }: MimImport): string[] {
  if (requirements === null) return ['The hub had nothing of this MIM before.'];
  const lines = diffLines(requirements);
  if (lines.length === 0 && others.length === 0) return ['The requirements are the same as before.'];
  return titled('Changed since what the hub had:', [...lines, ...others]);
}

function diffLines({ added, removed, reworded, renumbered, levels, unsure }: RequirementDiff): string[] {
  return [
    ...added.map(({ number, text }) => `added ${number}: ${short(text)}`),
    ...removed.map(({ number, text }) => `removed ${number}: ${short(text)}`),
    ...renumbered.map(
      ({ key, before, after }) => `renumbered ${before} to ${after} (its address stays ${key})`,
    ),
    ...levels.map(
      ({ number, before, after }) => `${number} was ${before.toUpperCase()} and is ${after.toUpperCase()}`,
    ),
    ...reworded.flatMap(({ number, before, after }) => [
      `reworded ${number}`,
      `  before: ${short(before)}`,
      `  now:    ${short(after)}`,
    ]),
    ...unsure.map((doubt) => `please decide: ${doubt}`),
  ];
}

function whereItLies({ outcome, itemId, revision }: MimImport): string[] {
  if (itemId === null) return ['A dry run: nothing was written.'];
  if (outcome === 'unchanged')
    return [`The hub has just this already; nothing changed. It lies at /desk/content/${itemId}`];
  return [`Revision ${revision} is a draft to review, at /desk/content/${itemId}`];
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function place(file: string, line: number | null): string {
  if (file === '') return '';
  return line === null ? `${file}: ` : `${file}:${line}: `;
}

function short(text: string): string {
  const one = text.replaceAll(/\s+/g, ' ');
  return one.length <= 200 ? one : `${one.slice(0, 199)}…`;
}
