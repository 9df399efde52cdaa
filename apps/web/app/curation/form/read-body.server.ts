import { type Branch } from './form-tree';
import { THERE } from './field-path';
import { isKeyed, isTranslated, own, type Group, type GroupShape, type Shape, type Value } from './shape';
import { localesIn, settled, textsFrom, translationIn } from './translations.server';

/** What was typed, read by the shape of its kind; nothing is judged, and empty entries stay, so that they can be shown again. */
export function typedBody(shape: GroupShape, tree: Branch): Group {
  const language = tree.at('language').text ?? 'en';
  return groupFrom(shape, tree, language);
}

function valueFrom(shape: Shape, branch: Branch, language: string): Value | undefined {
  if (shape.type === 'group') {
    const group = groupFrom(shape, branch, language);
    return Object.keys(group).length === 0 ? undefined : group;
  }
  if (shape.type === 'list') return listFrom(shape.entry, branch, language);
  if (isTranslated(shape)) return textsFrom(branch, language);
  const text = branch.text ?? '';
  if (text === '') return undefined;
  return shape.type === 'plain' ? plainFrom(shape.of, text) : text;
}

function groupFrom({ fields }: GroupShape, branch: Branch, language: string): Group {
  const pairs = fields.flatMap(({ name, shape }) => {
    const value = valueFrom(shape, branch.at(name), language);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}

function listFrom(entry: Shape, branch: Branch, language: string): readonly Value[] | undefined {
  if (!branch.isThere) return undefined;
  const isGroupEntry = entry.type === 'group';
  if (!isGroupEntry && branch.entries.length === 0) return linesFrom(branch);
  return branch.entries.map((one) =>
    isGroupEntry ? groupFrom(entry, one, language) : (valueFrom(entry, one, language) ?? ''),
  );
}

/** Short texts that were typed one on each line; nothing where the body had no list and nothing was typed. */
function linesFrom(branch: Branch): readonly Value[] | undefined {
  const text = branch.text ?? '';
  if (text === '') return branch.at(THERE).isThere ? [] : undefined;
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Digits with spaces between the thousands, and with a decimal comma or point. What could mean two things stays a text. */
const NUMBER = /^-?\d+(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d{1,2}|\.\d{4,})?$/;

function plainFrom(of: 'number' | 'boolean' | 'text', text: string): Value {
  if (of === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const typed = text.trim();
  if (of !== 'number' || !NUMBER.test(typed)) return text;
  return Number(typed.replaceAll(/[ \u00A0\u202F]/g, '').replace(',', '.'));
}

/** The body to be saved: translations are settled, empty texts in lists go, and new entries get a key. */
export function settledBody(shape: GroupShape, typed: Group): Group {
  const language = own(typed, 'language');
  return settle(shape, typed, typeof language === 'string' ? language : 'en') as Group;
}

function settle(shape: Shape, value: Value, language: string): Value {
  if (shape.type === 'group') {
    const pairs = shape.fields.flatMap(({ name, shape: inner }) => {
      const found = own(value, name);
      return found === undefined ? [] : [[name, settle(inner, found, language)] as const];
    });
    return Object.fromEntries(pairs);
  }
  if (shape.type === 'list' && Array.isArray(value)) {
    const kept = (value as Value[]).filter((entry) => entry !== '');
    const entries = kept.map((entry) => settle(shape.entry, entry, language));
    return isKeyed(shape) ? withKeys(entries) : entries;
  }
  return isTranslated(shape) ? settledTexts(value, language) : value;
}

function settledTexts(value: Value, language: string): Value {
  const original = translationIn(value, language)?.text ?? '';
  const pairs = localesIn(value).map((locale) => {
    const translation = translationIn(value, locale);
    return [locale, translation === null ? null : { ...settled(translation, original) }] as const;
  });
  return Object.fromEntries(pairs);
}

const NAMED_BY = ['number', 'name', 'title', 'requirement', 'role', 'status', 'what', 'date'];
const LONGEST_KEY = 60;

/** Every entry has a key: from its number or its name, told apart by a count where another has it. */
function withKeys(entries: readonly Value[]): readonly Value[] {
  const taken = new Set(entries.map((entry) => own(entry, 'key')));
  return entries.map((entry) => {
    if (own(entry, 'key') !== undefined) return entry;
    const wanted = keyFrom(entry);
    let key = wanted;
    for (let count = 2; taken.has(key); count++) key = `${wanted}-${count}`;
    taken.add(key);
    return { key, ...(entry as Group) };
  });
}

function keyFrom(entry: Value): string {
  for (const name of NAMED_BY) {
    const key = written(own(entry, name))
      .toLowerCase()
      .replaceAll(/[^a-z0-9.]+/g, '-');
    const trimmed = key
      .replace(/^[-.]+/, '')
      .slice(0, LONGEST_KEY)
      .replace(/[-.]+$/, '');
    if (trimmed !== '') return trimmed;
  }
  return 'entry';
}

function written(value: Value | undefined): string {
  if (typeof value === 'string') return value.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const [locale] = localesIn(value);
  return locale === undefined ? '' : (translationIn(value, locale)?.text ?? '');
}
