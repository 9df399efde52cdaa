import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, faultOf, run, type PageArgs } from '../graphql/document.server';
import { BodyViewerQuery, RequestToJoin } from '../graphql/stewards.operations.server';
import { pathOfPage } from '../server/here.server';
import { readForm } from '../server/read-form.server';

/** What the reader has to do with an authority or an organisation. */
export type BodyRelation = 'nobody' | 'stranger' | 'asked' | 'steward' | 'alone';

const LONGEST_REASON = 1_000;

/** How the reader stands to it. */
export async function relationTo(args: PageArgs, bodyId: string): Promise<BodyRelation> {
  const { viewer } = await run(args, BodyViewerQuery, {});
  if (viewer === null) return 'nobody';
  const own = viewer.stewardships.find(({ body }) => body.id === bodyId);
  if (own) return own.activeStewards === 1 ? 'alone' : 'steward';
  return viewer.joinRequests.some(({ state, body }) => state === 'OPEN' && body.id === bodyId)
    ? 'asked'
    : 'stranger';
}

/** Takes the form in which somebody asks to join; a form that has to be mended comes back as it was. */
export async function joinAction(args: ActionFunctionArgs) {
  const reason = textOf(await readForm(args.request), 'reason')
    .replaceAll('\r\n', '\n')
    .trim();
  if (reason === '') return data({ reason, fault: 'join.missing' as const }, { status: 422 });
  if (reason.length > LONGEST_REASON)
    return data({ reason, fault: 'join.tooLong' as const }, { status: 422 });
  const answer = await attempt(args, RequestToJoin, { bodyId: args.params['id'] ?? '', reason });
  const [error] = answer.errors;
  if (error?.extensions?.['code'] === 'RATE_LIMITED')
    return data({ reason, fault: 'join.tooMany' as const }, { status: 429 });
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  return redirect(pathOfPage(args));
}
