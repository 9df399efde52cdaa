import { firstDayOf, isCalendarDay, isLocale, LOCALES, type Locale } from '#libs/kernel';
import { z } from 'zod';
import { TEXT_ORIGINS, type Translated } from './translation.js';

/**
 * The parts a kind of content is made of. They are zod schemas with a note (`meta`) that says what a form, a comparison and
 * a translator have to know; `shapeOf` reads those notes. A kind uses these and no others for what people write.
 */
export interface FieldNote {
  readonly field: 'line' | 'prose' | 'translated' | 'choice' | 'web-address' | 'day' | 'key';
  /** Whether the text may have paragraphs, lists and links (Markdown). */
  readonly prose?: boolean;
  /** The longest text in one language, in characters. */
  readonly max?: number;
}

const MAX_ADDRESS = 2_000;

const HIDDEN = 'This holds signs that cannot be seen. Remove them.';

/** Whether a line is what it looks like: no signs that turn the direction of the text, or that take no room. */
function shows(text: string): boolean {
  return !/[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u.test(text);
}

/** One line of text that is the same in all languages: a number, a name. */
export function line(max = 200) {
  return z
    .string()
    .trim()
    .min(1, 'Write something here.')
    .max(max)
    .regex(/^[^\n\r]*$/, 'Write one line.')
    .refine(shows, HIDDEN)
    .meta({ field: 'line' } satisfies FieldNote);
}

/** Paragraphs that are the same in all languages. */
export function prose(max = 10_000) {
  return z
    .string()
    .trim()
    .max(max)
    .meta({ field: 'prose', prose: true } satisfies FieldNote);
}

const translation = z.strictObject({
  text: z.string().trim().min(1, 'Write something here.').describe('The text in this language.'),
  origin: z.enum(TEXT_ORIGINS).describe('Whether it is the original, and else who translated it.'),
  of: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .describe('The fingerprint of the original from which it was translated.')
    .optional(),
});

/** A text that is translated. Publishing wants the original; other languages may be missing. */
export function translated({ max = 500, prose: paragraphs = false } = {}) {
  return z
    .partialRecord(z.enum(LOCALES), translation)
    .refine((texts) => Object.keys(texts).length > 0, 'Write this in the original language at least.')
    .refine((texts) => Object.values(texts).every(({ text }) => text.length <= max), {
      message: `At most ${max} characters fit here.`,
    })
    .transform((texts): Translated => texts)
    .meta({ field: 'translated', prose: paragraphs, max } satisfies FieldNote);
}

/** One of a few words. */
export function choice<const V extends readonly [string, ...string[]]>(values: V) {
  return z.enum(values).meta({ field: 'choice' } satisfies FieldNote);
}

/** An address on the web; others than http and https are refused. */
export function webAddress() {
  return z
    .string()
    .trim()
    .max(MAX_ADDRESS)
    .refine(isWebAddress, 'Write an address that begins with https:// or http://.')
    .refine(shows, HIDDEN)
    .meta({ field: 'web-address' } satisfies FieldNote);
}

/** A calendar day, like 2026-11-23. */
export function day() {
  return z.iso
    .date('Write a day like 2026-11-23.')
    .refine(isCalendarDay, 'Write a day like 2026-11-23.')
    .meta({ field: 'day' } satisfies FieldNote);
}

const PERIOD = 'Write a year, a month like 2026-06, or a day.';

/** A year, a month or a day, as exactly as it is known. */
export function period() {
  return line(10)
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, PERIOD)
    .refine((text) => firstDayOf(text) !== null, PERIOD);
}

/** What tells an entry from the others of its list for good: small letters, digits, dots and hyphens. */
export function entryKey() {
  return z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'Write small letters, digits, dots and hyphens.')
    .meta({ field: 'key' } satisfies FieldNote);
}

/** A list whose entries keep their identity by `key` while their words change and their places move. */
export function keyedList<E extends z.ZodRawShape>(entry: z.ZodObject<E>, max = 500) {
  return z
    .array(entry)
    .max(max)
    .refine(
      (entries) => new Set(entries.map(keyOf)).size === entries.length,
      'Two entries have the same key.',
    )
    .default([]);
}

/** The language a body was written in. */
export function language() {
  return z.enum(LOCALES).meta({ field: 'choice' } satisfies FieldNote);
}

function keyOf(entry: object): unknown {
  return 'key' in entry ? entry.key : undefined;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

/** The original of every translated text must be there, in the language the body names. */
export function originalLanguage(body: Readonly<Record<string, unknown>>): Locale | null {
  return isLocale(body['language']) ? body['language'] : null;
}
