import { isLocale, type Locale } from '#libs/kernel';
import { plainReason, schemaFaults, type PlacedFault } from '#libs/platform';
import type { z } from 'zod';
import { originalLanguage } from './fields.js';
import { shapeOf, type Shape } from './shape.js';

/** A body that may be published, or everything that is wrong with it. */
export type CheckedBody<Body> =
  | { readonly ok: true; readonly body: Body }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** Checks a body against its schema, and that every translated text is there in the language it was written in. */
export function checkBody<Body>(schema: z.ZodType<Body>, raw: unknown): CheckedBody<Body> {
  const parsed = schema.safeParse(raw, { error: plainReason });
  const language = isGroup(raw) ? originalLanguage(raw) : null;
  const untold = language === null ? [] : withoutOriginal(shapeOf(schema), raw, language, []);
  if (parsed.success && untold.length === 0) return { ok: true, body: parsed.data };
  return { ok: false, faults: [...(parsed.error ? schemaFaults(parsed.error) : []), ...untold] };
}

/** Everything that keeps a body from being published, as far as its schema knows. */
export function bodyFaults(schema: z.ZodType, raw: unknown): readonly PlacedFault[] {
  const checked = checkBody(schema, raw);
  return checked.ok ? [] : checked.faults;
}

type Path = readonly PropertyKey[];

function withoutOriginal(shape: Shape, value: unknown, language: Locale, path: Path): PlacedFault[] {
  if (shape.type === 'field' && shape.note.field === 'translated')
    return isGroup(value) ? originalFaults(value, language, path) : [];
  if (shape.type === 'list' && Array.isArray(value))
    return value.flatMap((entry: unknown, at) =>
      withoutOriginal(shape.entry, entry, language, [...path, at]),
    );
  if (shape.type !== 'group' || !isGroup(value)) return [];
  return shape.fields.flatMap(({ name, shape: inner }) =>
    withoutOriginal(inner, value[name], language, [...path, name]),
  );
}

function originalFaults(
  texts: Readonly<Record<string, unknown>>,
  language: Locale,
  path: Path,
): PlacedFault[] {
  const languages = Object.keys(texts).filter(isLocale);
  if (languages.length === 0) return [];
  if (!languages.includes(language))
    return [{ path: [...path, language], reason: 'This text is missing in the language of the original.' }];
  return languages.flatMap((locale): PlacedFault[] => {
    const isOriginal = originOf(texts[locale]) === 'original';
    if (isOriginal === (locale === language)) return [];
    const reason = isOriginal
      ? `The original is written in “${language}”. Say how this text was translated.`
      : 'This text is in the language of the original, so it is the original.';
    return [{ path: [...path, locale, 'origin'], reason }];
  });
}

function originOf(text: unknown): unknown {
  return isGroup(text) ? text['origin'] : undefined;
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
