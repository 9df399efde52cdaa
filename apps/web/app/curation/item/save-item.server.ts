import { redirect, type ActionFunctionArgs } from 'react-router';
import { attempt, codeOf, type Operation } from '../../graphql/document.server';
import { SaveContent, SubmitContent, type StepOutcome } from '../../graphql/curation.operations.server';
import { afterConflict } from '../form/conflict.server';
import { takeTheirs } from '../form/differences';
import { afterListEdit, formModel, sentForm, type FormContext, type SentForm } from '../form/editing.server';
import { type Group } from '../form/shape';
import { bodyFrom, type Kind } from '../kinds.server';
import { type ContentItem } from '../../graphql/curation.types';
import { refusalOf, returned, type ItemReturned } from './returned.server';
import { contextOf, itemOf } from './item.server';

/** Saves what was written, or does what another button of the form asks for; what was typed comes back in every case. */
export async function saveItem(
  args: ActionFunctionArgs,
  itemId: string,
  form: FormData,
): Promise<ItemReturned | Response> {
  const found = await itemOf(args, itemId);
  const sent = sentForm(found.kind.shape, form);
  const shown = sent.intent === 'beside' ? args.url.searchParams.get('lang') : sent.beside;
  const context = { ...contextOf(args, found, shown), faults: [] };
  const edited = await afterListEdit(context, sent);
  if (edited !== null) return returned({ form: edited });
  const settled = withChosen(found, sent);
  const saved = await save(args, itemId, context, { ...sent, settled });
  if (saved !== null) return saved;
  const lang = sent.beside === null ? '' : `&lang=${sent.beside}`;
  if (sent.intent !== 'hand-in') return redirect(`/desk/content/${itemId}?done=saved${lang}`);
  const { item } = await itemOf(args, itemId);
  const expectedRevisionId = item.draft?.revision.id ?? sent.expectedRevisionId;
  const input = { itemId, expectedRevisionId, note: sent.note };
  return takeStep({ args, itemId, form }, 'hand-in', SubmitContent, { input });
}

/** The other person's text at the places where it was chosen, as long as it is still theirs that is saved. */
function withChosen({ item, kind }: { item: ContentItem; kind: Kind }, sent: SentForm): Group {
  if (sent.theirs.size === 0 || item.draft?.revision.id !== sent.expectedRevisionId) return sent.settled;
  return takeTheirs(kind.shape, sent.settled, bodyFrom(item.draft.body), sent.theirs);
}

/** Null when it was saved. */
async function save(
  args: ActionFunctionArgs,
  itemId: string,
  context: FormContext,
  sent: SentForm,
): Promise<ItemReturned | null> {
  const { expectedRevisionId, note, settled } = sent;
  const kept = { itemId, expectedRevisionId, note: sent.intent === 'hand-in' ? '' : note };
  const input = { ...kept, body: JSON.stringify(settled) };
  const { data, errors } = await attempt(args, SaveContent, { input });
  if (data === null || errors.length > 0) {
    const message = errors[0]?.message ?? codeOf(errors[0]);
    const state = { revisionId: expectedRevisionId, note, isTyped: true, refusal: message };
    return returned({ form: await formModel(context, sent.typed, state) });
  }
  const outcome = data.saveContent;
  if (outcome.__typename === 'ContentItem') return null;
  const theirs = outcome.reason === 'CHANGED' ? outcome.item.draft : null;
  return returned({ form: await afterConflict(args, context, itemId, sent, theirs) });
}

interface Step {
  readonly args: ActionFunctionArgs;
  readonly itemId: string;
  readonly form: FormData;
}

/** Takes a step on the revision that the person saw, and leads on, or says why it was not taken. */
export async function takeStep<Variables>(
  { args, itemId, form }: Step,
  intent: string,
  document: Operation<{ outcome: StepOutcome }, Variables>,
  variables: Variables,
): Promise<ItemReturned | Response> {
  const { data, errors } = await attempt(args, document, variables);
  if (data === null || errors.length > 0) return refusalOf(args, intent, form, errors[0]);
  const { outcome } = data;
  const here = `/desk/content/${itemId}`;
  if (outcome.__typename === 'ContentItem') return redirect(`${here}?done=${intent}`);
  return redirect(`${here}?done=${outcome.__typename === 'ContentConflict' ? 'moved' : 'incomplete'}`);
}
