import { isLocale, type Locale } from '#libs/kernel';
import { originalLanguage } from './fields.js';
import type { Shape } from './shape.js';
import { fingerprint } from './translation.js';

/**
 * A body in full from how people and files write it. A translated text may be written short: as a bare text, or as
 * `{ en: 'text', de: 'text' }`. The text in the language of the body is the original; others count as translated by a
 * person from the present original, unless they say otherwise (`{ text, origin, of }`). What does not fit the shape is left
 * as it is, for the schema to find.
 */
export function normaliseBody(shape: Shape, raw: unknown): unknown {
  const language = isGroup(raw) ? originalLanguage(raw) : null;
  return language === null ? raw : normalised(shape, raw, language);
}

function normalised(shape: Shape, value: unknown, language: Locale): unknown {
  if (shape.type === 'field' && shape.note.field === 'translated') return translatedText(value, language);
  if (shape.type === 'list' && Array.isArray(value))
    return value.map((entry: unknown) => normalised(shape.entry, entry, language));
  if (shape.type !== 'group' || !isGroup(value)) return value;
  const shapes = new Map(shape.fields.map((field) => [field.name, field.shape]));
  const entries = Object.entries(value).map(([name, inner]) => {
    const known = shapes.get(name);
    return [name, known === undefined ? inner : normalised(known, inner, language)];
  });
  return Object.fromEntries(entries);
}

function translatedText(value: unknown, language: Locale): unknown {
  if (typeof value === 'string') return { [language]: { text: value, origin: 'original' } };
  if (!isGroup(value)) return value;
  const original = textOf(value[language]);
  const entries = Object.entries(value).map(([locale, given]) => {
    const text = textOf(given);
    if (text === null || !isLocale(locale)) return [locale, given];
    if (locale === language) return [locale, { text, origin: 'original' }];
    const of = original === null ? {} : { of: fingerprint(original) };
    return [locale, { text, origin: 'human', ...of, ...(isGroup(given) ? given : {}) }];
  });
  return Object.fromEntries(entries);
}

function textOf(given: unknown): string | null {
  if (typeof given === 'string') return given;
  return isGroup(given) && typeof given['text'] === 'string' ? given['text'] : null;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
