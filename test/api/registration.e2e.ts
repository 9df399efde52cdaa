import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PEOPLE,
  VESTHAVN,
  codeOf,
  startTestHub,
  type Answer,
  type Session,
  type TestHub,
} from '../support/hub.js';

const REGISTER = `mutation ($input: RegisterAuthorityInput!) { registerAuthority(input: $input) {
  __typename ... on RegisteredMember { id kind }
  ... on LikelyDuplicatesError { candidates { id kind name country reasons } }
  ... on LauCodeTakenError { candidate { id name reasons } } } }`;
const REGISTER_ORGANISATION = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) {
  __typename ... on RegisteredMember { id kind } ... on LikelyDuplicatesError { candidates { id kind reasons } } } }`;
const EDIT = `mutation ($input: EditAuthorityInput!) { editAuthority(input: $input) {
  __typename ... on LauCodeTakenError { candidate { id } } } }`;
const FACTS = `query ($id: ID!) { authorityFacts(authorityId: $id) {
  names { locale text } sourceLocale type country regionCode lauCode population populationYear website identityFixed } }`;
const AUTHORITY = `query ($id: ID!) { authority(id: $id) { name populationClass checked } }`;

let hub: TestHub;
let jonas: Session;
let radka: Session;

beforeAll(async () => {
  hub = await startTestHub();
  jonas = await hub.signIn(PEOPLE.outsider);
  radka = await hub.signIn(PEOPLE.radka);
});

afterAll(() => hub.stop());

let towns = 0;
const town = (facts: object = {}) => ({
  names: [{ locale: 'de', text: `Musterfelde ${++towns}` }],
  sourceLocale: 'de',
  type: 'MUNICIPALITY',
  country: 'DE',
  ...facts,
});

const register = (input: object, session: Session | undefined = jonas): Promise<Answer> =>
  hub.graphql(REGISTER, { input }, session);

async function registered(input: object, session?: Session): Promise<string> {
  const { data, errors } = await register(input, session);
  expect(errors).toEqual([]);
  expect(data.registerAuthority).toMatchObject({ __typename: 'RegisteredMember', kind: 'AUTHORITY' });
  return data.registerAuthority.id as string;
}

/** Lets a coordinator's check come to all that wait, so that a person may propose more. */
const checkAll = () => hub.sql('UPDATE authority SET checked_at = now() WHERE checked_at IS NULL');

describe('registering an authority', () => {
  it('is refused to people who are not signed in', async () => {
    expect(codeOf(await hub.graphql(REGISTER, { input: town() }))).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['without a name in its own language', { sourceLocale: 'bg' }, 'names'],
    ['with a name of spaces', { names: [{ locale: 'de', text: ' \u200b ' }] }, 'names'],
    ['in a language that is none', { sourceLocale: 'xx' }, 'sourceLocale'],
    ['outside the Union', { country: 'CH' }, 'country'],
    ['with Greece written as GR', { country: 'GR' }, 'country'],
    ['with a region of another country', { regionCode: 'BG323' }, 'regionCode'],
    ['with a region that does not exist', { regionCode: 'DEX99' }, 'regionCode'],
    ['with a population without its year', { population: 5 }, 'populationYear'],
    ['with a population of the future', { population: 5, populationYear: 2199 }, 'populationYear'],
    ['with a script for a website', { website: 'javascript:alert(1)' }, 'website'],
    ['with a password in its website', { website: 'https://me:secret@town.example' }, 'website'],
    ['with a LAU code that is none', { lauCode: '../..' }, 'lauCode'],
  ])('is refused %s', async (_what, facts, field) => {
    const answer = await register(town(facts));
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.extensions['details']).toMatchObject({ field });
  });

  it('is refused with a field that the input does not have', async () => {
    expect(codeOf(await register(town({ checkedAt: '2026-01-01' })))).toBe('BAD_USER_INPUT');
  });

  it.each([
    [
      'the same name',
      { names: [{ locale: 'da', text: 'VESTHAVN kommune' }], sourceLocale: 'da', country: 'DK' },
    ],
    ['the same name in another language', { names: [{ locale: 'de', text: 'Stadt Vesthavn' }] }],
    ['the same web domain', { website: 'https://www.vesthavn.example/en/contact' }],
  ])('finds who has %s before anything is made', async (_what, facts) => {
    const { data } = await register(town(facts));
    expect(data.registerAuthority).toMatchObject({
      __typename: 'LikelyDuplicatesError',
      candidates: [{ id: VESTHAVN, name: 'Vesthavn', kind: 'AUTHORITY' }],
    });
  });

  it('goes on once the person says that it is another one, which is remembered', async () => {
    const facts = town({ names: [{ locale: 'de', text: 'Vesthavn' }] });
    const id = await registered({ ...facts, notThese: [VESTHAVN] });
    const [row] = await hub.sql('SELECT distinct_from, checked_at FROM authority WHERE id = $1', [id]);
    expect(row).toEqual({ distinct_from: [VESTHAVN], checked_at: null });
  });

  it('makes the person its first steward, and shows it to nobody else until it is checked', async () => {
    const id = await registered(town({ population: 4_200, populationYear: 2024 }));
    const mine = await hub.graphql('{ viewer { authorities { id checked } } }', {}, jonas);
    expect(mine.data.viewer.authorities).toContainEqual({ id, checked: false });
    for (const session of [undefined, radka])
      expect((await hub.graphql(AUTHORITY, { id }, session)).data).toEqual({ authority: null });
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [id]);
    expect((await hub.graphql(AUTHORITY, { id }, radka)).data.authority).toMatchObject({
      checked: true,
      populationClass: 'under-5000',
    });
  });

  it('is in the audit log with the person and what was registered', async () => {
    const id = await registered(town());
    const lines = await hub.sql(
      'SELECT action, actor_id FROM audit_entry WHERE acting_for = $1 ORDER BY action',
      [id],
    );
    expect(lines).toEqual([
      { action: 'authority.register', actor_id: PEOPLE.outsider },
      { action: 'stewardship.begin', actor_id: PEOPLE.outsider },
    ]);
    await checkAll();
  });

  it('does not show the name of one that waits for its check', async () => {
    await registered(town({ website: 'https://secret-plan.example' }));
    const { data } = await register(town({ website: 'https://secret-plan.example' }), radka);
    expect(data.registerAuthority.candidates).toMatchObject([{ name: null, reasons: ['WEB_DOMAIN'] }]);
    await checkAll();
  });

  it('knows one LAU code once in a country, whatever the person says', async () => {
    const id = await registered(town({ lauCode: '05315000' }));
    const again = await register(town({ lauCode: ' 05315000', notThese: [id] }));
    expect(again.data.registerAuthority).toMatchObject({
      __typename: 'LauCodeTakenError',
      candidate: { id, reasons: ['LAU_CODE'] },
    });
    await registered(town({ lauCode: '05315000', country: 'AT' }));
    await checkAll();
  });

  it('happens once when two people press the button in the same moment', async () => {
    const facts = town();
    const answers = await Promise.all([register(facts, jonas), register(facts, radka)]);
    const outcomes = answers.map(({ data }) => data.registerAuthority.__typename).sort();
    expect(outcomes).toEqual(['LikelyDuplicatesError', 'RegisteredMember']);
    await checkAll();
  });

  it('stops when five proposals of a person wait', async () => {
    for (let count = 0; count < 5; count++) await registered(town());
    expect(codeOf(await register(town()))).toBe('TOO_MANY_OPEN_PROPOSALS');
    await checkAll();
    await registered(town());
  });

  it('takes marks out of names that cannot be seen or turn the direction of writing', async () => {
    await checkAll();
    const id = await registered(town({ names: [{ locale: 'de', text: ' Alt\u202eneu\u200b\n heim ' }] }));
    const [row] = await hub.sql('SELECT name FROM authority WHERE id = $1', [id]);
    expect(row.name).toEqual({ de: 'Altneu heim' });
  });
});

describe('registering an organisation', () => {
  const network = { names: [{ locale: 'en', text: 'Open Towns' }], sourceLocale: 'en', type: 'NETWORK' };
  const registerOrganisation = (input: object) => hub.graphql(REGISTER_ORGANISATION, { input }, radka);

  it('is refused for a city in the Union, which is an authority', async () => {
    const answer = await registerOrganisation({ ...network, type: 'CITY_OUTSIDE_EU', country: 'BE' });
    expect(answer.errors[0]?.extensions['details']).toEqual({ field: 'country' });
  });

  it('is refused with two letters that are no country', async () => {
    expect(codeOf(await registerOrganisation({ ...network, country: 'QX' }))).toBe('BAD_USER_INPUT');
  });

  it('takes countries outside the Union, and finds a duplicate', async () => {
    const first = await registerOrganisation({ ...network, country: 'NO' });
    expect(first.data.registerOrganisation).toMatchObject({ kind: 'ORGANISATION' });
    const second = await registerOrganisation({ ...network, country: 'CH' });
    expect(second.data.registerOrganisation).toMatchObject({
      candidates: [{ id: first.data.registerOrganisation.id, kind: 'ORGANISATION', reasons: ['NAME'] }],
    });
  });
});

describe('the facts about an authority', () => {
  const facts = town({
    names: [{ locale: 'da', text: 'Vesthavn Kommune' }],
    sourceLocale: 'da',
    country: 'DK',
  });

  it('are the same nothing for somebody else as for an authority that does not exist', async () => {
    const answers = await Promise.all(
      [VESTHAVN, '019aa3f2-0000-7000-8000-00000000ffff'].flatMap((id) => [
        hub.graphql(FACTS, { id }, jonas),
        hub.graphql(EDIT, { input: { ...facts, authorityId: id } }, jonas),
      ]),
    );
    const bodies = answers.map(({ errors }) => [errors[0]?.message, errors[0]?.extensions]);
    expect(bodies[0]?.[1]).toEqual({ code: 'MEMBER_NOT_FOUND' });
    for (const body of bodies) expect(body).toEqual(bodies[0]);
  });

  it.each([
    ['name', {}, 'names'],
    ['language of the name', { sourceLocale: 'en' }, 'sourceLocale'],
    ['kind', { type: 'NATIONAL' }, 'type'],
    ['country', { country: 'DE', regionCode: null, lauCode: null }, 'country'],
  ])('keep the %s that was checked, whatever a steward says', async (_what, change, field) => {
    const astrid = await hub.signIn(PEOPLE.astrid);
    const { identityFixed, ...before } = (await hub.graphql(FACTS, { id: VESTHAVN }, astrid)).data
      .authorityFacts;
    expect(identityFixed).toBe(true);
    const own = before.names.map(({ locale }: { locale: string }) => ({ locale, text: 'Elsewhere' }));
    const names = [...own, { locale: before.sourceLocale === 'en' ? 'da' : 'en', text: 'Other' }];
    const input = {
      ...before,
      ...(field.match(/^(names|sourceLocale)$/) ? { names } : {}),
      ...change,
      authorityId: VESTHAVN,
    };
    const answer = await hub.graphql(EDIT, { input }, astrid);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors[0]?.message).toContain('are changed by a coordinator; write to one.');
    if (field !== 'sourceLocale') expect(answer.errors[0]?.extensions['details']).toEqual({ field });
  });

  it('change with the name of a checked authority by a coordinator, which is in the audit log', async () => {
    await checkAll();
    const id = await registered(town());
    await checkAll();
    const clara = await hub.signIn(PEOPLE.coordinator);
    const { identityFixed, ...before } = (await hub.graphql(FACTS, { id }, clara)).data.authorityFacts;
    expect(identityFixed).toBe(false);
    const names = [{ locale: 'de', text: 'Umbenannt' }];
    const { errors } = await hub.graphql(EDIT, { input: { ...before, names, authorityId: id } }, clara);
    expect(errors).toEqual([]);
    expect((await hub.graphql(AUTHORITY, { id })).data.authority).toMatchObject({ name: 'Umbenannt' });
    expect(
      await hub.sql(`SELECT actor_id FROM audit_entry WHERE action = 'authority.edit' AND acting_for = $1`, [
        id,
      ]),
    ).toEqual([{ actor_id: PEOPLE.coordinator }]);
  });

  it('are changed by a steward, with the class of the population, and the change is in the audit log', async () => {
    const astrid = await hub.signIn(PEOPLE.astrid);
    const { identityFixed, ...before } = (await hub.graphql(FACTS, { id: VESTHAVN }, astrid)).data
      .authorityFacts;
    expect(identityFixed).toBe(true);
    expect(before).toMatchObject({ country: 'DK', regionCode: 'DK042', population: 64_000 });
    const input = { ...before, authorityId: VESTHAVN, population: 101_000, populationYear: 2026 };
    expect((await hub.graphql(EDIT, { input }, astrid)).errors).toEqual([]);
    expect((await hub.graphql(AUTHORITY, { id: VESTHAVN })).data.authority.populationClass).toBe(
      '100000-500000',
    );
    const [line] = await hub.sql(
      `SELECT before, after FROM audit_entry WHERE action = 'authority.edit' AND acting_for = $1`,
      [VESTHAVN],
    );
    expect(line).toEqual({
      before: { population: 64_000, populationYear: 2025 },
      after: { population: 101_000, populationYear: 2026 },
    });
  });
});
