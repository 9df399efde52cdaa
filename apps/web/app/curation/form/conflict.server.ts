import { attempt, type PageArgs } from '../../graphql/document.server';
import { TheirChangesQuery } from '../../graphql/curation.operations.server';
import { type ContentDraft } from '../../graphql/curation.types';
import { bodyFrom } from '../kinds.server';
import { differences, mergeOf, takeTheirs, type Difference } from './differences';
import { formModel, type FormContext, type SentForm } from './editing.server';
import { type FormModel } from './form-model';
import { own, type Value } from './shape';
import { summaryOf, wordsOf } from './summary.server';
import { formWords, type FormWords } from './words.server';

type Theirs = Pick<ContentDraft, 'body' | 'revision'>;

/** The form again after somebody else was faster: what only they changed is taken in, and where both did one chooses. */
export async function afterConflict(
  args: PageArgs,
  context: FormContext,
  itemId: string,
  sent: SentForm,
  theirs: Theirs | null,
): Promise<FormModel> {
  const state = { note: sent.note, isTyped: true };
  if (theirs === null) {
    const closed = { by: null, isOpen: false, taken: [], choices: [] };
    return formModel(context, sent.typed, {
      ...state,
      revisionId: sent.expectedRevisionId,
      conflict: closed,
    });
  }
  const body = bodyFrom(theirs.body);
  const span = { itemId, from: sent.expectedRevisionId, to: theirs.revision.id };
  const { data } = await attempt(args, TheirChangesQuery, span);
  const found = differences(context.shape, sent.settled, body);
  const merge = data === null ? { theirs: [], both: found } : mergeOf(found, data.contentComparison.changes);
  const places = new Set(merge.theirs.map(({ place }) => place));
  const merged = takeTheirs(context.shape, sent.settled, body, places);
  const words = await formWords(context.locale);
  return formModel(context, merged, {
    ...state,
    revisionId: theirs.revision.id,
    conflict: {
      by: theirs.revision.createdBy?.name ?? null,
      isOpen: true,
      taken: merge.theirs.map((one) => nameOf(words, context.kind, one)),
      choices: merge.both.map((one) => ({
        place: one.place,
        name: nameOf(words, context.kind, one),
        mine: shownText(one.mine, one.locale),
        theirs: shownText(one.theirs, one.locale),
      })),
    },
  });
}

function nameOf(words: FormWords, kind: string, { names, locale }: Difference): string {
  const name = names.map((part) => words.label(part, kind)).join(' › ');
  return locale === null ? name : `${name} (${words.language(locale)})`;
}

function shownText(value: Value | undefined, locale: string | null): string {
  if (value === undefined) return '–';
  if (typeof value !== 'object' || value === null) return String(value);
  const text = locale === null ? wordsOf(value, 'en') : own(value, 'text');
  if (typeof text === 'string' && text !== '') return text;
  const { mark, summary } = summaryOf(value, 'en');
  return `${mark} ${summary}`.trim() || JSON.stringify(value);
}
