import { diffWordsWithSpace } from 'diff';
import type { BodyChange } from './change.js';

/** Whether a run of words stands in both versions, or in one. */
export const SEGMENT_KINDS = ['same', 'added', 'removed'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** Some words of a text that was changed, with the space between them. */
export interface WordSegment {
  readonly kind: SegmentKind;
  readonly text: string;
}

/** More single edits than this are no longer shown one by one: the text is a new one. */
const MOST_EDITS = 400;
/** So many characters are compared word by word in all; what lies beyond is shown as a whole. */
const MOST_CHARACTERS = 400_000;

/**
 * Adds to every change of a text which of its words are new, gone or the same. The work is bounded: texts that have
 * little in common, and those after very many others, are shown as one text gone and another new.
 */
export function withWords(
  changes: readonly BodyChange[],
): (BodyChange & { readonly words: WordSegment[] })[] {
  let left = MOST_CHARACTERS;
  return changes.map((change) => {
    const { kind, before, after } = change;
    if (kind !== 'changed' || before === null || after === null) return { ...change, words: [] };
    left -= before.length + after.length;
    return { ...change, words: left < 0 ? asWhole(before, after) : wordSegments(before, after) };
  });
}

/** The words of two texts: those of the first are all that is the same or removed, those of the second the rest. */
export function wordSegments(before: string, after: string): WordSegment[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (found === undefined) return asWhole(before, after);
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function asWhole(before: string, after: string): WordSegment[] {
  const both: readonly WordSegment[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return both.filter(({ text }) => text !== '');
}
