import { isLocale } from '#libs/kernel';
import { isGroup } from '../body/fields-in.js';
import type { Shape } from '../body/shape.js';
import { Place, type BodyChange } from './change.js';
import { byKey, byValue, compareLists, isKeyed, type NamedEntry } from './compare-lists.js';
import { canonical, readable } from './plain-text.js';

/**
 * What differs between two versions of a body, place by place in the order of its shape. Works for every kind, and for
 * drafts that do not fit their shape. Entries of keyed lists are followed by their key, other entries by what they say,
 * and translated texts language by language. An entry that came or went is one change as a whole.
 */
export function compareBodies(shape: Shape, before: unknown, after: unknown): BodyChange[] {
  return [...compare(Place.root, shape, before, after)];
}

function* compare(place: Place, shape: Shape | null, before: unknown, after: unknown): Generator<BodyChange> {
  if (shape?.type === 'group' && isGroup(before) && isGroup(after))
    yield* compareGroups(place, shape.fields, before, after);
  else if (shape?.type === 'list' && isListLike(before) && isListLike(after))
    yield* compareEntries(place, shape.entry, before ?? [], after ?? []);
  else if (shape?.type === 'field' && shape.note.field === 'translated' && [before, after].every(isTexts))
    yield* compareTexts(place, before as Texts | undefined, after as Texts | undefined);
  else yield* compareValues(place, before, after);
}

function* compareGroups(
  place: Place,
  fields: Extract<Shape, { type: 'group' }>['fields'],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Generator<BodyChange> {
  const known = new Map(fields.map(({ name, shape }) => [name, shape]));
  const strange = [...Object.keys(before), ...Object.keys(after)].filter((name) => !known.has(name));
  for (const name of new Set([...known.keys(), ...strange.toSorted()]))
    yield* compare(place.property(name), known.get(name) ?? null, own(before, name), own(after, name));
}

function* compareEntries(
  place: Place,
  entry: Shape,
  before: readonly unknown[],
  after: readonly unknown[],
): Generator<BodyChange> {
  const keyed = isKeyed(entry, before, after);
  const nameAll = keyed ? byKey : byValue;
  const at = ({ name, at: position }: NamedEntry): Place => place.entry(keyed ? name : String(position + 1));
  const { removed, added, kept, moved } = compareLists(nameAll(before), nameAll(after));
  for (const one of removed) yield* present(at(one).change(readable(one.value) ?? '', null));
  for (const one of added) yield* present(at(one).change(null, readable(one.value) ?? ''));
  for (const pair of kept) {
    if (moved.has(pair.after.name)) yield at(pair.after).moved(pair.before.at, pair.after.at);
    if (keyed) yield* compare(at(pair.after), entry, pair.before.value, pair.after.value);
  }
}

type Texts = Readonly<Record<string, { readonly text: string }>>;

function* compareTexts(place: Place, before: Texts = {}, after: Texts = {}): Generator<BodyChange> {
  for (const language of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const there = isLocale(language) ? place.inLanguage(language) : place.property(language);
    const [was, is] = [own(before, language), own(after, language)] as const;
    const change = there.change(was?.text ?? null, is?.text ?? null);
    yield* present(change);
    if (!was || !is) continue;
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      // A text that was translated anew follows the new original as a matter of course.
      if (name === 'text' || (name === 'of' && change !== null)) continue;
      yield* compareValues(there.property(name), own(was, name), own(is, name));
    }
  }
}

function* compareValues(place: Place, before: unknown, after: unknown): Generator<BodyChange> {
  if (canonical(before) === canonical(after)) return;
  const [was, is] = [readable(before), readable(after)];
  // Two values of different kinds may read the same, like 1 and "1".
  yield* present(was === is ? place.change(canonical(before), canonical(after)) : place.change(was, is));
}

function* present(change: BodyChange | null): Generator<BodyChange> {
  if (change !== null) yield change;
}

function own<R extends object>(group: R, name: string): R[keyof R] | undefined {
  return Object.hasOwn(group, name) ? group[name as keyof R] : undefined;
}

function isListLike(value: unknown): value is readonly unknown[] | undefined {
  return value === undefined || Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  if (value === undefined) return true;
  return (
    isGroup(value) && Object.values(value).every((one) => isGroup(one) && typeof one['text'] === 'string')
  );
}
