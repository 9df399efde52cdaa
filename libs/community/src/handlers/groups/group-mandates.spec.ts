import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RemindOfEndingMandatesHandler } from './remind-of-ending-mandates.handler.js';
import {
  appoint,
  ASTRIDS_MANDATE,
  DOLNA_ROSA,
  GROUPS,
  VAL_AUBRAY,
  VALDEMORA,
} from '../../../../../test/support/groups.js';
import {
  codeOf,
  PEOPLE,
  startTestHub,
  VESTHAVN,
  type Session,
  type TestHub,
} from '../../../../../test/support/hub.js';

const RENEW = `mutation ($id: ID!) { renewMandate(input: { mandateId: $id }) { __typename
  ... on Mandate { id since until state } ... on MandateRefusedError { reason } } }`;
const END = `mutation ($id: ID!) { endMandate(input: { mandateId: $id, reason: "Moved to another office" }) { __typename
  ... on Mandate { state } ... on MandateRefusedError { reason } } }`;
const REPLACE = `mutation ($id: ID!, $personId: ID) { replaceMandatePerson(input: { mandateId: $id, personId: $personId }) {
  __typename ... on Mandate { person { name } } ... on MandateRefusedError { reason } } }`;
const ERRIN = '019aa3f5-0000-7000-8000-000000000004';

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let radka: Session;
let coordinator: Session;
let outsider: Session;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
  mikkel = await hub.signIn(PEOPLE.mikkel);
  radka = await hub.signIn(PEOPLE.radka);
  coordinator = await hub.signIn(PEOPLE.coordinator);
  outsider = await hub.signIn(PEOPLE.outsider);
});

afterAll(() => hub.stop());

const chair = (groupId: string, more: object = {}) => ({
  groupId,
  role: 'CHAIR',
  authorityId: VESTHAVN,
  personId: PEOPLE.astrid,
  ...more,
});
const delegate = (more: object = {}) => ({
  groupId: GROUPS.monitoring,
  role: 'DELEGATE',
  authorityId: VESTHAVN,
  personId: PEOPLE.mikkel,
  ...more,
});
const mailsTo = async (address: string, of: RegExp) => {
  const end = Date.now() + 5_000;
  for (;;) {
    const mails = (await hub.mails()).filter(({ to, subject }) => to === address && of.test(subject));
    if (mails.length > 0 || Date.now() > end) return mails;
    await new Promise((later) => setTimeout(later, 25));
  }
};

