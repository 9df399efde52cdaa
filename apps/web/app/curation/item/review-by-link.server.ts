import { type ActionFunctionArgs } from 'react-router';
import { textOf } from '../../answering/answer-form';
import { attempt, codeOf, faultOf, run, type PageArgs } from '../../graphql/document.server';
import { AnswerReviewLink, ReviewByLinkQuery } from '../../graphql/curation.operations.server';
import { hubRequest } from '../../server/hub-request.server';
import { readForm } from '../../server/read-form.server';
import { notFound } from '../../server/thrown.server';
import { type NamedChange } from '../changes-list';
import { fieldsOf } from '../form/editing.server';
import { type FieldView } from '../form/form-view';
import { kindLabels } from '../form/words.server';
import { bodyFrom, shapeFrom } from '../kinds.server';
import { namedChanges } from './comparison.server';

/** A draft as the holder of a review link is shown it. */
export interface ReviewPage {
  readonly title: string;
  readonly kindLabel: string;
  readonly reviewerName: string;
  readonly expiresAt: string;
  readonly revision: number;
  readonly fields: readonly FieldView[];
  /** What it changes of what is public; null when nothing is. */
  readonly changes: readonly NamedChange[] | null;
}

/** The draft behind a review link; null when the link cannot be used, for whatever reason. */
export async function reviewOf(args: PageArgs, token: string): Promise<ReviewPage | null> {
  const { reviewByLink } = await run(args, ReviewByLinkQuery, { token });
  if (reviewByLink === null) return null;
  const { title, kind, reviewerName, expiresAt, revision, body, shape, comparison } = reviewByLink;
  const { locale } = args.context.get(hubRequest);
  const label = await kindLabels(locale);
  const context = { kind, shape: shapeFrom(shape), locale, beside: null };
  return {
    title,
    kindLabel: label(kind),
    reviewerName,
    expiresAt,
    revision,
    fields: await fieldsOf(context, bodyFrom(body)),
    changes: comparison && (await namedChanges(locale, comparison.changes)),
  };
}

/**
 * Gives the answer that was sent; null when it counts, else why not and the note that was typed.
 * @throws Response for a link that cannot be used
 */
export async function answerReview(
  args: ActionFunctionArgs,
  token: string,
): Promise<{ readonly message: string; readonly note: string } | null> {
  const form = await readForm(args.request);
  const note = textOf(form, 'note').replaceAll('\r\n', '\n').trim();
  const verdict = textOf(form, 'verdict') === 'APPROVE' ? 'APPROVE' : 'ASK_CHANGES';
  const { data, errors } = await attempt(args, AnswerReviewLink, { token, verdict, note });
  if (data?.answerReviewLink === true) return null;
  if (data !== null) throw notFound();
  if (!['BAD_USER_INPUT', 'INVALID_INPUT'].includes(codeOf(errors[0]))) throw faultOf(args, errors[0]);
  return { message: errors[0]?.message ?? '', note };
}
