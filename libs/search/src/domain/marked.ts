import type { Plan } from './plan.js';
import { Matcher } from './ranking.js';
import type { Segment } from './search-engine.js';
import { tokens, type Token } from './words/fold.js';

const ELLIPSIS = '…';

/** Texts with what was found in them marked. */
export class Marker {
  private readonly matcher: Matcher;

  constructor(plan: Plan) {
    this.matcher = new Matcher(plan);
  }

  /** A whole text. */
  mark(text: string): Segment[] {
    const words = tokens(text);
    return this.segments(text, words, this.hitsIn(words), 0, text.length);
  }

  /** The part of a text with most hits, so many words long. */
  crop(text: string, most: number): Segment[] {
    const words = tokens(text);
    const hits = this.hitsIn(words);
    if (words.length <= most) return this.segments(text, words, hits, 0, text.length);
    const first = densest(hits, words.length, most);
    const start = first === 0 ? 0 : words[first]!.start;
    const last = Math.min(words.length, first + most);
    const end = last === words.length ? text.length : words[last - 1]!.end;
    const segments = this.segments(text, words, hits, start, end);
    return [
      ...(start > 0 ? [{ text: ELLIPSIS, hit: false }] : []),
      ...segments,
      ...(end < text.length ? [{ text: ELLIPSIS, hit: false }] : []),
    ];
  }

  /** How many words of a text are marked. */
  count(text: string): number {
    return this.hitsIn(tokens(text)).size;
  }

  private hitsIn(words: readonly Token[]): Set<number> {
    const folded = words.map(({ term }) => term);
    const hits = new Set<number>();
    for (let place = 0; place < folded.length; place++)
      for (const { terms } of this.matcher.at(folded, place))
        for (let further = 0; further < terms.length; further++) hits.add(place + further);
    return hits;
  }

  private segments(
    text: string,
    words: readonly Token[],
    hits: Set<number>,
    from: number,
    to: number,
  ): Segment[] {
    const segments: Segment[] = [];
    let at = from;
    for (const [place, { start, end }] of words.entries()) {
      if (!hits.has(place) || start < at || end > to) continue;
      if (start > at) segments.push({ text: text.slice(at, start), hit: false });
      segments.push({ text: text.slice(start, end), hit: true });
      at = end;
    }
    if (at < to) segments.push({ text: text.slice(at, to), hit: false });
    return segments;
  }
}

/** Where a stretch of so many words begins that holds most hits, a few words before the first of them. */
function densest(hits: ReadonlySet<number>, length: number, most: number): number {
  let [best, bestCount] = [0, 0];
  for (const hit of hits) {
    let count = 0;
    for (let place = hit; place < hit + most; place++) if (hits.has(place)) count++;
    if (count > bestCount) [best, bestCount] = [hit, count];
  }
  return Math.max(0, Math.min(best - Math.floor(most / 6), length - most));
}