describe('appointing a chair', () => {
  it.each<[string, () => Session | undefined, string]>([
    ['nobody who is signed in', () => undefined, 'UNAUTHENTICATED'],
    ['a member', () => outsider, 'FORBIDDEN'],
    ['a chair', () => astrid, 'FORBIDDEN'],
  ])('is refused to %s', async (_who, session, code) => {
    expect(codeOf(await appoint(hub, chair(GROUPS.financial), session()))).toBe(code);
  });

  it('wants a fresh proof of identity', async () => {
    const tired = await hub.signIn(PEOPLE.coordinator);
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE person_id = $1`, [
      PEOPLE.coordinator,
    ]);
    expect(codeOf(await appoint(hub, chair(GROUPS.financial), tired))).toBe('STEP_UP_REQUIRED');
    await hub.sql('UPDATE session SET confirmed_at = now() WHERE person_id = $1', [PEOPLE.coordinator]);
  });

  it.each<[string, object, string]>([
    ['an authority that only supports', { authorityId: VAL_AUBRAY, personId: null }, 'not-a-signatory'],
    ['an organisation', { authorityId: null, organisationId: ERRIN, personId: null }, 'not-a-signatory'],
    ['somebody who does not act for the authority', { personId: PEOPLE.radka }, 'not-a-steward'],
    [
      'a term that ends before it begins',
      { since: '2030-01-01T00:00:00Z', until: '2029-01-01T00:00:00Z' },
      'bad-dates',
    ],
    ['a term of ten years', { since: '2030-01-01T00:00:00Z', until: '2040-01-01T00:00:00Z' }, 'bad-dates'],
  ])('is refused for %s', async (_what, more, reason) => {
    const { data } = await appoint(hub, chair(GROUPS.financial, more), coordinator);
    expect(data.appointMandate).toMatchObject({ __typename: 'MandateRefusedError', reason });
  });

  it('is refused for a group that nobody of the community chairs', async () => {
    const { data } = await appoint(hub, chair(GROUPS.board), coordinator);
    expect(data.appointMandate.reason).toBe('seats-taken');
  });

  it('lasts a year in a sub-group and two in the assembly, and tells the person', async () => {
    const years = async (groupId: string) => {
      const { data } = await appoint(hub, chair(groupId), coordinator);
      const { since, until, label, state } = data.appointMandate;
      expect({ label, state }).toEqual({ label: 'illustrative', state: 'CURRENT' });
      return new Date(until).getUTCFullYear() - new Date(since).getUTCFullYear();
    };
    expect([await years(GROUPS.financial), await years(GROUPS.assembly)]).toEqual([1, 2]);
    const [mail] = await mailsTo('astrid.holm@vesthavn.example', /Your mandate in the group “Financial”/);
    expect(mail?.text).toContain('http://localhost:3000/groups/financial');
  });

  it('is refused while another chair sits, but not for when their mandate is over', async () => {
    const next = { authorityId: DOLNA_ROSA, personId: PEOPLE.radka };
    const { data } = await appoint(hub, chair(GROUPS.monitoring, next), coordinator);
    expect(data.appointMandate.reason).toBe('seats-taken');
    const [{ until }] = await hub.sql('SELECT until FROM mandate WHERE id = $1', [ASTRIDS_MANDATE]);
    const later = await appoint(hub, chair(GROUPS.monitoring, { ...next, since: until }), coordinator);
    expect(later.data.appointMandate.state).toBe('COMING');
  });

  it('gives one seat to one of many who ask at once, and two of the assembly to two', async () => {
    await hub.sql(`DELETE FROM mandate WHERE group_id = ANY($1) AND role = 'chair'`, [
      [GROUPS.education, GROUPS.assembly],
    ]);
    const candidates = [
      { authorityId: VESTHAVN, personId: PEOPLE.astrid },
      { authorityId: DOLNA_ROSA, personId: PEOPLE.radka },
      { authorityId: VALDEMORA, personId: PEOPLE.tomas },
    ];
    const won = async (groupId: string) => {
      const asked = [...candidates, ...candidates, ...candidates].map((who) =>
        appoint(hub, chair(groupId, who), coordinator),
      );
      const answers = await Promise.all(asked);
      expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
      return answers.filter(({ data }) => data.appointMandate.__typename === 'Mandate').length;
    };
    expect([await won(GROUPS.education), await won(GROUPS.assembly)]).toEqual([1, 2]);
  });
});

describe('a lead organisation', () => {
  it('is named by a coordinator only, and stays without an end', async () => {
    const lead = { groupId: GROUPS.assembly, role: 'LEAD', organisationId: ERRIN };
    expect(codeOf(await appoint(hub, lead, astrid))).toBe('FORBIDDEN');
    const { data } = await appoint(
      hub,
      { ...lead, organisationId: null, authorityId: VESTHAVN },
      coordinator,
    );
    expect(data.appointMandate.reason).toBe('no-lead-organisation');
    expect((await appoint(hub, lead, coordinator)).data.appointMandate).toMatchObject({
      until: null,
      label: 'real',
    });
  });
});

describe('a delegate', () => {
  it('is appointed by the chair of the group, not by a delegate or another chair', async () => {
    const tomas = await hub.signIn(PEOPLE.tomas);
    for (const session of [radka, tomas, mikkel])
      expect(codeOf(await appoint(hub, delegate(), session))).toBe('FORBIDDEN');
    const { data } = await appoint(hub, delegate(), astrid);
    expect(data.appointMandate.__typename).toBe('Mandate');
    const again = await appoint(hub, delegate(), astrid);
    expect(again.data.appointMandate.reason).toBe('held-already');
  });

  it('is named to those who take part, and to nobody else', async () => {
    const query = '{ group(slug: "monitoring") { mandates { role person { name } } } }';
    const names = async (session?: Session) => {
      const { data } = await hub.graphql(query, {}, session);
      return data.group.mandates.flatMap((mandate: { role: string; person: { name: string } | null }) =>
        mandate.role === 'DELEGATE' ? (mandate.person?.name ?? []) : [],
      );
    };
    expect(await names()).toEqual([]);
    expect(await names(outsider)).toEqual([]);
    expect(await names(mikkel)).toContain('Mikkel Brandt');
  });

  it('can give the mandate back, and is nobody’s to end but the chair’s and the coordinator’s', async () => {
    const [{ id }] = await hub.sql(`SELECT id FROM mandate WHERE role = 'delegate' AND person_id = $1`, [
      PEOPLE.mikkel,
    ]);
    expect(codeOf(await hub.graphql(END, { id }, outsider))).toBe('FORBIDDEN');
    expect(codeOf(await hub.graphql(END, { id }, radka))).toBe('FORBIDDEN');
    expect((await hub.graphql(END, { id }, mikkel)).data.endMandate).toEqual({
      __typename: 'Mandate',
      state: 'PAST',
    });
    expect((await hub.graphql(END, { id }, mikkel)).data.endMandate.reason).toBe('over');
    const [entry] = await hub.sql(
      `SELECT actor_id, acting_for, after FROM audit_entry WHERE action = 'mandate.end' AND subject_id = $1`,
      [id],
    );
    expect(entry).toMatchObject({
      actor_id: PEOPLE.mikkel,
      acting_for: VESTHAVN,
      after: { reason: 'Moved to another office' },
    });
  });
});

describe('who exercises a mandate', () => {
  it('is said by the stewards of its authority alone, and only stewards of it can be named', async () => {
    const [{ id }] = await hub.sql(`SELECT id FROM mandate WHERE group_id = $1 AND role = 'chair'`, [
      GROUPS.financial,
    ]);
    expect(codeOf(await hub.graphql(REPLACE, { id, personId: PEOPLE.radka }, radka))).toBe('FORBIDDEN');
    const refused = await hub.graphql(REPLACE, { id, personId: PEOPLE.radka }, astrid);
    expect(refused.data.replaceMandatePerson.reason).toBe('not-a-steward');
    const { data } = await hub.graphql(REPLACE, { id, personId: PEOPLE.mikkel }, astrid);
    expect(data.replaceMandatePerson.person.name).toBe('Mikkel Brandt');
    expect(await mailsTo('mikkel.brandt@vesthavn.example', /group “Financial”/)).toHaveLength(1);
  });
});

describe('the end of a mandate', () => {
  const remind = () => hub.app.get(RemindOfEndingMandatesHandler, { strict: false }).remind();
  const endsIn = (days: number) =>
    hub.sql(`UPDATE mandate SET until = now() + make_interval(days => $2) WHERE id = $1`, [
      ASTRIDS_MANDATE,
      days,
    ]);
  const reminders = async () =>
    (await hub.mails())
      .filter(({ subject }) => /A mandate in the group “Monitoring/.test(subject))
      .map(({ to }) => to)
      .sort();
  const settled = async (count: number) => {
    const end = Date.now() + 5_000;
    while ((await reminders()).length < count && Date.now() < end)
      await new Promise((later) => setTimeout(later, 25));
    return reminders();
  };
  const both = ['astrid.holm@vesthavn.example', 'clara.lindt@living-hub.example'];

  beforeAll(() =>
    hub.sql(`DELETE FROM mandate WHERE group_id = $1 AND id <> $2 AND role <> 'lead'`, [
      GROUPS.monitoring,
      ASTRIDS_MANDATE,
    ]),
  );

  it('is not spoken of 61 days ahead', async () => {
    await endsIn(61);
    await remind();
    expect(await reminders()).toEqual([]);
  });

  it('is told the chair and the coordinator 60 and 14 days ahead, once each, however often the job runs', async () => {
    await endsIn(59);
    await Promise.all([remind(), remind(), remind()]);
    expect(await settled(2)).toEqual(both);
    await endsIn(13);
    await remind();
    await remind();
    expect(await settled(4)).toEqual([...both, ...both].sort());
  });

  it('is not spoken of when the mandate was given anew, from the instant the old one ends', async () => {
    expect(codeOf(await hub.graphql(RENEW, { id: ASTRIDS_MANDATE }, astrid))).toBe('FORBIDDEN');
    const [{ until }] = await hub.sql('SELECT until FROM mandate WHERE id = $1', [ASTRIDS_MANDATE]);
    const { data } = await hub.graphql(RENEW, { id: ASTRIDS_MANDATE }, coordinator);
    expect(data.renewMandate).toMatchObject({ state: 'COMING', since: until.toISOString() });
    await hub.sql(`DELETE FROM mandate_notice`);
    const before = (await reminders()).length;
    await remind();
    expect(await reminders()).toHaveLength(before);
    const again = await hub.graphql(RENEW, { id: ASTRIDS_MANDATE }, coordinator);
    expect(again.data.renewMandate.reason).toBe('held-already');
  });
});
