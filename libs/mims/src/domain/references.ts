import { canonicalNumber } from './requirement-number.js';
import type { MimBody } from './bodies/mim-body.js';
import { originalOf } from './original.js';
import { targetsIn } from './reference-grammar.js';

/** That a text of a MIM names another MIM or requirement of its edition. */
export interface FoundReference {
  /** Where it stands, entries by their keys: `requirements[r1.1].text`. */
  readonly path: string;
  readonly requirementKey: string | null;
  /** As it is written. */
  readonly raw: string;
  readonly targetNumber: string | null;
  /** Only where the MIM says itself what it rests on. */
  readonly targetSlug: string | null;
  readonly targetRequirement: string | null;
  /** The requirement in the form in which numbers are compared. */
  readonly targetCanonical: string | null;
}

/** One text of a body and where it stands. */
interface PlacedText {
  readonly path: string;
  readonly requirementKey: string | null;
  readonly text: string;
}

/** More are not kept of one MIM. */
const MOST_REFERENCES = 2_000;

/**
 * The references in the original texts of a MIM. They are found when it is published and resolved when they are read, so
 * that a MIM published later mends those that point to it.
 */
export function referencesOf(body: MimBody): FoundReference[] {
  const own = new Set(body.requirements.map(({ number }) => canonicalNumber(number)));
  const found = textsOf(body).flatMap((place) => referencesIn(place, body.number.toLowerCase(), own));
  const restsOn = body.restsOn.map((slug, at) => ({
    path: `restsOn[${at}]`,
    requirementKey: null,
    raw: slug,
    targetNumber: null,
    targetSlug: slug,
    targetRequirement: null,
    targetCanonical: null,
  }));
  return [...restsOn, ...found].slice(0, MOST_REFERENCES);
}

function referencesIn(
  { path, requirementKey, text }: PlacedText,
  own: string,
  ownRequirements: ReadonlySet<string>,
): FoundReference[] {
  const once = new Map<string, FoundReference>();
  for (const { raw, mim, requirement } of targetsIn(text)) {
    const targetNumber = mim ?? own;
    // A MIM may name itself; and `R2` alone may be anything unless it is a number of this MIM.
    if (targetNumber === own && requirement === null) continue;
    const isShort = requirement !== null && /^R\d+$/.test(requirement);
    if (isShort && !ownRequirements.has(canonicalNumber(requirement))) continue;
    if (targetNumber === own && isItself(requirement, requirementKey)) continue;
    once.set(`${targetNumber} ${requirement}`, {
      path,
      requirementKey,
      raw,
      targetNumber,
      targetSlug: null,
      targetRequirement: requirement,
      targetCanonical: requirement && canonicalNumber(requirement),
    });
  }
  return [...once.values()];
}

function isItself(requirement: string | null, key: string | null): boolean {
  return requirement !== null && key !== null && canonicalNumber(requirement) === canonicalNumber(key);
}

function textsOf(body: MimBody): PlacedText[] {
  const { language } = body;
  const place = (
    path: string,
    texts: Parameters<typeof originalOf>[0],
    requirementKey: string | null = null,
  ) => ({
    path,
    requirementKey,
    text: originalOf(texts, language),
  });
  return [
    place('objective', body.objective),
    ...body.capabilities.flatMap(({ key, title, text }) => [
      place(`capabilities[${key}].title`, title),
      place(`capabilities[${key}].text`, text),
    ]),
    ...body.requirements.flatMap(({ key, text, note }) => [
      place(`requirements[${key}].text`, text, key),
      place(`requirements[${key}].note`, note, key),
    ]),
    ...body.mechanisms.flatMap(({ key, title, text, specifications, fulfils }) => [
      place(`mechanisms[${key}].title`, title),
      place(`mechanisms[${key}].text`, text),
      ...specifications.map(({ key: at, role }) =>
        place(`mechanisms[${key}].specifications[${at}].role`, role),
      ),
      ...fulfils.flatMap(({ key: at, requirement, how }) => [
        { path: `mechanisms[${key}].fulfils[${at}].requirement`, requirementKey: null, text: requirement },
        place(`mechanisms[${key}].fulfils[${at}].how`, how),
      ]),
    ]),
    ...body.sections.flatMap(({ key, title, text }) => [
      place(`sections[${key}].title`, title),
      place(`sections[${key}].text`, text),
    ]),
    ...body.tests.flatMap(({ key, title, text }) => [
      place(`tests[${key}].title`, title),
      place(`tests[${key}].text`, text),
    ]),
  ].filter(({ text }) => text !== '');
}
