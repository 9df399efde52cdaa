import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#libs/platform';
import { knownQuestionnaire, Respondent } from '../support/assessments.js';
import {
  codeOf,
  PEOPLE,
  startTestHub,
  VESTHAVN,
  type Answer,
  type KeptMail,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';
import { Visitor } from './visitor.js';

const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';
const VALDEMORA = '019aa3f2-0000-7000-8000-000000000003';
const SUNDVIK = '019aa3f3-0000-7000-8000-000000000004';
const NOWHERE = '019aa3f2-0000-7000-8000-00000000ffff';
const PATIENCE_MS = 10_000;

const DESK = `query ($bodyId: ID!) { stewardDesk(bodyId: $bodyId) { viewerActs viewerAdmits wantedStewards
  stewards { personId name } invitations { id email isExpired } joinRequests { id name email reason } mailDomains { domain verified } } }`;
const INVITE =
  'mutation ($bodyId: ID!, $email: String!) { inviteSteward(bodyId: $bodyId, email: $email) { days } }';
const RESEND = 'mutation ($id: ID!) { resendStewardInvitation(id: $id) { days } }';
const REVOKE = 'mutation ($id: ID!) { revokeStewardInvitation(id: $id) }';
const LOOK = 'query ($token: String!) { stewardInvitation(token: $token) { body { id name } needsName } }';
const ACCEPT = `mutation ($token: String!, $name: String! = "") { acceptStewardInvitation(token: $token, name: $name) {
  __typename ... on Body { id } } }`;
const ASK =
  'mutation ($bodyId: ID!, $reason: String!) { requestToJoin(bodyId: $bodyId, reason: $reason) { __typename } }';
const DECIDE =
  'mutation ($id: ID!, $accept: Boolean!) { decideJoinRequest(id: $id, accept: $accept) { id } }';
const REMOVE =
  'mutation ($bodyId: ID!, $personId: ID!) { removeSteward(bodyId: $bodyId, personId: $personId) { __typename } }';
const LEAVE = 'mutation ($bodyId: ID!) { leaveStewardship(bodyId: $bodyId) { __typename } }';
const APPOINT =
  'mutation ($bodyId: ID!, $email: String!) { appointSteward(bodyId: $bodyId, email: $email) { __typename } }';
const PACK = `query ($bodyId: ID!) { handoverPack(bodyId: $bodyId) { stewards { name } openTasks { kind title path }
  memberships { kind } decisions { action by } } }`;

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let radka: Session;
let jonas: Session;
let clara: Session;

beforeAll(async () => {
  hub = await startTestHub();
  [astrid, mikkel, radka, jonas, clara] = (await Promise.all(
    [PEOPLE.astrid, PEOPLE.mikkel, PEOPLE.radka, PEOPLE.outsider, PEOPLE.coordinator].map((id) =>
      hub.signIn(id),
    ),
  )) as [Session, Session, Session, Session, Session];
}, 30_000);

afterAll(async () => {
  await hub.stop();
});

const outcome = ({ data, errors }: Answer): unknown =>
  data === null ? errors[0]?.extensions['code'] : Object.values<Reply>(data)[0]?.__typename;
const deskOf = async (session: Session, bodyId: string): Promise<Reply> =>
  (await hub.graphql(DESK, { bodyId }, session)).data?.stewardDesk;

async function mailTo(address: string, subject: RegExp, besides = new Set<string>()): Promise<KeptMail> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const mails = await hub.mails();
    const found = mails.findLast(
      (mail) => mail.to === address && subject.test(mail.subject) && !besides.has(mail.text),
    );
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No mail like ${subject} reached ${address}.`);
}

async function invited(session: Session, bodyId: string, email: string): Promise<string> {
  const before = new Set((await hub.mails()).map(({ text }) => text));
  expect((await hub.graphql(INVITE, { bodyId, email }, session)).errors).toEqual([]);
  const { text } = await mailTo(email, /./, before);
  return /invitations\/(\S+)/.exec(text)?.[1] ?? '';
}

describe('the desk of the stewards', () => {
  it('is not there for anybody else, in the same words as where nothing is', async () => {
    const nowhere = await hub.graphql(DESK, { bodyId: NOWHERE }, jonas);
    expect(codeOf(nowhere)).toBe('BODY_NOT_FOUND');
    expect((await hub.graphql(DESK, { bodyId: VESTHAVN }, jonas)).errors).toEqual(nowhere.errors);
    expect((await hub.graphql(DESK, { bodyId: VESTHAVN }, radka)).errors).toEqual(nowhere.errors);
    expect(codeOf(await hub.graphql(DESK, { bodyId: VESTHAVN }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await hub.graphql(PACK, { bodyId: VESTHAVN }, clara))).toBe('BODY_NOT_FOUND');
    expect((await hub.get(`/export/authorities/${VESTHAVN}/handover`, jonas)).status).toBe(404);
  });

  it('shows stewards each other, and to coordinators without what only stewards decide', async () => {
    const own = await deskOf(astrid, VESTHAVN);
    expect(own.stewards.map(({ name }: Reply) => name).toSorted()).toEqual(['Astrid Holm', 'Mikkel Brandt']);
    expect(own).toMatchObject({ viewerActs: true, viewerAdmits: true, wantedStewards: 2 });
    expect(await deskOf(clara, VESTHAVN)).toMatchObject({
      viewerActs: false,
      viewerAdmits: false,
      invitations: [],
    });
  });

  it('tells people which of theirs has too few stewards', async () => {
    const query = '{ viewer { stewardships { body { id name kind } activeStewards wantedStewards } } }';
    const { data } = await hub.graphql(query, {}, radka);
    expect(data.viewer.stewardships).toMatchObject([
      { body: { id: DOLNA_ROSA, kind: 'AUTHORITY' }, activeStewards: 1 },
    ]);
  });
});

describe('an invitation', () => {
  it.each([
    ['somebody who acts for another authority', () => radka, VESTHAVN, 'BODY_NOT_FOUND'],
    ['a coordinator, while there is a steward', () => clara, VESTHAVN, 'BODY_NOT_FOUND'],
    ['a person without anything', () => jonas, VESTHAVN, 'BODY_NOT_FOUND'],
  ])('cannot be sent by %s', async (_who, session, bodyId, code) => {
    expect(codeOf(await hub.graphql(INVITE, { bodyId, email: 'a@b.example' }, session()))).toBe(code);
  });

  it('needs a fresh proof of identity, and an address', async () => {
    const stale = await hub.signIn(PEOPLE.astrid);
    await hub.sql(
      `UPDATE session SET confirmed_at = now() - interval '1 hour'
       WHERE created_at = (SELECT max(created_at) FROM session WHERE person_id = $1)`,
      [PEOPLE.astrid],
    );
    expect(codeOf(await hub.graphql(INVITE, { bodyId: VESTHAVN, email: 'a@b.example' }, stale))).toBe(
      'STEP_UP_REQUIRED',
    );
    expect(codeOf(await hub.graphql(INVITE, { bodyId: VESTHAVN, email: 'a@b' }, astrid))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is answered the same for an address somebody has and for one nobody has', async () => {
    const known = await hub.graphql(
      INVITE,
      { bodyId: VESTHAVN, email: 'jonas.weber@neustadt.example' },
      astrid,
    );
    const unknown = await hub.graphql(INVITE, { bodyId: VESTHAVN, email: 'nobody@neustadt.example' }, astrid);
    expect(unknown).toEqual(known);
    const { invitations } = await deskOf(astrid, VESTHAVN);
    expect(invitations).toHaveLength(2);
    for (const { id } of invitations) expect((await hub.graphql(REVOKE, { id }, radka)).data).toBeNull();
    for (const { id } of invitations) expect((await hub.graphql(REVOKE, { id }, mikkel)).errors).toEqual([]);
    expect((await deskOf(astrid, VESTHAVN)).invitations).toEqual([]);
  });

  it('cannot be taken up by somebody with another address, or with a made-up or revoked secret', async () => {
    const token = await invited(astrid, VESTHAVN, 'new.colleague@vesthavn.example');
    expect(outcome(await hub.graphql(ACCEPT, { token }, jonas))).toBe('OtherMailboxError');
    expect(outcome(await hub.graphql(ACCEPT, { token: 'x'.repeat(43) }, jonas))).toBe('InvitationSpentError');
    expect(codeOf(await hub.graphql(ACCEPT, { token }))).toBe('BAD_USER_INPUT');
    const [{ id }] = (await deskOf(astrid, VESTHAVN)).invitations;
    await hub.graphql(REVOKE, { id }, astrid);
    expect((await hub.graphql(LOOK, { token })).data.stewardInvitation).toBeNull();
    expect(outcome(await hub.graphql(ACCEPT, { token, name: 'X' }))).toBe('InvitationSpentError');
  });

  it('has a newer secret once it is sent again, and none once it is too old', async () => {
    const email = 'late@vesthavn.example';
    const first = await invited(astrid, VESTHAVN, email);
    const [{ id }] = (await deskOf(astrid, VESTHAVN)).invitations;
    const before = new Set((await hub.mails()).map(({ text }) => text));
    await hub.graphql(RESEND, { id }, astrid);
    const { text } = await mailTo(email, /Vesthavn/, before);
    const second = /invitations\/(\S+)/.exec(text)?.[1] ?? '';
    expect((await hub.graphql(LOOK, { token: first })).data.stewardInvitation).toBeNull();
    expect((await hub.graphql(LOOK, { token: second })).data.stewardInvitation).toMatchObject({
      needsName: true,
    });
    await hub.sql(`UPDATE steward_invitation SET expires_at = now() WHERE id = $1`, [id]);
    expect(outcome(await hub.graphql(ACCEPT, { token: second, name: 'Late' }))).toBe('InvitationSpentError');
    await hub.graphql(REVOKE, { id }, astrid);
  });

  it('makes somebody new a member and steward at once, signed in, and only once', async () => {
    const token = await invited(radka, DOLNA_ROSA, 'ivan.petrov@dolna-rosa.example');
    const visitor = new Visitor(hub);
    const accepted = await visitor.run(ACCEPT, { token, name: 'Иван Петров' });
    expect(accepted.data?.['acceptStewardInvitation']).toMatchObject({ __typename: 'Body', id: DOLNA_ROSA });
    expect(await visitor.viewerId()).toBeTruthy();
    expect(outcome(await hub.graphql(ACCEPT, { token, name: 'Again' }))).toBe('InvitationSpentError');
    const { stewards } = await deskOf(radka, DOLNA_ROSA);
    expect(stewards.map(({ name }: Reply) => name)).toEqual(['Радка Илиева', 'Иван Петров']);
    const [kept] = await hub.sql(`SELECT email FROM steward_invitation WHERE authority_id = $1`, [
      DOLNA_ROSA,
    ]);
    expect(kept).toEqual({ email: null });
  });

  it('cannot be sent more than twenty times a day', async () => {
    const codes: unknown[] = [];
    for (let number = 0; number < 21; number += 1)
      codes.push(
        codeOf(await hub.graphql(INVITE, { bodyId: DOLNA_ROSA, email: `n${number}@b.example` }, radka)),
      );
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect(codes.filter((code) => code === undefined).length).toBe(19);
  });
});

describe('a request to join', () => {
  it('wants a reason, and something to join', async () => {
    expect(codeOf(await hub.graphql(ASK, { bodyId: VESTHAVN, reason: '  ' }, jonas))).toBe('BAD_USER_INPUT');
    expect(codeOf(await hub.graphql(ASK, { bodyId: VESTHAVN, reason: 'x'.repeat(1001) }, jonas))).toBe(
      'BAD_USER_INPUT',
    );
    expect(codeOf(await hub.graphql(ASK, { bodyId: NOWHERE, reason: 'I work here' }, jonas))).toBe(
      'BODY_NOT_FOUND',
    );
    expect(outcome(await hub.graphql(ASK, { bodyId: VESTHAVN, reason: 'I work here' }, astrid))).toBe(
      'AlreadyStewardError',
    );
  });

  it('lets nobody in before it is accepted, however often it is made', async () => {
    const asked = await Promise.all(
      Array.from({ length: 5 }, () =>
        hub.graphql(ASK, { bodyId: VESTHAVN, reason: 'I keep the registers' }, jonas),
      ),
    );
    expect(asked.map(outcome)).toEqual(Array(5).fill('Body'));
    const { joinRequests } = await deskOf(astrid, VESTHAVN);
    expect(joinRequests).toMatchObject([{ name: 'Jonas Weber', reason: 'I keep the registers' }]);
    expect((await hub.graphql(DESK, { bodyId: VESTHAVN }, jonas)).data).toBeNull();
    expect((await mailTo('mikkel.brandt@vesthavn.example', /asks to act/)).text).toContain(
      'I keep the registers',
    );
  });

  it('is decided by its stewards only, once, and whoever asked is told', async () => {
    const [{ id }] = (await deskOf(astrid, VESTHAVN)).joinRequests;
    for (const session of [radka, jonas, clara])
      expect(codeOf(await hub.graphql(DECIDE, { id, accept: true }, session))).toBe('JOIN_REQUEST_NOT_FOUND');
    expect((await hub.graphql(DECIDE, { id, accept: true }, astrid)).errors).toEqual([]);
    expect(codeOf(await hub.graphql(DECIDE, { id, accept: false }, mikkel))).toBe('JOIN_REQUEST_NOT_FOUND');
    expect((await deskOf(jonas, VESTHAVN)).viewerActs).toBe(true);
    expect((await mailTo('jonas.weber@neustadt.example', /Vesthavn/)).subject).toContain('Sie handeln jetzt');
    const removed = await hub.graphql(REMOVE, { bodyId: VESTHAVN, personId: PEOPLE.outsider }, astrid);
    expect(outcome(removed)).toBe('Body');
  });

  it('goes to the coordinators where nobody acts', async () => {
    await hub.graphql(ASK, { bodyId: VALDEMORA, reason: 'I am the digital officer' }, jonas);
    await mailTo('clara.lindt@living-hub.example', /asks to act/);
    const [{ id }] = (await deskOf(clara, VALDEMORA)).joinRequests;
    expect((await hub.graphql(DECIDE, { id, accept: false }, clara)).errors).toEqual([]);
    const { data } = await hub.graphql('{ viewer { joinRequests { state body { name } } } }', {}, jonas);
    expect(data.viewer.joinRequests[0]).toMatchObject({ state: 'DECLINED' });
  });
});

describe('a mail domain', () => {
  const ADD =
    'mutation ($authorityId: ID!, $domain: String!) { addMailDomain(authorityId: $authorityId, domain: $domain) { id } }';
  const VERIFY =
    'mutation ($authorityId: ID!, $domain: String!) { verifyMailDomain(authorityId: $authorityId, domain: $domain) }';
  const SUGGESTED = '{ viewer { suggestedAuthorities { id } stewardships { body { id } } } }';
  const neustadt = { authorityId: VESTHAVN, domain: 'neustadt.example' };

  it('is refused where everybody can have a mailbox, and from people who do not act for it', async () => {
    expect(codeOf(await hub.graphql(ADD, { ...neustadt, domain: 'gmail.com' }, astrid))).toBe(
      'BAD_USER_INPUT',
    );
    expect(codeOf(await hub.graphql(ADD, neustadt, jonas))).toBe('BODY_NOT_FOUND');
    expect(codeOf(await hub.graphql(VERIFY, neustadt, astrid))).toBe('FORBIDDEN');
    expect(codeOf(await hub.graphql(VERIFY, neustadt, clara))).toBe('MAIL_DOMAIN_NOT_FOUND');
  });

  it('suggests the authority once it is verified, and never lets anybody in', async () => {
    expect((await hub.graphql(ADD, neustadt, astrid)).errors).toEqual([]);
    expect((await hub.graphql(SUGGESTED, {}, jonas)).data.viewer.suggestedAuthorities).toEqual([]);
    expect((await hub.graphql(VERIFY, neustadt, clara)).errors).toEqual([]);
    const { viewer } = (await hub.graphql(SUGGESTED, {}, jonas)).data;
    expect(viewer).toEqual({ suggestedAuthorities: [{ id: VESTHAVN }], stewardships: [] });
  });
});

describe('ending a stewardship', () => {
  it('is refused to a sole steward, and to people for others', async () => {
    const only = await hub.graphql(APPOINT, { bodyId: VALDEMORA, email: 'nobody@x.example' }, clara);
    expect(outcome(only)).toBe('PersonUnknownError');
    expect(codeOf(await hub.graphql(APPOINT, { bodyId: VALDEMORA, email: 'x@x.example' }, astrid))).toBe(
      'FORBIDDEN',
    );
    const email = 'jonas.weber@neustadt.example';
    expect(outcome(await hub.graphql(APPOINT, { bodyId: VALDEMORA, email }, clara))).toBe('Body');
    expect(outcome(await hub.graphql(APPOINT, { bodyId: VALDEMORA, email }, clara))).toBe('HasStewardsError');
    expect(outcome(await hub.graphql(LEAVE, { bodyId: VALDEMORA }, jonas))).toBe('SoleStewardError');
    const others = { bodyId: VESTHAVN, personId: PEOPLE.mikkel };
    expect(codeOf(await hub.graphql(REMOVE, others, jonas))).toBe('BODY_NOT_FOUND');
    expect(codeOf(await hub.graphql(REMOVE, others, clara))).toBe('BODY_NOT_FOUND');
    const unknown = { bodyId: VESTHAVN, personId: PEOPLE.radka };
    expect(codeOf(await hub.graphql(REMOVE, unknown, astrid))).toBe('BODY_NOT_FOUND');
  });

  it('lets one of two go who leave at once, and keeps the other, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const both = await Promise.all(
        [astrid, mikkel].map((session) => hub.graphql(LEAVE, { bodyId: VESTHAVN }, session)),
      );
      expect(both.map(outcome).toSorted()).toEqual(['Body', 'SoleStewardError']);
      await hub.sql(
        `INSERT INTO stewardship (id, person_id, authority_id, since)
         SELECT gen_random_uuid(), p, $3, now() FROM unnest(ARRAY[$1, $2]::uuid[]) p
         WHERE NOT EXISTS (SELECT 1 FROM stewardship s WHERE s.person_id = p AND s.authority_id = $3 AND s.until IS NULL)`,
        [PEOPLE.astrid, PEOPLE.mikkel, VESTHAVN],
      );
    }
  });

  it('leaves one of two who remove each other at once', async () => {
    const both = await Promise.all([
      hub.graphql(REMOVE, { bodyId: VESTHAVN, personId: PEOPLE.mikkel }, astrid),
      hub.graphql(REMOVE, { bodyId: VESTHAVN, personId: PEOPLE.astrid }, mikkel),
    ]);
    expect(both.map(outcome).toSorted()).toEqual(['BODY_NOT_FOUND', 'Body']);
    await hub.sql(
      `UPDATE stewardship SET until = NULL WHERE id IN (
      SELECT DISTINCT ON (person_id) id FROM stewardship WHERE authority_id = $1 AND person_id = ANY($2::uuid[])
      ORDER BY person_id, until DESC NULLS FIRST)`,
      [VESTHAVN, [PEOPLE.astrid, PEOPLE.mikkel]],
    );
  });

  it('ends the rights at once, in the middle of a row of requests', async () => {
    const questionnaire = await knownQuestionnaire(hub);
    const respondent = await Respondent.starts(hub, mikkel, '2031');
    const read = `query ($id: ID!) { assessment(id: $id) { id } }`;
    let removedAt = Infinity;
    const seen: { begun: number; ok: boolean }[] = [];
    const asking = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 15; round += 1) {
        const begun = performance.now();
        const { data } = await hub.graphql(read, { id: respondent.assessmentId }, mikkel);
        seen.push({ begun, ok: data?.assessment != null });
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await hub.graphql(REMOVE, { bodyId: VESTHAVN, personId: PEOPLE.mikkel }, astrid);
    removedAt = performance.now();
    await Promise.all(asking);
    expect(questionnaire.questions.length).toBeGreaterThan(0);
    expect(seen.some(({ ok }) => ok)).toBe(true);
    expect(seen.some(({ begun }) => begun > removedAt)).toBe(true);
    expect(seen.filter(({ begun, ok }) => begun > removedAt && ok)).toEqual([]);
  });
});

describe('what a colleague leaves behind', () => {
  it('is in the handover pack, as a page and as a file', async () => {
    const { handoverPack } = (await hub.graphql(PACK, { bodyId: VESTHAVN }, astrid)).data;
    expect(handoverPack.stewards).toEqual([{ name: 'Astrid Holm' }]);
    expect(handoverPack.openTasks.at(-1)).toMatchObject({ kind: 'assessment.draft' });
    expect(handoverPack.memberships).toEqual([{ kind: 'SIGNATORY' }]);
    expect(handoverPack.decisions[0]).toEqual({ action: 'steward.remove', by: 'Astrid Holm' });
    const response = await hub.get(`/export/authorities/${VESTHAVN}/handover`, astrid);
    expect(response.headers.get('cache-control')).toContain('no-store');
    expect(await response.json()).toMatchObject({ format: 'living-hub/handover/1', body: { id: VESTHAVN } });
  });

  it('stays when any one person is deleted: assessments, memberships and the history', async () => {
    const count = async (): Promise<Reply> =>
      (
        await hub.sql(`SELECT (SELECT count(*) FROM assessment) AS a, (SELECT count(*) FROM membership) AS m,
        (SELECT count(*) FROM stewardship) AS s, (SELECT count(*) FROM audit_entry) AS e`)
      )[0];
    const before = await count();
    await hub.sql('DELETE FROM person WHERE id = $1', [PEOPLE.mikkel]);
    expect(await count()).toEqual(before);
    const { data } = await hub.graphql(
      'query ($a: ID!) { assessments(authorityId: $a) { edges { node { period } } } }',
      { a: VESTHAVN },
      astrid,
    );
    expect(data.assessments.edges).toContainEqual({ node: { period: '2031' } });
  });
});

describe('the alarm about vacancies', () => {
  const LIST = '{ stewardVacancies { activeStewards authority { id name } } }';

  it('is a list for coordinators only', async () => {
    expect(codeOf(await hub.graphql(LIST, {}, astrid))).toBe('FORBIDDEN');
    const { stewardVacancies } = (await hub.graphql(LIST, {}, clara)).data;
    const vesthavn = stewardVacancies.find(({ authority }: Reply) => authority.id === VESTHAVN);
    expect(vesthavn).toMatchObject({ activeStewards: 1 });
    expect(stewardVacancies[0].activeStewards).toBe(0);
    expect(stewardVacancies.map(({ authority }: Reply) => authority.id)).not.toContain(DOLNA_ROSA);
  });

  it('reaches the one who is left and the coordinators, once', async () => {
    const watch = () => hub.app.get(Jobs, { strict: false }).send('community.watch-stewards', {});
    await watch();
    const alone = await mailTo('astrid.holm@vesthavn.example', /only steward of Vesthavn/);
    expect(alone.text).toContain(`http://localhost:3000/community/authorities/${VESTHAVN}/stewards`);
    expect((await mailTo('clara.lindt@living-hub.example', /too few stewards/)).text).toContain(
      'Alentejo Region',
    );
    await watch();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const again = (await hub.mails()).filter(({ subject }) =>
      /only steward of Vesthavn|too few/.test(subject),
    );
    expect(again).toHaveLength(2);
  });
});

describe('an organisation', () => {
  it('gets its stewards in the same way', async () => {
    const token = await invited(clara, SUNDVIK, 'harbour@sundvik.example');
    const visitor = new Visitor(hub);
    await visitor.run(ACCEPT, { token, name: 'Harbour Master' });
    const query = '{ viewer { stewardships { body { kind name } activeStewards } } }';
    expect((await visitor.run(query)).data?.['viewer']).toMatchObject({
      stewardships: [{ body: { kind: 'ORGANISATION', name: 'Harbour Town of Sundvik' }, activeStewards: 1 }],
    });
    expect(codeOf(await hub.graphql(INVITE, { bodyId: SUNDVIK, email: 'x@y.example' }, clara))).toBe(
      'BODY_NOT_FOUND',
    );
  });
});
