import { BODY, idOf, pathTo } from './field-path';
import { type FieldView, type ListView, type PlaceComment } from './form-view';
import {
  entriesOf,
  isKey,
  isTranslated,
  own,
  type FieldShape,
  type Group,
  type GroupShape,
  type ListShape,
  type NamedShape,
  type Value,
} from './shape';
import { summaryOf } from './summary.server';
import { textViews } from './text-view.server';
import { type FormWords } from './words.server';

/** What a form is drawn from. */
export interface FormSource {
  readonly kind: string;
  readonly shape: GroupShape;
  readonly body: Group;
  readonly words: FormWords;
  /** What may be chosen where the shape does not say it, by the name of the property. */
  readonly offers: Offers;
  /** The language shown beside the original. */
  readonly beside: string | null;
  readonly faults: readonly { readonly path: string; readonly reason: string }[];
  readonly comments: readonly (PlaceComment & { readonly path: string })[];
  /** The name of the place that was worked on last. */
  readonly focus: string | null;
}

/** What may be chosen for a property, with the words for it. */
export type Offers = Readonly<Record<string, Options>>;

/** Where in a body something stands: by place for names of controls, by key for comments. */
interface Spot {
  readonly path: string;
  readonly place: string;
}

/** The form of a body, with everything that is said about its places. */
export function formView(source: FormSource): readonly FieldView[] {
  return groupFields(source, source.shape, source.body, { path: BODY, place: '' });
}

function groupFields(source: FormSource, shape: GroupShape, value: Value | undefined, at: Spot): FieldView[] {
  return shape.fields.map((field) => {
    const inner = own(value, field.name);
    const place = at.place === '' ? field.name : `${at.place}.${field.name}`;
    return fieldView(source, field, inner, { path: pathTo(at.path, field.name), place });
  });
}

function fieldView(source: FormSource, field: NamedShape, value: Value | undefined, at: Spot): FieldView {
  const { shape, name } = field;
  const isFixed = at.path === `${BODY}.language` || (isKey(shape) && name === 'key');
  if (isFixed) return { type: 'fixed', path: at.path, value: textOf(value) };
  const placed = { ...at, ...placedWords(source, field, at), required: field.required };
  if (shape.type === 'group')
    return { type: 'group', ...placed, fields: groupFields(source, shape, value, at) };
  if (shape.type === 'list')
    return { ...(flatView(source, field, value) ?? listView(source, shape, value, at)), ...placed };
  if (isTranslated(shape))
    return {
      type: 'translated',
      ...placed,
      prose: shape.note.prose === true,
      max: shape.max,
      ...textViews(value, at.path, originalLanguage(source), source.beside),
    };
  return { type: 'input', ...placed, ...inputOf(source, field, textOf(value)) };
}

function placedWords({ kind, words, faults, comments }: FormSource, { name, shape }: NamedShape, at: Spot) {
  const isFlat = shape.type === 'list' && shape.entry.type === 'field';
  const isOuter = shape.type === 'group' || (shape.type === 'list' && !isFlat);
  const here = (path: string): boolean =>
    `${BODY}.${path}` === at.path || (!isOuter && isWithin(path, at.path));
  return {
    id: idOf(at.path),
    label: words.label(name, kind),
    hint: words.hint(kind, at.place.replaceAll(/\[[^\]]*\]/g, '')),
    faults: faults.filter(({ path }) => here(path)).map(({ reason }) => reason),
    comments: comments
      .filter(({ path }) => path === at.place || (isFlat && path.startsWith(`${at.place}[`)))
      .map(({ id, author, text }) => ({ id, author, text })),
  };
}

/** Whether a fault lies at a place or further in; faults name places like `requirements[3].text.en`. */
export function isWithin(fault: string, path: string): boolean {
  const full = `${BODY}.${fault}`;
  return full.startsWith(path) && ['', '.', '['].includes(full.charAt(path.length));
}

