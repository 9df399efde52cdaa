import type { Locale } from '#libs/kernel';
import type { Translated } from '#libs/curation';
import type { ClauseLine, ClauseSheet } from '../../app/clauses/clause-sheet.service.js';
import { mimAddress, requirementAddress } from '../../domain/addresses.js';
import { readText } from '../../domain/original.js';
import { clauseWords, type ClauseWords } from './clause.words.js';

/** The columns of the table of clauses. */
export const CLAUSE_COLUMNS = [
  'clause',
  'proof to demand',
  'acceptance test',
  'requirement',
  'requirement text',
  'level',
  'MIM',
  'edition',
  'publication',
  'fingerprint',
  'language',
  'change',
  'address',
] as const;

/** A text with the note that readers need: that a machine translated it, or that it is not in their language. */
function labelled(texts: Translated | null, locale: Locale, line: ClauseLine, words: ClauseWords): string {
  const found = texts && readText(texts, locale, line.mim.language);
  if (!found) return '';
  if (found.origin === 'machine') return `${found.text} [${words.machine}]`;
  return found.locale === locale ? found.text : `${found.text} [${found.locale}]`;
}

/** The clauses as rows of `CLAUSE_COLUMNS`; a requirement without a clause says so. */
export function clauseRows({ lines }: ClauseSheet, locale: Locale, publicUrl: string): string[][] {
  const words = clauseWords(locale);
  return lines.map((line) => {
    const { mim, requirement, mark, change } = line;
    const textOf = (texts: Translated | null) => labelled(texts, locale, line, words);
    return [
      textOf(requirement.clause) || words.open,
      textOf(requirement.proof),
      textOf(requirement.acceptance),
      requirement.number,
      textOf(requirement.text),
      words.level[requirement.level],
      `MIM${mim.number} ${readText(mim.name, locale, mim.language)?.text ?? mim.slug}`,
      `${mim.family} ${mim.edition}`,
      String(mim.publication),
      mark,
      (requirement.clause && readText(requirement.clause, locale, mim.language)?.locale) ?? '',
      change === null ? '' : words[change],
      publicUrl + requirementAddress(mimAddress(mim.family, mim.edition, mim.slug), requirement.key),
    ];
  });
}

/** The clauses as a text to paste into a tender: Markdown that reads well as it is. */
export function clauseText({ lines, unknown }: ClauseSheet, locale: Locale, publicUrl: string): string {
  const words = clauseWords(locale);
  const parts = [`# ${words.title}`];
  let current = '';
  for (const line of lines) {
    const { mim, requirement, change, mark } = line;
    const heading = `## MIM${mim.number} ${oneLine(readText(mim.name, locale, mim.language)?.text ?? mim.slug)}`;
    const from = `${words.edition} ${mim.family} ${mim.edition}, ${words.publication} ${mim.publication}`;
    if (heading + from !== current) parts.push(heading, from);
    current = heading + from;
    parts.push(`### ${requirement.number} (${words.level[requirement.level]})`);
    if (change !== null) parts.push(`**${words[change]}**`);
    parts.push(labelled(requirement.clause, locale, line, words) || `*${words.open}*`);
    for (const part of ['proof', 'acceptance'] as const) {
      const text = labelled(requirement[part], locale, line, words);
      if (text !== '') parts.push(`**${words[part]}** ${text}`);
    }
    parts.push(`${words.requirement} ${labelled(requirement.text, locale, line, words)}`);
    const address = requirementAddress(mimAddress(mim.family, mim.edition, mim.slug), requirement.key);
    parts.push(`${publicUrl}${address} · ${mark}`);
  }
  if (unknown.length > 0) parts.push(`${words.unknown} ${unknown.map(oneLine).join(', ')}`);
  return `${parts.join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
