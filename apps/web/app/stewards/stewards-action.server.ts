import { data, redirect, type ActionFunctionArgs } from 'react-router';
import { textOf } from '../answering/answer-form';
import { attempt, codeOf, faultOf, type Operation, type PageArgs } from '../graphql/document.server';
import {
  AddMailDomain,
  AppointSteward,
  DecideJoinRequest,
  InviteSteward,
  RemoveMailDomain,
  RemoveSteward,
  ResendInvitation,
  RevokeInvitation,
} from '../graphql/stewards.operations.server';
import { pathOfPage } from '../server/here.server';
import { readForm } from '../server/read-form.server';
import { refused } from '../server/thrown.server';

/** What a form of the desk came back with: where the fault is, the key of its words, and what was typed. */
export interface DeskFault {
  readonly field: 'email' | 'domain' | 'appointed' | 'desk';
  readonly key:
    | 'fault.email'
    | 'fault.domain'
    | 'fault.sole'
    | 'fault.gone'
    | 'fault.limit'
    | 'fault.unknownPerson'
    | 'fault.hasStewards';
  readonly typed: string;
}

/** What was done, as the page says it after going back to itself. */
export type DeskDone =
  'invited' | 'resent' | 'revoked' | 'accepted' | 'declined' | 'removed' | 'domain' | 'appointed';

type Handled = DeskFault | DeskDone;
type Handler = (args: PageArgs, bodyId: string, form: FormData) => Promise<Handled>;

const HANDLERS: Readonly<Record<string, Handler>> = {
  async invite(args, bodyId, form) {
    const email = textOf(form, 'email').trim();
    const done = await tried(
      args,
      InviteSteward,
      { bodyId, email },
      { field: 'email', key: 'fault.email', typed: email },
    );
    return isFault(done) ? done : 'invited';
  },
  async resend(args, _bodyId, form) {
    const done = await tried(args, ResendInvitation, { id: textOf(form, 'id') });
    return isFault(done) ? done : 'resent';
  },
  async revoke(args, _bodyId, form) {
    const done = await tried(args, RevokeInvitation, { id: textOf(form, 'id') });
    return isFault(done) ? done : 'revoked';
  },
  async accept(args, _bodyId, form) {
    const done = await tried(args, DecideJoinRequest, { id: textOf(form, 'id'), accept: true });
    return isFault(done) ? done : 'accepted';
  },
  async decline(args, _bodyId, form) {
    const done = await tried(args, DecideJoinRequest, { id: textOf(form, 'id'), accept: false });
    return isFault(done) ? done : 'declined';
  },
  async remove(args, bodyId, form) {
    const done = await tried(args, RemoveSteward, { bodyId, personId: textOf(form, 'id') });
    if (isFault(done)) return done;
    return done.removeSteward.__typename === 'Body' ? 'removed' : SOLE;
  },
  async addDomain(args, bodyId, form) {
    const domain = textOf(form, 'domain').trim();
    const fault = { field: 'domain', key: 'fault.domain', typed: domain } as const;
    const done = await tried(args, AddMailDomain, { authorityId: bodyId, domain }, fault);
    return isFault(done) ? done : 'domain';
  },
  async removeDomain(args, bodyId, form) {
    const done = await tried(args, RemoveMailDomain, { authorityId: bodyId, domain: textOf(form, 'id') });
    return isFault(done) ? done : 'domain';
  },
  async appoint(args, bodyId, form) {
    const email = textOf(form, 'appointed').trim();
    const done = await tried(args, AppointSteward, { bodyId, email });
    if (isFault(done)) return done;
    const { __typename: outcome } = done.appointSteward;
    if (outcome === 'PersonUnknownError')
      return { field: 'appointed', key: 'fault.unknownPerson', typed: email };
    if (outcome === 'HasStewardsError') return { field: 'desk', key: 'fault.hasStewards', typed: '' };
    return 'appointed';
  },
};

const SOLE: DeskFault = { field: 'desk', key: 'fault.sole', typed: '' };
const GONE: DeskFault = { field: 'desk', key: 'fault.gone', typed: '' };
const LIMIT: DeskFault = { field: 'desk', key: 'fault.limit', typed: '' };

/** Takes the forms of the desk; what they do is named by the button. */
export async function stewardsAction(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const intent = textOf(form, 'intent');
  const handler = Object.hasOwn(HANDLERS, intent) ? HANDLERS[intent] : undefined;
  if (handler === undefined) throw refused(400);
  const handled = await handler(args, args.params['id'] ?? '', form);
  if (isFault(handled)) return data(handled, { status: 422 });
  return redirect(`${pathOfPage(args)}?done=${handled}`);
}

/** Runs an operation; what a person can mend or has to know comes back as a fault of the form. */
async function tried<Data extends object, Variables>(
  args: PageArgs,
  document: Operation<Data, Variables>,
  variables: Variables,
  mendable: DeskFault = GONE,
): Promise<Data | DeskFault> {
  const answer = await attempt(args, document, variables);
  const [error] = answer.errors;
  if (answer.data !== null && error === undefined) return answer.data;
  const code = codeOf(error);
  if (code === 'BAD_USER_INPUT') return mendable;
  if (code === 'RATE_LIMITED') return LIMIT;
  if (code === 'INVITATION_NOT_FOUND' || code === 'JOIN_REQUEST_NOT_FOUND') return GONE;
  throw faultOf(args, error);
}

function isFault(outcome: object | string): outcome is DeskFault {
  return typeof outcome === 'object' && 'field' in outcome && 'key' in outcome;
}
