import { InvalidInputError, LOCALES, type Locale } from '#libs/kernel';
import { parse } from 'yaml';
import { z } from 'zod';

const MAX_LENGTH = 200_000;

const text = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' '));
const localized = z.partialRecord(z.enum(LOCALES), text);
const slug = z.string().regex(/^[a-z][a-z-]{1,40}$/, 'Write a short name in small letters.');
const paragraph = z.strictObject({ id: slug, title: localized, text: localized });

const declarationDocument = z.strictObject({
  format: z.literal('living-hub/declaration/1'),
  version: z.string().regex(/^[0-9a-z][0-9a-z.-]{0,30}$/, 'Write a version like 2019-12.'),
  /** The day the original was adopted; the text adopted last is the one that is signed. */
  adoptedOn: z.iso.date(),
  label: z.enum(['real', 'condensed', 'illustrative']),
  source: z.strictObject({ note: text, url: z.url({ protocol: /^https$/ }), readOn: z.iso.date() }),
  title: localized,
  opening: localized,
  principles: z.array(paragraph).min(1).max(20),
  commitments: z.array(paragraph).min(1).max(20),
  closing: localized,
});

/** One text of the declaration in all its languages. */
export type DeclarationDocument = z.output<typeof declarationDocument>;

type Localized = DeclarationDocument['title'];

/**
 * Reads a text of the declaration in YAML or JSON.
 *
 * @throws InvalidInputError naming path and reason of every fault
 */
export function parseDeclaration(source: string): DeclarationDocument {
  if (source.length > MAX_LENGTH) throw refusal([`document: it is longer than ${MAX_LENGTH} characters.`]);
  const result = declarationDocument.safeParse(parsed(source));
  if (!result.success)
    throw refusal(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const gaps = languageGaps(result.data);
  if (gaps.length > 0) throw refusal(gaps);
  return result.data;
}

/** The languages a text of the declaration exists in, in one fixed order. */
export function languagesOf({ title }: DeclarationDocument): Locale[] {
  return LOCALES.filter((locale) => title[locale] !== undefined);
}

// Whoever signs has read one language and signs them all, so every part has to exist in each of them.
function languageGaps(document: DeclarationDocument): string[] {
  const languages = languagesOf(document).join(' ');
  const parts: [string, Localized][] = [
    ['opening', document.opening],
    ['closing', document.closing],
    ...[...document.principles, ...document.commitments].flatMap(({ id, title, text: body }) => [
      [`${id}.title`, title] as [string, Localized],
      [`${id}.text`, body] as [string, Localized],
    ]),
  ];
  const english = document.title.en === undefined ? ['title: The English text is missing.'] : [];
  const gaps = parts
    .filter(([, part]) => LOCALES.filter((locale) => part[locale] !== undefined).join(' ') !== languages)
    .map(([path]) => `${path}: It has to exist in the languages of the title: ${languages}.`);
  return [...english, ...gaps];
}

function parsed(source: string): unknown {
  try {
    return parse(source, { maxAliasCount: 0 });
  } catch (error) {
    throw refusal([`document: This is not YAML: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function refusal(faults: readonly string[]): InvalidInputError {
  return new InvalidInputError(`The declaration cannot be read.\n${faults.join('\n')}`, { faults });
}
