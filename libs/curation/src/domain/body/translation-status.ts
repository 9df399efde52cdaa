import { isLocale, LOCALES, type Locale } from '#libs/kernel';
import { fieldsIn, isGroup } from './fields-in.js';
import type { Shape } from './shape.js';
import { sourceChanged, type TextOrigin, type Translated, type Translation } from './translation.js';

/** How far a body is translated into one language, counted in texts. */
export interface TranslationStatus {
  readonly locale: Locale;
  /** Texts that exist in this language, of those that exist in the original. */
  readonly complete: number;
  readonly of: number;
  /** Those of `complete` that a machine translated and nobody has read over. */
  readonly machine: number;
  /** Those of `complete` whose original was changed since. */
  readonly outdated: number;
}

/**
 * How far a body is translated, for every language that has any of its texts beside the one it was written in. A text
 * counts only when its original exists: what lacks one is a fault of the original, and no merit of the translation.
 */
export function translationStatuses(shape: Shape, body: unknown): TranslationStatus[] {
  const original = isGroup(body) ? body['language'] : undefined;
  if (!isLocale(original)) return [];
  const texts = [...originalTexts(shape, body, original)];
  return LOCALES.filter((locale) => locale !== original && texts.some((text) => hasText(text[locale]))).map(
    (locale) => statusOf(texts, locale, original),
  );
}

function statusOf(texts: readonly Translated[], locale: Locale, original: Locale): TranslationStatus {
  const there = texts.filter((text) => hasText(text[locale]));
  return {
    locale,
    complete: there.length,
    of: texts.length,
    machine: there.filter((text) => text[locale]?.origin === 'machine').length,
    outdated: there.filter((text) => sourceChanged(text, locale, original)).length,
  };
}

function* originalTexts(shape: Shape, body: unknown, original: Locale): Generator<Translated> {
  for (const { note, value } of fieldsIn(shape, body))
    if (note.field === 'translated' && isGroup(value)) {
      const texts = value as Translated;
      if (hasText(texts[original])) yield texts;
    }
}

function hasText(translation: Translation | undefined): translation is Translation {
  return isGroup(translation) && typeof translation.text === 'string' && translation.text.trim() !== '';
}

/** How the texts of a body came to be in a language, each way once. */
export function translationOrigins(shape: Shape, body: unknown, locale: Locale): TextOrigin[] {
  const origins = new Set<TextOrigin>();
  for (const { note, value } of fieldsIn(shape, body))
    if (note.field === 'translated' && isGroup(value)) {
      const translation = (value as Translated)[locale];
      if (hasText(translation)) origins.add(translation.origin);
    }
  return [...origins].toSorted();
}
