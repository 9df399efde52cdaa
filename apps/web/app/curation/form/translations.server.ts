import { createHash } from 'node:crypto';
import { type Branch } from './form-tree';
import { isGroup, own, type Group, type Value } from './shape';

/** How a text came to be in its language. */
export const ORIGINS = ['original', 'human', 'machine', 'reviewed'] as const;
export type TextOrigin = (typeof ORIGINS)[number];

/** A text in one language. While a form is being filled in it also remembers what it was, and whether it was called fitting. */
export interface Translation {
  readonly text: string;
  readonly origin: TextOrigin;
  readonly of?: string;
  readonly was?: string;
  readonly fits?: true;
}

const LOCALE = /^[a-z]{2}$/;
/** What a form remembers of a translation that was not there before. */
const NEW = 'new';

/** Twelve digits that change with every letter of a text; the same that the hub writes beside translations. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.trim().normalize('NFC')).digest('hex').slice(0, 12);
}

/** A text in one language, as far as the value is one. */
export function translationIn(value: Value | undefined, locale: string): Translation | null {
  const found = own(value, locale);
  const text = own(found, 'text');
  if (typeof text !== 'string') return null;
  const [origin, of, was] = [own(found, 'origin'), own(found, 'of'), own(found, 'was')];
  return {
    text,
    origin: ORIGINS.find((name) => name === origin) ?? 'human',
    ...(typeof of === 'string' && { of }),
    ...(typeof was === 'string' && { was }),
    ...(own(found, 'fits') === true && { fits: true }),
  };
}

/** The languages a value has texts in. */
export function localesIn(value: Value | undefined): readonly string[] {
  return isGroup(value)
    ? Object.keys(value).filter((name) => LOCALE.test(name) && translationIn(value, name) !== null)
    : [];
}

/** What the form remembers of a translation, so that it can tell later whether it was changed. */
export function markOf({ text, origin, was }: Translation): string {
  return was ?? `${origin}:${fingerprint(text)}`;
}

/** Whether the original was changed after this was translated. */
export function isOutdated({ of }: Translation, original: string): boolean {
  return original !== '' && of !== fingerprint(original);
}

/** The texts of one place of the form: the original, those in the other languages it shows, and those it only carries. */
export function textsFrom(branch: Branch, language: string): Group | undefined {
  const texts: Record<string, Value> = {};
  for (const [locale, text] of Object.entries(carried(branch.at('rest').text))) texts[locale] = text;
  for (const locale of [language, branch.at('shown').text ?? '']) {
    const typed = LOCALE.test(locale) ? typedIn(branch.at(locale), locale === language) : null;
    if (typed !== null) texts[locale] = { ...typed };
  }
  return Object.keys(texts).length === 0 ? undefined : texts;
}

function typedIn(branch: Branch, isOriginal: boolean): Translation | null {
  const text = branch.at('text').text ?? '';
  if (text.trim() === '') return null;
  if (isOriginal) return { text, origin: 'original' };
  const [of, was, chosen] = [branch.at('of').text, branch.at('was').text, branch.at('origin').text];
  return {
    text,
    origin: ORIGINS.find((name) => name === chosen) ?? 'human',
    ...(of && { of }),
    was: was || NEW,
    ...(branch.at('fits').text && { fits: true }),
  };
}

function carried(json: string | null): Readonly<Record<string, Group>> {
  try {
    const rest: unknown = JSON.parse(json ?? '{}');
    const found = localesIn(rest as Value).map((locale) => [
      locale,
      { ...translationIn(rest as Value, locale) },
    ]);
    return Object.fromEntries(found) as Record<string, Group>;
  } catch {
    return {};
  }
}

/**
 * What is kept of a translation that was typed: one that was changed, or called fitting, belongs to the original as it
 * is now, and what a machine wrote and a person changed counts as reviewed.
 */
export function settled({ text, origin, of, was, fits }: Translation, original: string): Translation {
  if (origin === 'original') return { text, origin };
  if (was === undefined) return { text, origin, ...(of !== undefined && { of }) };
  const [wasOrigin, wasText] = was.split(':');
  const isRewritten = wasText !== fingerprint(text);
  const isTouched = isRewritten || wasOrigin !== origin || fits === true;
  const kept = origin === 'machine' && wasOrigin === 'machine' && isRewritten ? 'reviewed' : origin;
  const source = isTouched && original !== '' ? fingerprint(original) : of;
  return { text, origin: kept, ...(source !== undefined && { of: source }) };
}
