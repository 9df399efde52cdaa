import { type ContentFault } from '../../graphql/curation.types';
import { type WebLocale } from '../../i18n/locales';
import { refused } from '../../server/thrown.server';
import { editList, listEditOf } from './edit-list';
import { BODY, idOf, RefusedFormError } from './field-path';
import { placesOf } from './countries';
import { plainFault } from './plain-fault.server';
import { type FormModel } from './form-model';
import { treeOf } from './form-tree';
import { type FieldView } from './form-view';
import { formView, type FormSource, type Offers } from './form-view.server';
import { settledBody, typedBody } from './read-body.server';
import { own, type Group, type GroupShape } from './shape';
import { formWords, type FormWords } from './words.server';

/** What a form is made from, beside the body. */
export interface FormContext {
  readonly kind: string;
  readonly shape: GroupShape;
  readonly locale: WebLocale;
  /** What the page knows may be chosen, beside what the shape says. */
  readonly offers?: Offers;
  readonly beside: string | null;
  readonly faults?: readonly ContentFault[];
  readonly comments?: FormSource['comments'];
  readonly focus?: string | null;
}

/** What a form needs beside its fields. */
export type FormState = Partial<Omit<FormModel, 'fields' | 'language' | 'beside' | 'faults'>>;

/** The fields of a body. */
export async function fieldsOf(context: FormContext, body: Group): Promise<readonly FieldView[]> {
  const words = await formWords(context.locale);
  const { comments = [], focus = null } = context;
  const faults = plainFaults(context, body, words);
  const countries = placesOf(context.locale);
  const offers = { country: countries, countries, ...context.offers };
  return formView({ ...context, offers, faults, comments, focus, words, body });
}

/** The form of a body. */
export async function formModel(
  context: FormContext,
  body: Group,
  state: FormState = {},
): Promise<FormModel> {
  const language = own(body, 'language');
  return {
    fields: await fieldsOf(context, body),
    language: typeof language === 'string' ? language : 'en',
    beside: context.beside,
    revisionId: '',
    note: '',
    isTyped: false,
    refusal: null,
    conflict: null,
    ...state,
    faults: await placedFaults(context, body),
  };
}

function plainFaults({ faults = [], shape }: FormContext, body: Group, words: FormWords) {
  return faults.map(({ path, reason }) => ({
    path,
    reason: plainFault(shape, body, { path, reason }, words),
  }));
}

/** Faults with the places they lead to: the nearest field, or the list itself. */
export async function placedFaults(context: FormContext, body: Group): Promise<FormModel['faults']> {
  const words = await formWords(context.locale);
  return plainFaults(context, body, words).map(({ path, reason }) => {
    const name = path
      .replaceAll(/\[(\d+)\]/g, (_, at: string) => ` ${Number(at) + 1}`)
      .split('.')
      .filter((part) => !['text', 'origin'].includes(part) && !/^[a-z]{2}$/.test(part))
      .map((part) => part.replace(/^\w+/, (property) => words.label(property, context.kind)))
      .join(' › ');
    const field = idOf(`${BODY}.${path.replace(/\.[a-z]{2}(\.(text|origin))?$/, '')}`);
    return { field, message: name === '' ? reason : `${name}: ${reason}` };
  });
}

/** What came with a form of a body. */
export interface SentForm {
  readonly intent: string;
  readonly typed: Group;
  /** As it is to be saved. */
  readonly settled: Group;
  readonly note: string;
  readonly expectedRevisionId: string;
  readonly beside: string | null;
  /** The places for which the other person's text was chosen. */
  readonly theirs: ReadonlySet<string>;
}

const PICK = 'pick:';

/**
 * Reads a form of a body.
 * @throws Response with 400 for a form that names places no form of ours has
 */
export function sentForm(shape: GroupShape, form: FormData): SentForm {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  try {
    const typed = typedBody(shape, treeOf(form));
    const picks = [...form].filter(([name, value]) => name.startsWith(PICK) && value === 'theirs');
    return {
      intent: text('intent'),
      typed,
      settled: settledBody(shape, typed),
      note: text('note'),
      expectedRevisionId: text('expectedRevisionId'),
      beside: languageCode(text('beside')),
      theirs: new Set(picks.map(([name]) => name.slice(PICK.length))),
    };
  } catch (error) {
    if (error instanceof RefusedFormError) throw refused(400);
    throw error;
  }
}

/** A code of a language, as far as it looks like one. */
export function languageCode(text: string | null): string | null {
  return text !== null && /^[a-z]{2}$/.test(text) ? text : null;
}

/**
 * The form again after a button of a list was pressed; null when it was another button.
 * @throws Response with 400 for a place that no form of ours has
 */
export async function afterListEdit(context: FormContext, sent: SentForm): Promise<FormModel | null> {
  const edit = listEditOf(sent.intent);
  if (edit === null) return null;
  try {
    const { body, focus } = editList(context.shape, sent.typed, edit);
    return await formModel({ ...context, focus }, body, {
      revisionId: sent.expectedRevisionId,
      note: sent.note,
      isTyped: true,
    });
  } catch (error) {
    if (error instanceof RefusedFormError) throw refused(400);
    throw error;
  }
}
