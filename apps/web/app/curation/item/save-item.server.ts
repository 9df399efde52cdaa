import { redirect, type ActionFunctionArgs } from 'react-router';
import { attempt, codeOf, type Operation } from '../../graphql/document.server';
import {
  KindOfItemQuery,
  SaveContent,
  SubmitContent,
  type StepOutcome,
} from '../../graphql/curation.operations.server';
import { afterConflict } from '../form/conflict.server';
import { takeTheirs } from '../form/differences';
import { type AutosaveReply } from '../form/autosave-reply';
import {
  afterListEdit,
  formModel,
  placedFaults,
  sentForm,
  type FormContext,
  type SentForm,
} from '../form/editing.server';
import { type Group } from '../form/shape';
import { bodyFrom, shapeFrom, type Kind } from '../kinds.server';
import { hubRequest, type ApiError } from '../../server/hub-request.server';
import { readForm } from '../../server/read-form.server';
import { notFound, refused } from '../../server/thrown.server';
import { type ContentItem } from '../../graphql/curation.types';
import { pageOf, refusalOf, returned, type ItemReturned } from './returned.server';
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
  if (sent.intent !== 'hand-in') return redirect(`${pageOf(args)}?done=saved${lang}`);
  const { item } = await itemOf(args, itemId);
  const expectedRevisionId = item.draft?.revision.id ?? sent.expectedRevisionId;
  const input = { itemId, expectedRevisionId, note: sent.note };
  return takeStep({ args, form }, 'hand-in', SubmitContent, { input });
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

/**
 * Saves what a form holds while somebody goes on typing in it.
 * @throws Response with 503 when it is to be tried again
 */
export async function autosaveItem(args: ActionFunctionArgs, itemId: string): Promise<AutosaveReply> {
  const form = await readForm(args.request);
  const found = await attempt(args, KindOfItemQuery, { id: itemId });
  if (found.data === null) return notSaved(found.errors[0]);
  const { contentItem, contentKinds } = found.data;
  const kind = contentKinds.find(({ name }) => name === contentItem.kind);
  if (kind === undefined) throw notFound();
  const shape = shapeFrom(kind.shape);
  const { settled, expectedRevisionId, note } = sentForm(shape, form);
  const input = { itemId, expectedRevisionId, note, body: JSON.stringify(settled) };
  const { data, errors } = await attempt(args, SaveContent, { input });
  if (data === null || errors.length > 0) return notSaved(errors[0]);
  const outcome = data.saveContent;
  if (outcome.__typename === 'ContentConflict')
    return { outcome: outcome.reason === 'CHANGED' ? 'moved' : 'closed' };
  if (outcome.draft === null) return { outcome: 'closed' };
  const { revision, faults } = outcome.draft;
  const { locale } = args.context.get(hubRequest);
  const context = { kind: kind.name, shape, locale, beside: null, faults };
  return {
    outcome: 'saved',
    revisionId: revision.id,
    savedAt: new Date().toISOString(),
    faults: await placedFaults(context, settled),
  };
}

const TRY_AGAIN = new Set(['INTERNAL_SERVER_ERROR', 'RATE_LIMITED']);
const SIGN_IN_AGAIN = new Set(['UNAUTHENTICATED', 'STEP_UP_REQUIRED', 'SECOND_FACTOR_REQUIRED']);

function notSaved(error: ApiError | undefined): AutosaveReply {
  const code = codeOf(error);
  if (TRY_AGAIN.has(code)) throw refused(503);
  if (SIGN_IN_AGAIN.has(code)) return { outcome: 'signed-out' };
  return { outcome: 'refused', message: error?.message ?? '' };
}

interface Step {
  readonly args: ActionFunctionArgs;
  readonly form: FormData;
}

/** Takes a step on the revision that the person saw, and leads on, or says why it was not taken. */
export async function takeStep<Variables>(
  { args, form }: Step,
  intent: string,
  document: Operation<{ outcome: StepOutcome }, Variables>,
  variables: Variables,
): Promise<ItemReturned | Response> {
  const { data, errors } = await attempt(args, document, variables);
  if (data === null || errors.length > 0) return refusalOf(args, intent, form, errors[0]);
  const { outcome } = data;
  const here = pageOf(args);
  if (outcome.__typename === 'ContentItem') return redirect(`${here}?done=${intent}`);
  return redirect(`${here}?done=${outcome.__typename === 'ContentConflict' ? 'moved' : 'incomplete'}`);
}
