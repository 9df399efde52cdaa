import { useMemo } from 'react';
import { writingOf, type WebLocale } from './locales';
import { useSite } from './site';

/** Numbers, dates and lists the way the reader's language writes them. */
export interface Format {
  /** A day, or an instant as the day it falls on in UTC. */
  day(iso: string): string;
  /** `2023-05` as a month, anything longer as a day. */
  monthOrDay(iso: string): string;
  list(items: readonly string[]): string;
  /** A name inside a sentence: most languages write it small there, German keeps its capital. */
  inSentence(name: string): string;
}

const MADE = new Map<WebLocale, Format>();
const KEEPS_CAPITALS: readonly WebLocale[] = ['de'];

function make(locale: WebLocale): Format {
  const day = new Intl.DateTimeFormat(writingOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(writingOf(locale), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    day: (iso) => day.format(new Date(iso)),
    monthOrDay: (iso) => (iso.length === 7 ? month : day).format(new Date(iso)),
    list: (items) => list.format(items),
    inSentence: (name) => {
      const isAcronym = name.charAt(1) !== name.charAt(1).toLocaleLowerCase(locale);
      if (isAcronym || KEEPS_CAPITALS.includes(locale)) return name;
      return name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
    },
  };
}

/** The ways of writing of a language. */
export function formatOf(locale: WebLocale): Format {
  let format = MADE.get(locale);
  if (format === undefined) MADE.set(locale, (format = make(locale)));
  return format;
}

/** The ways of writing of the page's language. */
export function useFormat(): Format {
  const { locale } = useSite();
  return useMemo(() => formatOf(locale), [locale]);
}
