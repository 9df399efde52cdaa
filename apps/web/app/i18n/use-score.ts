import { displayScore } from '#libs/scoring';
import { useMemo } from 'react';
import { type WebLocale } from './locales';
import { useSite } from './site';

/** Writes a score, 1 to 5, with one decimal; a dash where there is none. */
export type WriteScore = (score: number | null | undefined) => string;

const DASH = '–';

/** How a language writes scores. */
export function scoreWriter(locale: WebLocale): WriteScore {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (score) => (score === null || score === undefined ? DASH : format.format(displayScore(score)));
}

/** How the page's language writes scores. */
export function useScore(): WriteScore {
  const { locale } = useSite();
  return useMemo(() => scoreWriter(locale), [locale]);
}
