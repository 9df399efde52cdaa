import { isLocale, type Locale } from '#libs/kernel';
import { fingerprint, TEXT_ORIGINS, type Translated, type Translation } from '#libs/curation';
import { slugOfName } from '../tool-name.js';
import type { MergedTool } from './merge-records.js';
import { keyOfMention } from './mim-mention.js';
import { ownGroups } from './own-groups.js';
import { LIST_FIELDS, SINGLE_FIELDS, type Fact, type ListField, type TextField } from './tool-record.js';

/** Where a set of files comes from, as it is said on every draft made of them. */
export interface ImportOrigin {
  readonly note: string;
  readonly url?: string;
  readonly licence?: string;
}

/** The body of the draft that a tool's facts make; it need not fit the schema yet. */
export function bodyOfTool(tool: MergedTool, origin: ImportOrigin): Record<string, unknown> {
  const facts = tool.records.flatMap((record) => record.facts);
  const singles = Object.fromEntries(
    SINGLE_FIELDS.flatMap((field) => {
      const value = firstOf(facts, field);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const { language: stated, ...rest } = singles;
  const language = isLocale(stated) ? stated : languageOf(facts);
  const own = ownGroups(tool.records);
  const origins = new Map(own.origins.map((group) => [`${group['field']}.${group['locale']}`, group]));
  const summary = textsOf(facts, 'summary', language, origins);
  const description = textsOf(facts, 'description', language, origins);
  return {
    language,
    slug: slugOfName(tool.name),
    kind: 'other',
    ...withoutRepetition(rest),
    name: tool.name,
    ...Object.fromEntries(LIST_FIELDS.map((field) => [field, listOf(facts, field, tool)])),
    summary,
    ...(Object.keys(description).length > 0 ? { description } : {}),
    mims: mappingsOf(facts, own.mimNotes, language),
    source: own.source ?? { label: 'real', ...origin },
  };
}

/** A documentation that is the landing page, and a long name that is the name, say nothing new. */
function withoutRepetition({ documentation, landingPage, longName, ...rest }: Record<string, string>) {
  return {
    ...rest,
    ...(landingPage === undefined ? {} : { landingPage }),
    ...(documentation === undefined || documentation === landingPage ? {} : { documentation }),
    ...(longName === undefined || longName === rest['name'] ? {} : { longName }),
  };
}

function firstOf(facts: readonly Fact[], field: string): string | undefined {
  const found = facts.find((fact) => fact.field === field);
  return typeof found?.value === 'string' ? found.value : undefined;
}

function listOf(facts: readonly Fact[], field: ListField, { name, records }: MergedTool): string[] {
  const told = facts.flatMap((fact) => (fact.field === field ? [fact.value] : []));
  const names = records.flatMap((record) => {
    const other = firstOf(record.facts, 'name');
    return field === 'otherNames' && other !== undefined ? [other] : [];
  });
  return [...new Set([...told, ...names])].filter(
    (entry) => field !== 'otherNames' || (entry !== name && entry !== firstOf(facts, 'longName')),
  );
}

/** The hub's own language where a text is in it, else the first one that the files use. */
function languageOf(facts: readonly Fact[]): Locale {
  const used = facts.flatMap((fact) =>
    fact.field === 'summary' && isLocale(fact.locale) ? [fact.locale] : [],
  );
  return used.includes('en') ? 'en' : (used[0] ?? 'en');
}

type Groups = ReadonlyMap<string, Readonly<Record<string, string>>>;

function textsOf(facts: readonly Fact[], field: TextField, language: Locale, origins: Groups): Translated {
  const texts = facts.flatMap((fact) =>
    fact.field === field && isLocale(fact.locale) ? [[fact.locale, fact.value] as const] : [],
  );
  const first = new Map(texts.toReversed());
  const original = first.get(language);
  return Object.fromEntries(
    [...first].map(([locale, text]) => [
      locale,
      locale === language
        ? ({ text, origin: 'original' } satisfies Translation)
        : translationOf(text, original, origins.get(`${field}.${locale}`)),
    ]),
  );
}

/** A translation whose origin nobody states is taken for a person's work on the original beside it. */
function translationOf(
  text: string,
  original: string | undefined,
  stated: Readonly<Record<string, string>> | undefined,
): Translation {
  const origin = TEXT_ORIGINS.find((one) => one === stated?.['origin']) ?? 'human';
  const of = stated ? stated['of'] : original === undefined ? undefined : fingerprint(original);
  return { text, origin, ...(of === undefined ? {} : { of }) };
}

function mappingsOf(
  facts: readonly Fact[],
  notes: readonly Readonly<Record<string, string>>[],
  language: Locale,
): Record<string, unknown>[] {
  const mentions = new Map(
    facts.flatMap((fact) => (fact.field === 'mims' ? [[keyOfMention(fact.value), fact.value] as const] : [])),
  );
  return [...mentions].map(([key, mention]) => {
    const told = notes.filter((note) => note['key'] === key);
    const note = Object.fromEntries(
      told.map(({ locale = language, text = '', origin = 'original', of }) => [
        locale,
        { text, origin, ...(of === undefined ? {} : { of }) },
      ]),
    );
    return { key, ...mention, ...(told.length > 0 ? { note } : {}) };
  });
}
