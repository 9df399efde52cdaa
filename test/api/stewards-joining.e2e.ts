import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  codeOf,
  PEOPLE,
  startTestHub,
  VESTHAVN,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';
import {
  ACCEPT,
  ASK,
  DECIDE,
  DESK,
  DOLNA_ROSA,
  INVITE,
  LOOK,
  NOWHERE,
  PACK,
  REMOVE,
  RESEND,
  REVOKE,
  VAL_AUBRAY,
  deskOf,
  invited,
  mailsSoFar,
  mailTo,
  outcome,
  secretIn,
  signEverybodyIn,
} from '../support/stewards.js';
import { Visitor } from './visitor.js';

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let radka: Session;
let jonas: Session;
let clara: Session;

beforeAll(async () => {
  hub = await startTestHub();
  ({ astrid, mikkel, radka, jonas, clara } = await signEverybodyIn(hub));
}, 30_000);

afterAll(async () => {
  await hub.stop();
});

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
    const own = await deskOf(hub, astrid, VESTHAVN);
    expect(own.stewards.map(({ name }: Reply) => name).toSorted()).toEqual(['Astrid Holm', 'Mikkel Brandt']);
    expect(own).toMatchObject({ viewerActs: true, viewerAdmits: true, wantedStewards: 2 });
    expect(await deskOf(hub, clara, VESTHAVN)).toMatchObject({
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

  it('does not flood a mailbox, sent anew or again, whoever has the address', async () => {
    for (const email of ['radka.ilieva@dolna-rosa.example', 'stranger@elsewhere.example']) {
      const answers = [await hub.graphql(INVITE, { bodyId: VESTHAVN, email }, astrid)];
      const [{ id }] = (await deskOf(hub, astrid, VESTHAVN)).invitations;
      for (let count = 0; count < 2; count++) answers.push(await hub.graphql(RESEND, { id }, astrid));
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      const refused = [
        await hub.graphql(RESEND, { id }, astrid),
        await hub.graphql(INVITE, { bodyId: VESTHAVN, email: email.toUpperCase() }, mikkel),
      ];
      for (const answer of refused) {
        expect(codeOf(answer)).toBe('RATE_LIMITED');
        expect(answer.errors[0]?.message).toContain('went to this address within a day');
      }
      await hub.graphql(REVOKE, { id }, astrid);
    }
    await hub.sql(`UPDATE steward_invitation SET sent_at = sent_at - interval '2 days'`);
  });

  it('is one of at most three as long as nobody has checked who sends it', async () => {
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [DOLNA_ROSA]);
    const invite = (at: number) =>
      hub.graphql(INVITE, { bodyId: DOLNA_ROSA, email: `colleague-${at}@dolna-rosa.example` }, radka);
    for (let at = 0; at < 3; at++) expect((await invite(at)).errors).toEqual([]);
    expect(codeOf(await invite(3))).toBe('RATE_LIMITED');
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [DOLNA_ROSA]);
    for (const { id } of (await deskOf(hub, radka, DOLNA_ROSA)).invitations)
      await hub.graphql(REVOKE, { id }, radka);
    await hub.sql(`UPDATE steward_invitation SET sent_at = sent_at - interval '2 days'`);
  });

  it('is answered the same for an address somebody has and for one nobody has', async () => {
    const known = await hub.graphql(
      INVITE,
      { bodyId: VESTHAVN, email: 'jonas.weber@neustadt.example' },
      astrid,
    );
    const unknown = await hub.graphql(INVITE, { bodyId: VESTHAVN, email: 'nobody@neustadt.example' }, astrid);
    expect(unknown).toEqual(known);
    const { invitations } = await deskOf(hub, astrid, VESTHAVN);
    expect(invitations).toHaveLength(2);
    for (const { id } of invitations) expect((await hub.graphql(REVOKE, { id }, radka)).data).toBeNull();
    for (const { id } of invitations) expect((await hub.graphql(REVOKE, { id }, mikkel)).errors).toEqual([]);
    expect((await deskOf(hub, astrid, VESTHAVN)).invitations).toEqual([]);
  });

  it('cannot be taken up by somebody with another address, or with a made-up or revoked secret', async () => {
    const token = await invited(hub, astrid, VESTHAVN, 'new.colleague@vesthavn.example');
    expect(outcome(await hub.graphql(ACCEPT, { token }, jonas))).toBe('OtherMailboxError');
    expect(outcome(await hub.graphql(ACCEPT, { token: 'x'.repeat(43) }, jonas))).toBe('InvitationSpentError');
    expect(codeOf(await hub.graphql(ACCEPT, { token }))).toBe('BAD_USER_INPUT');
    const [{ id }] = (await deskOf(hub, astrid, VESTHAVN)).invitations;
    await hub.graphql(REVOKE, { id }, astrid);
    expect((await hub.graphql(LOOK, { token })).data.stewardInvitation).toBeNull();
    expect(outcome(await hub.graphql(ACCEPT, { token, name: 'X' }))).toBe('InvitationSpentError');
  });

  it('has a newer secret once it is sent again, and none once it is too old', async () => {
    const email = 'late@vesthavn.example';
    const first = await invited(hub, astrid, VESTHAVN, email);
    const [{ id }] = (await deskOf(hub, astrid, VESTHAVN)).invitations;
    const before = await mailsSoFar(hub);
    await hub.graphql(RESEND, { id }, astrid);
    const sent = await mailTo(hub, email, /Vesthavn/, before);
    const second = secretIn(sent);
    expect((await hub.graphql(LOOK, { token: first })).data.stewardInvitation).toBeNull();
    expect((await hub.graphql(LOOK, { token: second })).data.stewardInvitation).toMatchObject({
      needsName: true,
    });
    await hub.sql(`UPDATE steward_invitation SET expires_at = now() WHERE id = $1`, [id]);
    expect(outcome(await hub.graphql(ACCEPT, { token: second, name: 'Late' }))).toBe('InvitationSpentError');
    await hub.graphql(REVOKE, { id }, astrid);
  });

  it('makes somebody new a member and steward at once, signed in, and only once', async () => {
    const token = await invited(hub, radka, DOLNA_ROSA, 'ivan.petrov@dolna-rosa.example');
    const visitor = new Visitor(hub);
    const accepted = await visitor.run(ACCEPT, { token, name: 'Иван Петров' });
    expect(accepted.data?.['acceptStewardInvitation']).toMatchObject({ __typename: 'Body', id: DOLNA_ROSA });
    expect(await visitor.viewerId()).toBeTruthy();
    expect(outcome(await hub.graphql(ACCEPT, { token, name: 'Again' }))).toBe('InvitationSpentError');
    const { stewards } = await deskOf(hub, radka, DOLNA_ROSA);
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
    const { joinRequests } = await deskOf(hub, astrid, VESTHAVN);
    expect(joinRequests).toMatchObject([{ name: 'Jonas Weber', reason: 'I keep the registers' }]);
    expect((await hub.graphql(DESK, { bodyId: VESTHAVN }, jonas)).data).toBeNull();
    expect((await mailTo(hub, 'mikkel.brandt@vesthavn.example', /asks to act/)).text).toContain(
      'I keep the registers',
    );
  });

  it('is decided by its stewards only, once, and whoever asked is told', async () => {
    const [{ id }] = (await deskOf(hub, astrid, VESTHAVN)).joinRequests;
    for (const session of [radka, jonas, clara])
      expect(codeOf(await hub.graphql(DECIDE, { id, accept: true }, session))).toBe('JOIN_REQUEST_NOT_FOUND');
    expect((await hub.graphql(DECIDE, { id, accept: true }, astrid)).errors).toEqual([]);
    expect(codeOf(await hub.graphql(DECIDE, { id, accept: false }, mikkel))).toBe('JOIN_REQUEST_NOT_FOUND');
    expect((await deskOf(hub, jonas, VESTHAVN)).viewerActs).toBe(true);
    await mailTo(hub, 'jonas.weber@neustadt.example', /^Sie handeln jetzt.*Vesthavn/);
    const removed = await hub.graphql(REMOVE, { bodyId: VESTHAVN, personId: PEOPLE.outsider }, astrid);
    expect(outcome(removed)).toBe('Body');
  });

  it('goes to the coordinators where nobody acts', async () => {
    await hub.graphql(ASK, { bodyId: VAL_AUBRAY, reason: 'I am the digital officer' }, jonas);
    await mailTo(hub, 'clara.lindt@living-hub.example', /asks to act/);
    const [{ id }] = (await deskOf(hub, clara, VAL_AUBRAY)).joinRequests;
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
