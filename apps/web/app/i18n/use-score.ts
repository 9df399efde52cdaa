import { displayScore, levelBands } from '#libs/scoring';
import { type Level } from '../graphql/types';
import { useMemo } from 'react';
import { type WebLocale } from './locales';
import { useSite } from './site';

/**
 * Writes a score, 1 to 5, with one decimal; a dash where there is none. Given the levels, it keeps as many more decimals
 * as it takes to stay inside its own level: “3.0” beside a level that begins above 3.0 would look like a mistake.
 */
export type WriteScore = (score: number | null | undefined, levels?: readonly Level[]) => string;

const DASH = '–';

const MADE = new Map<WebLocale, WriteScore>();
const BANDS = new WeakMap<readonly Level[], ReturnType<typeof levelBands>>();

/** How a language writes scores. */
export function scoreWriter(locale: WebLocale): WriteScore {
  let write = MADE.get(locale);
  if (write === undefined) MADE.set(locale, (write = make(locale)));
  return write;
}

function make(locale: WebLocale): WriteScore {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 9 });
  return (score, levels) => {
    if (score === null || score === undefined) return DASH;
    return format.format(displayScore(score, levels && bandsOf(levels)));
  };
}

// A page writes a hundred scores beside the same levels.
function bandsOf(levels: readonly Level[]): ReturnType<typeof levelBands> {
  let bands = BANDS.get(levels);
  if (bands === undefined) BANDS.set(levels, (bands = levelBands(levels)));
  return bands;
}

/** How the page's language writes scores. */
export function useScore(): WriteScore {
  const { locale } = useSite();
  return useMemo(() => scoreWriter(locale), [locale]);
}
