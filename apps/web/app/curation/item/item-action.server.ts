import { redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../../answering/answer-form';
import { attempt, type Operation } from '../../graphql/document.server';
import {
  ApproveContent,
  ArchiveContent,
  AskForChanges,
  CommentOnContent,
  DiscardDraft,
  ResolveComment,
  RestoreContent,
  RestoreRevision,
  ReviseContent,
  VerifyContent,
} from '../../graphql/curation.operations.server';
import { CreateReviewLink, RevokeReviewLink } from '../../graphql/review-link.operations.server';
import { keepingForm } from '../../server/kept-form.server';
import { readForm } from '../../server/read-form.server';
import { instantIn } from '../../server/zoned-time.server';
import { pageOf, refusalOf, returned, typedIn, type ItemReturned } from './returned.server';
import { saveItem, takeStep } from './save-item.server';

interface Step {
  readonly args: ActionFunctionArgs;
  readonly itemId: string;
  readonly form: FormData;
}

type Outcome = Promise<ItemReturned | Response>;

const STEPS: Readonly<Record<string, (step: Step) => Outcome>> = {
  revise: (step) => plain(step, 'revise', ReviseContent, { itemId: step.itemId }),
  discard: (step) => plain(step, 'discard', DiscardDraft, { itemId: step.itemId }),
  restore: (step) => plain(step, 'restore', RestoreContent, { itemId: step.itemId }),
  verify: (step) => plain(step, 'verify', VerifyContent, { itemId: step.itemId }),
  'restore-revision': (step) =>
    plain(step, 'restore-revision', RestoreRevision, {
      itemId: step.itemId,
      revisionId: said(step, 'revisionId'),
    }),
  archive: (step) =>
    plain(step, 'archive', ArchiveContent, {
      itemId: step.itemId,
      reason: said(step, 'reason'),
      successorId: said(step, 'successorId') || null,
    }),
  comment: (step) =>
    plain(step, 'comment', CommentOnContent, {
      itemId: step.itemId,
      revisionId: said(step, 'revisionId'),
      path: said(step, 'place'),
      text: said(step, 'text'),
    }),
  resolve: (step) => plain(step, 'resolve', ResolveComment, { id: said(step, 'id') }),
  revoke: (step) => plain(step, 'revoke', RevokeReviewLink, { id: said(step, 'id') }),
  'review-link': reviewLink,
  'ask-changes': (step) =>
    takeStep(step, 'ask-changes', AskForChanges, { input: { ...seen(step), note: said(step, 'note') } }),
  approve,
};

/**
 * Does what a button of the page of an item asks for.
 * @throws the page that keeps the form, for somebody whose session ended
 */
export async function changeItem(args: ActionFunctionArgs): Outcome {
  const form = await readForm(args.request);
  const step = { args, itemId: args.params['id'] ?? '', form };
  const take = STEPS[textOf(form, 'intent')];
  return keepingForm(form, () => (take === undefined ? saveItem(args, step.itemId, form) : take(step)));
}

function said({ form }: Step, name: string): string {
  return textOf(form, name).replaceAll('\r\n', '\n').trim();
}

function seen(step: Step) {
  return { itemId: step.itemId, expectedRevisionId: said(step, 'expectedRevisionId') };
}

async function plain<Data, Variables>(
  { args, form }: Step,
  intent: string,
  document: Operation<Data, Variables>,
  variables: Variables,
): Outcome {
  const { data, errors } = await attempt(args, document, variables);
  if (data !== null && errors.length === 0) return redirect(`${pageOf(args)}?done=${intent}`);
  return refusalOf(args, intent, form, errors[0]);
}

async function reviewLink(step: Step): Outcome {
  const { args, itemId, form } = step;
  const reviewer = {
    reviewerName: said(step, 'reviewerName'),
    reviewerEmail: said(step, 'reviewerEmail') || null,
  };
  const { data, errors } = await attempt(args, CreateReviewLink, { itemId, ...reviewer });
  if (data === null) return refusalOf(args, 'review-link', form, errors[0]);
  return returned({ link: data.createReviewLink.url });
}

async function approve(step: Step): Outcome {
  const times = { publishAt: timeOf(step, 'publishAt'), expireAt: timeOf(step, 'expireAt') };
  const wrong = Object.values(times).find((time) => time !== null && 'fault' in time);
  if (wrong && 'fault' in wrong)
    return returned({ refusal: { intent: 'approve', message: wrong.fault }, given: typedIn(step.form) });
  const [publishAt, expireAt] = [times.publishAt, times.expireAt].map((time) =>
    time !== null && 'instant' in time ? time.instant : null,
  );
  const input = {
    ...seen(step),
    note: said(step, 'note'),
    publishAt: publishAt ?? null,
    expireAt: expireAt ?? null,
  };
  return takeStep(step, 'approve', ApproveContent, { input });
}

function timeOf(step: Step, name: string): ReturnType<typeof instantIn> | null {
  const local = said(step, name);
  return local === '' ? null : instantIn(said(step, 'zone'), local);
}
