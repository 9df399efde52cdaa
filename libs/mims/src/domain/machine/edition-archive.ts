import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Translated } from '#libs/curation';
import { markdownOf, mimBlocks } from './document-blocks.js';
import type { LinkedNode } from './linked-data.js';
import type { EditionRecord, MimRecord } from './published-records.js';

/** The same for all archives, so that the same edition is the same file: zip keeps times without a zone. */
const FIXED_TIME = new Date(1980, 0, 1);

const COLUMNS = [
  'mim',
  'slug',
  'key',
  'number',
  'capability',
  'level',
  'text',
  'clause',
  'proof',
  'acceptance',
];

/**
 * A whole edition as one zip: each MIM as JSON and Markdown, all requirements as one table, the linked data, and the
 * SHA-256 of every file. The same edition gives the same bytes.
 */
export function editionArchive(
  edition: EditionRecord,
  mims: readonly MimRecord[],
  linkedData: LinkedNode,
): Buffer {
  const files: Record<string, string> = {
    'edition.json': json(edition.body),
    'linked-data.jsonld': json(linkedData),
    'requirements.csv': requirementTable(mims),
  };
  for (const { body, slug } of mims) {
    files[`mims/${slug}.json`] = json(body);
    files[`mims/${slug}.md`] = markdownOf(mimBlocks(body));
  }
  files['SHA256SUMS'] = Object.entries(files)
    .map(([name, text]) => `${sha256(Buffer.from(text))}  ${name}\n`)
    .join('');
  const zippable: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: FIXED_TIME }]]),
  );
  return Buffer.from(zipSync(zippable));
}

/** The SHA-256 of a file, as hexadecimal digits. */
export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** All requirements of the MIMs as CSV; what looks like a formula is made harmless. */
export function requirementTable(mims: readonly MimRecord[]): string {
  const rows = mims.flatMap(({ body, number, slug }) =>
    body.requirements.map(({ acceptance, capability, clause, key, level, number: own, proof, text }) => {
      const say = (texts: Translated | undefined) => texts?.[body.language]?.text ?? '';
      return [
        `MIM${number}`,
        slug,
        key,
        own,
        capability ?? '',
        level,
        say(text),
        say(clause),
        say(proof),
        say(acceptance),
      ];
    }),
  );
  return stringify(rows, { bom: true, header: true, columns: COLUMNS, escape_formulas: true });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
