import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureService } from '#libs/accounts';
import { UnitOfWork } from '#libs/platform';
import { knownQuestionnaire, Respondent } from '../support/assessments.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type TestHub } from '../support/hub.js';
import { quiet, tablesWith } from '../support/whole-database.js';
import { Visitor } from './visitor.js';

const ADDRESS = 'mikkel.brandt@vesthavn.example';
const NAME = 'Mikkel Brandt';
const ERASE = `mutation { eraseMe { __typename ... on ErasureBlockedError { obstacles } } }`;

let hub: TestHub;
let log = '';
beforeAll(async () => {
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString();
      done();
    },
  });
  hub = await startTestHub({ log: stream });
});
afterAll(() => hub.stop());

describe('erasing oneself', () => {
  it('is refused to anonymous people and without a fresh proof', async () => {
    expect(codeOf(await hub.graphql(ERASE))).toBe('UNAUTHENTICATED');
    const session = await hub.signIn(PEOPLE.mikkel);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '11 minutes'`);
    expect(codeOf(await hub.graphql(ERASE, {}, session))).toBe('STEP_UP_REQUIRED');
  });

  it('happens as a whole or not at all', async () => {
    const erasure = hub.app.get(ErasureService, { strict: false });
    const uow = hub.app.get(UnitOfWork, { strict: false });
    const cut = uow.run(async () => {
      await erasure.erase(PEOPLE.mikkel, null);
      throw new Error('the power went');
    });
    await expect(cut).rejects.toThrow('the power went');
    expect(await hub.sql('SELECT 1 FROM person WHERE id = $1', [PEOPLE.mikkel])).toHaveLength(1);
    expect(await hub.sql('SELECT 1 FROM session WHERE person_id = $1', [PEOPLE.mikkel])).not.toHaveLength(0);
  });

  it('T65: leaves the address and the name nowhere, and what belongs to the authority where it is', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.mikkel);
    const session = visitor.cookie;
    await visitor.orderLink(ADDRESS, '/assessments');
    await visitor.orderLink(ADDRESS);
    const known = await knownQuestionnaire(hub, 'digital-maturity-short');
    const work = await Respondent.starts(hub, session, '2041', 'digital-maturity-short');
    await work.answersAll(known, 3);
    await work.submits();
    await hub.graphql('mutation { setNotifications(wanted: []) { kind } }', {}, session);
    await hub.graphql(
      'mutation { requestEmailChange(email: "mikkel.brandt@vesthavn.example.org") { minutes } }',
      {},
      session,
    );
    await hub.graphql('{ auditLog(first: 1) { totalCount } }', {}, session);
    await hub.get('/export/audit', session);
    await quiet(hub);
    expect(await tablesWith(hub, ADDRESS)).toEqual(
      expect.arrayContaining(['public.dev_mail', 'public.person', 'public.sign_in_link']),
    );

    const download = await hub.get('/export/my-data', session);
    const { kinds, data } = (await download.json()) as {
      kinds: { domain: string; kind: string; onErase: string; reason: string }[];
      data: Record<string, Record<string, unknown[]>>;
    };
    expect(data['account']).toMatchObject({ profile: { email: ADDRESS, name: NAME } });
    expect(data['assessment']!['answers']!.length).toBeGreaterThan(5);
    expect(data['mail']!['mails']!.length).toBeGreaterThan(1);
    expect(kinds.filter(({ onErase, reason }) => onErase !== 'erased' && reason === '')).toEqual([]);

    expect((await visitor.run(ERASE)).data?.['eraseMe']?.__typename).toBe('PersonErased');
    expect(await visitor.viewerId()).toBeNull();
    expect((await hub.graphql('{ viewer { id } }', {}, session)).data.viewer).toBeNull();
    await quiet(hub);

    expect(await tablesWith(hub, ADDRESS)).toEqual([]);
    expect(await tablesWith(hub, NAME)).toEqual([]);
    expect(log).not.toContain(ADDRESS);
    expect(log).not.toContain(NAME);
    const goodbye = (await hub.mails()).filter(({ subject }) => /was erased/.test(subject));
    expect(goodbye).toHaveLength(1);
    expect(goodbye[0]!.to).not.toContain('@');

    const astrid = await hub.signIn(PEOPLE.astrid);
    const kept = work.joinedBy(astrid);
    const { state, submissionCount } = await kept.reads('state submissionCount');
    expect([state, submissionCount]).toEqual(['SUBMITTED', 1]);
    expect(await hub.sql('SELECT 1 FROM stewardship WHERE authority_id = $1', [VESTHAVN])).not.toEqual([]);
    const [entry] = await hub.sql(
      `SELECT actor_id, subject_id FROM audit_entry WHERE action = 'person.erase'`,
    );
    expect(entry).toEqual({ actor_id: PEOPLE.mikkel, subject_id: PEOPLE.mikkel });
  });

  it('is not found a second time, also when both were sent at once', async () => {
    const session = await hub.signIn(PEOPLE.outsider);
    const both = await Promise.all([1, 2, 3].map(() => hub.graphql(ERASE, {}, session)));
    const outcomes = both.map((answer) => answer.data?.eraseMe?.__typename ?? codeOf(answer));
    expect(outcomes.filter((outcome) => outcome === 'PersonErased')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'PersonErased')).toEqual(
      expect.arrayContaining([expect.stringMatching(/NOT_FOUND|UNAUTHENTICATED/)]),
    );
  });
});
