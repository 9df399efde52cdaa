import {
  entriesOf,
  isKeyed,
  isTranslated,
  own,
  type Group,
  type GroupShape,
  type ListShape,
  type Shape,
  type Value,
} from './shape';

/** A place at which two versions of a body differ, called as comparisons call it: `requirements[r1.2].text.de`. */
export interface Difference {
  readonly place: string;
  readonly names: readonly string[];
  readonly locale: string | null;
  readonly mine: Value | undefined;
  readonly theirs: Value | undefined;
}

/** Every place at which two versions differ; entries of keyed lists are followed by their key, other lists are one place. */
export function differences(shape: GroupShape, mine: Group, theirs: Group): Difference[] {
  return [...within(shape, mine, theirs, { place: '', names: [], locale: null })];
}

type Spot = Pick<Difference, 'place' | 'names' | 'locale'>;

function* within(
  shape: Shape,
  mine: Value | undefined,
  theirs: Value | undefined,
  at: Spot,
): Generator<Difference> {
  if (isSame(mine, theirs)) return;
  const bothThere = mine !== undefined && theirs !== undefined;
  if (shape.type === 'group' && (bothThere || at.place === '')) {
    for (const field of shape.fields)
      yield* within(field.shape, own(mine, field.name), own(theirs, field.name), into(at, field.name));
  } else if (shape.type === 'list' && isKeyed(shape)) yield* withinList(shape, mine, theirs, at);
  else if (isTranslated(shape)) {
    for (const locale of namesOf(mine, theirs))
      if (!isSame(own(mine, locale), own(theirs, locale)))
        yield {
          ...at,
          place: `${at.place}.${locale}`,
          locale,
          mine: own(mine, locale),
          theirs: own(theirs, locale),
        };
  } else yield { ...at, mine, theirs };
}

function* withinList(
  { entry }: ListShape,
  mine: Value | undefined,
  theirs: Value | undefined,
  at: Spot,
): Generator<Difference> {
  const [ours, others] = [byKey(mine), byKey(theirs)];
  for (const key of new Set([...ours.keys(), ...others.keys()])) {
    const spot = { ...at, place: `${at.place}[${key}]`, names: [...at.names, key] };
    yield* within(entry, ours.get(key), others.get(key), spot);
  }
}

function into(at: Spot, name: string): Spot {
  return { ...at, place: at.place === '' ? name : `${at.place}.${name}`, names: [...at.names, name] };
}

function namesOf(...values: readonly (Value | undefined)[]): ReadonlySet<string> {
  return new Set(values.flatMap((value) => Object.keys((value ?? {}) as Group)));
}

function byKey(list: Value | undefined): ReadonlyMap<string, Value> {
  return new Map(entriesOf(list).map((entry) => [keyOf(entry), entry]));
}

function keyOf(entry: Value): string {
  const key = own(entry, 'key');
  return typeof key === 'string' ? key : '';
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return canonical(one) === canonical(other);
}

/** A value as text, whatever the order of its properties. */
function canonical(value: Value | undefined): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}

/** My version with their text at the places that are named; entries that only they have come last. */
export function takeTheirs(
  shape: GroupShape,
  mine: Group,
  theirs: Group,
  places: ReadonlySet<string>,
): Group {
  return (taken(shape, mine, theirs, '', places) ?? {}) as Group;
}

function taken(
  shape: Shape,
  mine: Value | undefined,
  theirs: Value | undefined,
  place: string,
  places: ReadonlySet<string>,
): Value | undefined {
  if (places.has(place)) return theirs;
  if (shape.type === 'group' && mine !== undefined) {
    const pairs = shape.fields.map(({ name, shape: inner }) => {
      const at = place === '' ? name : `${place}.${name}`;
      return [name, taken(inner, own(mine, name), own(theirs, name), at, places)] as const;
    });
    return withoutGaps(pairs);
  }
  if (shape.type === 'list' && isKeyed(shape)) return takenList(shape, mine, theirs, place, places);
  if (!isTranslated(shape)) return mine;
  const pairs = [...namesOf(mine, theirs)].map((locale) => {
    const version = places.has(`${place}.${locale}`) ? theirs : mine;
    return [locale, own(version, locale)] as const;
  });
  const texts = withoutGaps(pairs);
  return Object.keys(texts).length === 0 ? undefined : texts;
}

function takenList(
  { entry }: ListShape,
  mine: Value | undefined,
  theirs: Value | undefined,
  place: string,
  places: ReadonlySet<string>,
): Value | undefined {
  const [ours, others] = [byKey(mine), byKey(theirs)];
  const entries = [...new Set([...ours.keys(), ...others.keys()])].flatMap((key) => {
    const kept = taken(entry, ours.get(key), others.get(key), `${place}[${key}]`, places);
    return kept === undefined ? [] : [kept];
  });
  return mine === undefined && entries.length === 0 ? undefined : entries;
}

function withoutGaps(pairs: readonly (readonly [string, Value | undefined])[]): Group {
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** What somebody else changed since the version that both began with, as the comparison of revisions tells it. */
export interface TheirChange {
  readonly path: string;
  readonly before: string | null;
}

/** How the versions of two people come together. */
export interface Merge {
  /** Where only the other person changed something: their text is taken. */
  readonly theirs: readonly Difference[];
  /** Where both did: one of them has to choose. */
  readonly both: readonly Difference[];
}

/** Tells apart what only one of two people changed from what both did. */
export function mergeOf(found: readonly Difference[], changes: readonly TheirChange[]): Merge {
  const theirs: Difference[] = [];
  const both: Difference[] = [];
  for (const difference of found) {
    const touching = changes.filter(
      ({ path }) => isInside(path, difference.place) || isInside(difference.place, path),
    );
    if (touching.length === 0) continue;
    (isAsBefore(difference, touching) ? theirs : both).push(difference);
  }
  return { theirs, both };
}

/** Whether I left the place as it was when we both began. */
function isAsBefore({ mine, place }: Difference, touching: readonly TheirChange[]): boolean {
  const here = touching.find(({ path }) => path === place);
  if (here === undefined) return false;
  const text = typeof mine === 'object' ? own(mine, 'text') : mine;
  if (mine === undefined) return here.before === null;
  return typeof text === 'string' && text === here.before;
}

function isInside(path: string, place: string): boolean {
  return path.startsWith(place) && ['', '.', '['].includes(path.charAt(place.length));
}
