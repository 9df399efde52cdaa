import { codeOf, PEOPLE, type Answer, type KeptMail, type Reply, type Session, type TestHub } from './hub.js';

export const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';
export const VAL_AUBRAY = '019aa3f2-0000-7000-8000-000000000004';
export const SUNDVIK = '019aa3f3-0000-7000-8000-000000000004';
export const NOWHERE = '019aa3f2-0000-7000-8000-00000000ffff';
const PATIENCE_MS = 10_000;

export const DESK = `query ($bodyId: ID!) { stewardDesk(bodyId: $bodyId) { viewerActs viewerAdmits wantedStewards
  stewards { personId name } invitations { id email isExpired } joinRequests { id name email reason } mailDomains { domain verified } } }`;
export const INVITE =
  'mutation ($bodyId: ID!, $email: String!) { inviteSteward(bodyId: $bodyId, email: $email) { days } }';
export const RESEND = 'mutation ($id: ID!) { resendStewardInvitation(id: $id) { days } }';
export const REVOKE = 'mutation ($id: ID!) { revokeStewardInvitation(id: $id) }';
export const LOOK =
  'query ($token: String!) { stewardInvitation(token: $token) { body { id name } needsName } }';
export const ACCEPT = `mutation ($token: String!, $name: String! = "") { acceptStewardInvitation(token: $token, name: $name) {
  __typename ... on Body { id } } }`;
export const ASK =
  'mutation ($bodyId: ID!, $reason: String!) { requestToJoin(bodyId: $bodyId, reason: $reason) { __typename } }';
export const DECIDE =
  'mutation ($id: ID!, $accept: Boolean!) { decideJoinRequest(id: $id, accept: $accept) { id } }';
export const REMOVE =
  'mutation ($bodyId: ID!, $personId: ID!) { removeSteward(bodyId: $bodyId, personId: $personId) { __typename } }';
export const LEAVE = 'mutation ($bodyId: ID!) { leaveStewardship(bodyId: $bodyId) { __typename } }';
export const APPOINT =
  'mutation ($bodyId: ID!, $email: String!) { appointSteward(bodyId: $bodyId, email: $email) { __typename } }';
export const PACK = `query ($bodyId: ID!) { handoverPack(bodyId: $bodyId) { stewards { name } openTasks { kind title path }
  memberships { kind } decisions { action by } } }`;

/** Everybody of the demo, signed in. */
export interface Sessions {
  readonly astrid: Session;
  readonly mikkel: Session;
  readonly radka: Session;
  readonly jonas: Session;
  readonly clara: Session;
}

/** Signs everybody in. */
export async function signEverybodyIn(hub: TestHub): Promise<Sessions> {
  return {
    astrid: await hub.signIn(PEOPLE.astrid),
    mikkel: await hub.signIn(PEOPLE.mikkel),
    radka: await hub.signIn(PEOPLE.radka),
    jonas: await hub.signIn(PEOPLE.outsider),
    clara: await hub.signIn(PEOPLE.coordinator),
  };
}

/** What became of an operation: the kind of its answer, or the code of its refusal. */
export function outcome(answer: Answer): unknown {
  return answer.data === null ? codeOf(answer) : Object.values<Reply>(answer.data)[0]?.__typename;
}

/** The desk of an authority or organisation as somebody sees it. */
export async function deskOf(hub: TestHub, session: Session, bodyId: string): Promise<Reply> {
  return (await hub.graphql(DESK, { bodyId }, session)).data?.stewardDesk;
}

/** Waits for a mail that is not among those known before. */
export async function mailTo(
  hub: TestHub,
  address: string,
  subject: RegExp,
  besides: ReadonlySet<string> = new Set(),
): Promise<KeptMail> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const found = (await hub.mails()).findLast(
      (mail) => mail.to === address && subject.test(mail.subject) && !besides.has(mail.text),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No mail like ${subject} reached ${address}.`);
}

/** The texts of all mails so far. */
export async function mailsSoFar(hub: TestHub): Promise<ReadonlySet<string>> {
  return new Set((await hub.mails()).map(({ text }) => text));
}

/** Invites an address and returns the secret that its mail holds. */
export async function invited(
  hub: TestHub,
  session: Session,
  bodyId: string,
  email: string,
): Promise<string> {
  const before = await mailsSoFar(hub);
  const { errors } = await hub.graphql(INVITE, { bodyId, email }, session);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return secretIn(await mailTo(hub, email, /./, before));
}

/** The secret in a mail with an invitation. */
export function secretIn({ text }: KeptMail): string {
  return /invitations\/(\S+)/.exec(text)?.[1] ?? '';
}
