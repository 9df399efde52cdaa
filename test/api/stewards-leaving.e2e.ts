import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '#libs/platform';
import { Respondent } from '../support/assessments.js';
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
  APPOINT,
  INVITE,
  LEAVE,
  PACK,
  REMOVE,
  SUNDVIK,
  VAL_AUBRAY,
  invited,
  mailTo,
  outcome,
  signEverybodyIn,
} from '../support/stewards.js';
import { Visitor } from './visitor.js';

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let jonas: Session;
let clara: Session;

beforeAll(async () => {
  hub = await startTestHub();
  ({ astrid, mikkel, jonas, clara } = await signEverybodyIn(hub));
}, 30_000);

afterAll(async () => {
  await hub.stop();
});

describe('ending a stewardship', () => {
  it('is refused to a sole steward, and to people for others', async () => {
    const only = await hub.graphql(APPOINT, { bodyId: VAL_AUBRAY, email: 'nobody@x.example' }, clara);
    expect(outcome(only)).toBe('PersonUnknownError');
    expect(codeOf(await hub.graphql(APPOINT, { bodyId: VAL_AUBRAY, email: 'x@x.example' }, astrid))).toBe(
      'FORBIDDEN',
    );
    const email = 'jonas.weber@neustadt.example';
    expect(outcome(await hub.graphql(APPOINT, { bodyId: VAL_AUBRAY, email }, clara))).toBe('Body');
    expect(outcome(await hub.graphql(APPOINT, { bodyId: VAL_AUBRAY, email }, clara))).toBe(
      'HasStewardsError',
    );
    expect(outcome(await hub.graphql(LEAVE, { bodyId: VAL_AUBRAY }, jonas))).toBe('SoleStewardError');
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
    const respondent = await Respondent.starts(hub, mikkel, '2031');
    const read = `query ($id: ID!) { assessment(id: $id) { id } }`;
    let removedAt = Infinity;
    const seen: { begun: number; ok: boolean }[] = [];
    const asking = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 15; round += 1) {
        const begun = performance.now();
        const { data } = await hub.graphql(read, { id: respondent.assessmentId }, mikkel);
        seen.push({ begun, ok: Boolean(data?.assessment) });
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await hub.graphql(REMOVE, { bodyId: VESTHAVN, personId: PEOPLE.mikkel }, astrid);
    removedAt = performance.now();
    await Promise.all(asking);
    expect(seen.some(({ ok }) => ok)).toBe(true);
    expect(seen.some(({ begun }) => begun > removedAt)).toBe(true);
    expect(seen.filter(({ begun, ok }) => begun > removedAt && ok)).toEqual([]);
  });
});

describe('the mail about rights that ended', () => {
  it('reaches whom a colleague removed, and nobody who left by themselves', async () => {
    const removed = await mailTo(hub, 'mikkel.brandt@vesthavn.example', /no longer act for Vesthavn/);
    expect(removed.text).toContain('If this surprises you, write to a coordinator.');
    const { data } = await hub.graphql('{ viewer { email } }', {}, jonas);
    const email = data.viewer.email as string;
    await hub.sql(
      `INSERT INTO stewardship (id, person_id, authority_id, since) VALUES (gen_random_uuid(), $1, $2, now())`,
      [PEOPLE.outsider, VESTHAVN],
    );
    expect(outcome(await hub.graphql(LEAVE, { bodyId: VESTHAVN }, jonas))).toBe('Body');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const told = (await hub.mails()).filter(
      ({ to, subject }) => to === email && /no longer act/.test(subject),
    );
    expect(told).toEqual([]);
  });
});

describe('what a colleague leaves behind', () => {
  it('is in the handover pack, as a page and as a file', async () => {
    const { handoverPack } = (await hub.graphql(PACK, { bodyId: VESTHAVN }, astrid)).data;
    expect(handoverPack.stewards).toEqual([{ name: 'Astrid Holm' }]);
    expect(handoverPack.openTasks.at(-1)).toMatchObject({ kind: 'assessment.draft' });
    expect(handoverPack.memberships).toEqual([{ kind: 'SIGNATORY' }]);
    expect(handoverPack.decisions).toContainEqual({ action: 'steward.remove', by: 'Astrid Holm' });
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
    expect(stewardVacancies.map(({ authority }: Reply) => authority.id)).not.toContain(SUNDVIK);
  });

  it('reaches the one who is left and the coordinators, once', async () => {
    const watch = () => hub.app.get(Jobs, { strict: false }).send('community.watch-stewards', {});
    await watch();
    const alone = await mailTo(hub, 'astrid.holm@vesthavn.example', /only steward of Vesthavn/);
    expect(alone.text).toContain(`http://localhost:3000/community/authorities/${VESTHAVN}/stewards`);
    expect((await mailTo(hub, 'clara.lindt@living-hub.example', /too few stewards/)).text).toContain(
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
    const token = await invited(hub, clara, SUNDVIK, 'harbour@sundvik.example');
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
