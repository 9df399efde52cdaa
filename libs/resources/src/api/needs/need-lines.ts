import type { Locale } from '#libs/kernel';
import { textIn } from '#libs/knowledge';
import type { NeedEntry } from '../../app/needs/need.reader.js';

/** The columns of the downloads, in their order. */
export const NEED_COLUMNS = [
  'need',
  'text',
  'locale',
  'purpose',
  'topics',
  'state',
  'supporters',
  'countries',
  'raisedOn',
  'ageInDays',
  'workPlan',
  'nextPeriod',
  'label',
  'sourceNote',
  'address',
] as const;

/** A need as one flat line of a download. */
export type NeedLine = Readonly<Record<(typeof NEED_COLUMNS)[number], string | number | null>>;

/** The line of a need, in the language of the reader where there is one. */
export function needLine({ view, standing }: NeedEntry, locale: Locale, publicUrl: string): NeedLine {
  const { body, language, publishedAt, day, address } = view;
  const title = textIn(body.title, locale, language);
  const groups = body.relations.map(({ to }) => to).filter((to) => to.startsWith('/groups/'));
  return {
    need: title.text,
    text: textIn(body.text, locale, language).text,
    locale: title.locale,
    purpose: body.purpose,
    topics: body.topics.join('; '),
    state: body.state,
    supporters: standing.supportCount,
    countries: standing.countries.join('; '),
    raisedOn: day ?? publishedAt.toISOString().slice(0, 10),
    ageInDays: standing.ageDays,
    workPlan: [...(body.workPlan === undefined ? [] : [body.workPlan]), ...new Set(groups)].join('; '),
    nextPeriod: body.nextPeriod === true ? 'yes' : 'no',
    label: body.source.label,
    sourceNote: body.source.note,
    address: publicUrl + address,
  };
}
