import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, codeOf, faultOf, run, type Operation } from '../graphql/document.server';
import {
  AppointMandate,
  EndMandate,
  GroupMandatesQuery,
  RenewMandate,
  ReplaceMandatePerson,
} from '../graphql/groups.operations.server';
import { readForm } from '../server/read-form.server';
import { notFound } from '../server/thrown.server';
import { slugOf } from './address.server';
import { type MandateReturned } from './mandate-returned';
import { type MandateOutcome } from './types';

/** Gives, renews or ends a mandate, or names who exercises it. */
export async function changeMandate(args: ActionFunctionArgs) {
  const slug = slugOf(args);
  const { group, viewer } = await run(args, GroupMandatesQuery, { slug });
  if (group === null) throw notFound();
  const form = await readForm(args.request);
  const names = ['role', 'holder', 'since', 'until', 'mandate', 'reason'] as const;
  const given = Object.fromEntries(
    names.map((name) => [name, textOf(form, name)]),
  ) as MandateReturned['given'];
  const intent = textOf(form, 'intent');
  const reason = await changed(args, intent, given, group.id, viewer?.id ?? null);
  if (reason === null) return redirect(`/groups/${slug}/mandates?saved`);
  return data<MandateReturned>({ given, reason, field: fieldOf(intent, reason) }, { status: 422 });
}

async function changed(
  args: ActionFunctionArgs,
  intent: string,
  given: MandateReturned['given'],
  groupId: string,
  viewerId: string | null,
): Promise<string | null> {
  const mandateId = given.mandate;
  if (intent === 'renew')
    return refusalOf(args, RenewMandate, { input: { mandateId } }, ({ renewMandate }) => renewMandate);
  if (intent === 'mine') {
    const input = { mandateId, personId: viewerId };
    return refusalOf(
      args,
      ReplaceMandatePerson,
      { input },
      ({ replaceMandatePerson }) => replaceMandatePerson,
    );
  }
  if (intent === 'end') {
    const input = { mandateId, reason: given.reason.trim() };
    return refusalOf(args, EndMandate, { input }, ({ endMandate }) => endMandate);
  }
  const [kind, holderId = '', personId = ''] = given.holder.split(':');
  const input = {
    groupId,
    role: given.role,
    authorityId: kind === 'AUTHORITY' ? holderId : null,
    organisationId: kind === 'ORGANISATION' ? holderId : null,
    personId: personId === '' ? null : personId,
    since: instantOrNull(given.since),
    until: instantOrNull(given.until),
  };
  return refusalOf(args, AppointMandate, { input }, ({ appointMandate }) => appointMandate);
}

function instantOrNull(day: string): string | null {
  return day === '' ? null : `${day}T00:00:00Z`;
}

function fieldOf(intent: string, reason: string): string {
  if (intent === 'end') return 'content';
  return intent === 'appoint' && reason === 'bad-dates'
    ? 'until'
    : intent === 'appoint'
      ? 'holder'
      : 'content';
}

/** Why nothing was changed, or null when it was. */
async function refusalOf<Data, Variables>(
  args: ActionFunctionArgs,
  document: Operation<Data, Variables>,
  variables: Variables,
  outcomeOf: (data: Data) => MandateOutcome,
): Promise<string | null> {
  const { data: answer, errors } = await attempt(args, document, variables);
  if (answer === null || errors[0] !== undefined) {
    if (codeOf(errors[0]) === 'BAD_USER_INPUT') return 'missing';
    throw faultOf(args, errors[0]);
  }
  const outcome = outcomeOf(answer);
  return outcome.__typename === 'Mandate' ? null : outcome.reason;
}
