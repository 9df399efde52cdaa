import { textOf } from '../answering/answer-form';
import { type GroupMeeting, type GroupOutput, type WorkItem } from './types';

/** The kinds of items a desk writes, as addresses name them. */
export const ITEM_KINDS = ['work', 'meeting', 'output'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A form of an item as it is typed: texts by the names of the fields. */
export type ItemFields = Readonly<Record<string, string>>;

/** The fields of each kind, in the order of the form. */
export const FIELDS = {
  work: [
    'title',
    'locale',
    'visibility',
    'year',
    'description',
    'priority',
    'state',
    'stateReason',
    'owner',
    'dueQuarter',
  ],
  meeting: [
    'title',
    'locale',
    'visibility',
    'startsLocal',
    'zone',
    'place',
    'link',
    'openedTo',
    'agenda',
    'findings',
  ],
  output: ['title', 'locale', 'visibility', 'kind', 'datedOn', 'link', 'summary'],
} as const satisfies Record<ItemKind, readonly string[]>;

/** The name of a field of any kind. */
export type FieldName = (typeof FIELDS)[ItemKind][number];

/** What a form holds for an item that exists. */
export function fieldsOf(kind: ItemKind, item: WorkItem | GroupMeeting | GroupOutput): ItemFields {
  const values = item as unknown as Readonly<Record<string, string | number | null>>;
  return Object.fromEntries(FIELDS[kind].map((name) => [name, String(values[name] ?? '')]));
}

/** What a form holds for an item to be added. */
export function emptyFields(locale: string, year: number, zone: string): ItemFields {
  const now = new Date().toISOString();
  return {
    locale,
    visibility: 'PUBLIC',
    year: String(year),
    priority: 'MEDIUM',
    state: 'PLANNED',
    zone,
    kind: 'REPORT',
    datedOn: now.slice(0, 10),
  };
}

/** What was typed; forms send every line end as two characters. */
export function typedFields(kind: ItemKind, form: FormData): ItemFields {
  return Object.fromEntries(FIELDS[kind].map((name) => [name, textOf(form, name).replaceAll('\r\n', '\n')]));
}

/** What was typed, as the API takes it; what stays empty is left out. */
export function inputOf(kind: ItemKind, fields: ItemFields, dayOnly: boolean): Record<string, unknown> {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  const title = fields['title'] ?? '';
  if (kind === 'work')
    return {
      ...filled,
      title,
      year: wholeNumber(fields['year']),
      dueQuarter: fields['dueQuarter'] ? wholeNumber(fields['dueQuarter']) : null,
    };
  return kind === 'meeting'
    ? { ...filled, title, startsLocal: fields['startsLocal'] ?? '', dayOnly }
    : { ...filled, title };
}

function wholeNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isInteger(number) ? number : 0;
}
