import { createHash } from 'node:crypto';
import type { Locale } from '#libs/kernel';

/** How a text came to be in its language: written in it, or translated by a person, a machine, a machine and then a person. */
export const TEXT_ORIGINS = ['original', 'human', 'machine', 'reviewed'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** One field in one language. */
export interface Translation {
  readonly text: string;
  readonly origin: TextOrigin;
  /** The fingerprint of the original this was translated from; absent on the original itself. */
  readonly of?: string;
}

/** One field in the languages it exists in; that of the body's own language is the original. */
export type Translated = Readonly<Partial<Record<Locale, Translation>>>;

/** Twelve hexadecimal digits that change with every letter of a text, but not with blank space at its ends. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.trim().normalize('NFC')).digest('hex').slice(0, 12);
}

/** Whether the original was changed after this translation was made. */
export function sourceChanged(texts: Translated, locale: Locale, original: Locale): boolean {
  const translation = texts[locale];
  const source = texts[original];
  if (locale === original || translation === undefined || source === undefined) return false;
  return translation.of !== fingerprint(source.text);
}