/** A list of words or short texts, as far as its entries are that; null for lists of which each entry has a form. */
function flatView(source: FormSource, { name, shape }: NamedShape, value: Value | undefined) {
  if (shape.type !== 'list' || shape.entry.type !== 'field' || isTranslated(shape.entry)) return null;
  const entries = entriesOf(value);
  const isPlain = (entry: Value): entry is string => typeof entry === 'string' && !/[\n\r]/.test(entry);
  if (!entries.every(isPlain)) return null;
  const isThere = Array.isArray(value);
  const options = optionsOf(source, shape.entry, false, name);
  if (options.length === 0) return { type: 'lines' as const, isThere, value: entries.join('\n') };
  const unknown = entries.filter((entry) => !options.some(([option]) => option === entry));
  return {
    type: 'choices' as const,
    isThere,
    options: [...options, ...unknown.map((entry) => [entry, entry] as const)],
    chosen: entries,
  };
}

function listView(
  source: FormSource,
  { entry }: ListShape,
  value: Value | undefined,
  at: Spot,
): Pick<ListView, 'type' | 'isThere' | 'entries'> {
  const entries = entriesOf(value).map((one, index) => {
    const key = own(one, 'key');
    const path = pathTo(at.path, index);
    const place = `${at.place}[${typeof key === 'string' ? key : index + 1}]`;
    const spot = { path, place };
    const isMarked =
      source.faults.some((fault) => isWithin(fault.path, path)) ||
      source.comments.some((comment) => comment.path.startsWith(place));
    return {
      ...spot,
      id: idOf(path),
      key: typeof key === 'string' ? key : null,
      ...summaryOf(one, originalLanguage(source)),
      isOpen: isMarked || (source.focus?.startsWith(path) ?? false),
      isMarked,
      fields:
        entry.type === 'group'
          ? groupFields(source, entry, one, spot)
          : [entryField(source, entry, one, spot, index)],
    };
  });
  return { type: 'list', isThere: Array.isArray(value), entries };
}

/** The only field of an entry that is a text itself: it has no name, so it is called by its place in the list. */
function entryField(
  source: FormSource,
  shape: NamedShape['shape'],
  value: Value,
  at: Spot,
  index: number,
): FieldView {
  const view = fieldView(source, { name: 'entry', required: false, shape }, value, at);
  const label = source.words.say('entry.numbered', { number: index + 1 });
  return view.type === 'fixed' ? view : { ...view, label, hint: null };
}

function originalLanguage({ body }: FormSource): string {
  const language = own(body, 'language');
  return typeof language === 'string' ? language : 'en';
}

type Options = readonly (readonly [value: string, words: string])[];

function inputOf(source: FormSource, { shape, required, name }: NamedShape, value: string) {
  const field = shape.type === 'field' ? shape : null;
  const options = optionsOf(source, field, shape.type === 'plain' && shape.of === 'boolean', name);
  if (options.length > 0)
    return { control: 'choice' as const, value, max: null, options: offered(options, value, required) };
  return { control: controlOf(shape, value), value, max: field?.max ?? null, options };
}

function optionsOf(
  { words, offers }: FormSource,
  field: FieldShape | null,
  isYesOrNo: boolean,
  name: string,
): Options {
  if (isYesOrNo) return ['true', 'false'].map((value) => [value, words.choice(value)] as const);
  const offered = Object.hasOwn(offers, name) ? offers[name] : undefined;
  if (offered !== undefined) return offered;
  const isLanguage = name === 'language' || name === 'locale';
  return (field?.options ?? []).map((value) => [
    value,
    isLanguage ? words.language(value) : words.choice(value, name),
  ]);
}

/** The choices, with nothing chosen where that is possible, and with what a draft holds though nobody may choose it. */
function offered(options: Options, value: string, required: boolean): Options {
  const isKnown = options.some(([option]) => option === value);
  return [
    ...(required && isKnown ? [] : [['', '–'] as const]),
    ...options,
    ...(isKnown || value === '' ? [] : [[value, value] as const]),
  ];
}

/** A browser keeps only what fits its control, so what does not fit is typed as any text. */
function controlOf(shape: NamedShape['shape'], value: string) {
  if (value.includes('\n')) return 'prose' as const;
  if (shape.type === 'plain') return shape.of === 'number' ? ('number' as const) : ('line' as const);
  if (shape.type !== 'field') return 'prose' as const;
  const { field } = shape.note;
  if (field === 'day') return /^(\d{4}-\d{2}-\d{2})?$/.test(value) ? field : ('line' as const);
  return field === 'prose' || field === 'web-address' ? field : ('line' as const);
}

function textOf(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Three digits after a point could be thousands, and are not taken back; with a fourth they are clear. */
function numberText(value: number): string {
  const text = String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}
