import type { Translated } from '#libs/curation';
import { localize, type Locale } from '#libs/kernel';
import type { MimBody, MimMechanism, MimRequirement } from '../bodies/mim-body.js';

/** One heading, passage (in Markdown), list or table of a document, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The words between the texts of an edition; the PDF is made in the language of its texts. */
const WORDS = {
  objective: 'Objective',
  requirements: 'Capabilities and requirements',
  mechanisms: 'Mechanisms',
  guidance: 'Guidance and further passages',
  tests: 'Conformance and compliance testing',
  standing: 'Where it stands',
  number: 'No.',
  level: 'Level',
  text: 'Requirement',
  unspecified: 'not stated',
  others: 'Further requirements',
} as const;

/** A MIM as blocks, in the order of the Y.MIM form. */
export function mimBlocks(body: MimBody): Block[] {
  const say = (texts: Translated | undefined) => textOf(texts, body.language);
  return [
    { kind: 'heading', level: 1, text: `MIM${body.number} ${say(body.name)}` },
    { kind: 'note', text: body.source.note },
    { kind: 'heading', level: 2, text: WORDS.objective },
    { kind: 'paragraph', text: say(body.objective) },
    { kind: 'heading', level: 2, text: WORDS.requirements },
    ...requirementBlocks(body),
    ...headed(
      WORDS.mechanisms,
      body.mechanisms.flatMap((mechanism) => mechanismBlocks(mechanism, say)),
    ),
    ...headed(
      WORDS.guidance,
      body.sections.flatMap(({ title, text }) => titled(say(title), say(text))),
    ),
    ...headed(
      WORDS.tests,
      body.tests.flatMap(({ title, text }) => titled(say(title), say(text))),
    ),
    ...headed(WORDS.standing, standing(body)),
  ];
}

function requirementBlocks(body: MimBody): Block[] {
  const say = (texts: Translated | undefined) => textOf(texts, body.language);
  const grouped = body.capabilities.flatMap(({ key, number, title, text }): Block[] => {
    const own = body.requirements.filter(({ capability }) => capability === key);
    return [
      { kind: 'heading', level: 3, text: `${number} ${say(title)}` },
      ...paragraphs(say(text)),
      ...table(own, say),
    ];
  });
  const known = new Set(body.capabilities.map(({ key }) => key));
  const rest = body.requirements.filter(
    ({ capability }) => capability === undefined || !known.has(capability),
  );
  if (rest.length === 0) return grouped;
  return [...grouped, { kind: 'heading', level: 3, text: WORDS.others }, ...table(rest, say)];
}

function table(requirements: readonly MimRequirement[], say: (texts: Translated) => string): Block[] {
  if (requirements.length === 0) return [];
  const rows = requirements.map(({ level, number, text }) => [
    number,
    level === 'unspecified' ? WORDS.unspecified : level.toUpperCase(),
    say(text),
  ]);
  return [{ kind: 'table', head: [WORDS.number, WORDS.level, WORDS.text], rows }];
}

function mechanismBlocks(
  { number, specifications, text, title }: MimMechanism,
  say: (texts: Translated | undefined) => string,
): Block[] {
  return [
    { kind: 'heading', level: 3, text: `${number} ${say(title)}` },
    ...paragraphs(say(text)),
    ...list(specifications.map(({ name, role, url }) => joined([name, say(role), url]))),
  ];
}

function standing({ decisions, language, statuses }: MimBody): Block[] {
  return list([
    ...statuses.map(({ since, source, status }) => joined([status, since, source])),
    ...decisions.map(({ body: who, date, outcome, url }) =>
      joined([who, date, textOf(outcome, language), url]),
    ),
  ]);
}

function headed(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];
}

function titled(title: string, text: string): Block[] {
  const heading: Block[] = title === '' ? [] : [{ kind: 'heading', level: 3, text: title }];
  return [...heading, ...paragraphs(text)];
}

function paragraphs(text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text: text.trim() }];
}

function list(entries: readonly string[]): Block[] {
  return entries.length === 0 ? [] : [{ kind: 'list', entries }];
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

function textOf(texts: Translated | undefined, language: Locale): string {
  const plain = Object.fromEntries(Object.entries(texts ?? {}).map(([locale, { text }]) => [locale, text]));
  return localize(plain, language, language).text;
}

/** The blocks as Markdown, for archives. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
  if (block.kind === 'note') return `> ${block.text}`;
  if (block.kind === 'list') return block.entries.map((entry) => `- ${oneLine(entry)}`).join('\n');
  if (block.kind === 'paragraph') return block.text;
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(block.head), line(block.head.map(() => '---')), ...block.rows.map(line)].join('\n');
}

function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
