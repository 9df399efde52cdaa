import type { EditionBody } from './bodies/edition-body.js';
import type { EditionState } from './bodies/vocabulary.js';

const UNKNOWN_DAY = '0000-00-00';
const PART_DIGITS = 5;
const RANK: Readonly<Record<EditionState, number>> = { current: 0, development: 1, superseded: 2 };

/**
 * Where an edition stands in time, as a text that sorts: the first day known of it (its release; else the last of its
 * moments), then its number, 10.0 after 9.0. What has no day at all is taken for the oldest.
 */
export function chronologyOf({ released, moments, number }: EditionBody): string {
  const day =
    released ??
    moments
      .map(({ when }) => when)
      .toSorted()
      .at(-1) ??
    UNKNOWN_DAY;
  return `${day}${UNKNOWN_DAY.slice(day.length)}/${numberPlaceOf(number)}`;
}

/** Where an edition stands in lists, as a text that sorts: current ones, then ones being written, newest first. */
export function placeOf(edition: EditionBody): string {
  return `${RANK[edition.state]}/${complement(chronologyOf(edition))}`;
}

/** A number as a text that sorts: 7 before 7a before 10. */
export function numberPlaceOf(number: string): string {
  return number.replace(/\d+/g, (digits) => digits.padStart(PART_DIGITS, '0'));
}

// Only digits tell editions of one family apart in practice; letters keep their order.
function complement(text: string): string {
  return text.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
