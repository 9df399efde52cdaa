import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, PEOPLE, startTestHub, type Session, type TestHub } from '../support/hub.js';

const REGISTER_ORGANISATION = `mutation ($input: RegisterOrganisationInput!) { registerOrganisation(input: $input) {
  ... on RegisteredMember { id } } }`;

let hub: TestHub;
let jonas: Session;
let radka: Session;

beforeAll(async () => {
  hub = await startTestHub();
  jonas = await hub.signIn(PEOPLE.outsider);
  radka = await hub.signIn(PEOPLE.radka);
});

afterAll(() => hub.stop());

describe('what nobody has checked', () => {
  const ORGANISATION = `query ($id: ID!) { organisation(id: $id) { name } }`;
  const ASK = `mutation ($id: ID!) { requestToJoin(bodyId: $id, reason: "I work there") { __typename } }`;

  it('is not to be seen, and cannot be asked to be joined', async () => {
    const input = {
      names: [{ locale: 'en', text: 'Unseen Network' }],
      sourceLocale: 'en',
      type: 'NETWORK',
      country: 'NO',
    };
    const { data } = await hub.graphql(REGISTER_ORGANISATION, { input }, radka);
    const { id } = data.registerOrganisation;
    expect((await hub.graphql(ORGANISATION, { id })).data).toEqual({ organisation: null });
    const [asked, nowhere] = await Promise.all([
      hub.graphql(ASK, { id }, jonas),
      hub.graphql(ASK, { id: '019aa3f2-0000-7000-8000-00000000ffff' }, jonas),
    ]);
    expect(codeOf(asked)).toMatch(/_NOT_FOUND$/);
    expect(codeOf(asked)).toBe(codeOf(nowhere));
  });

  it('stays off the directory, also when its membership says that it is listed', async () => {
    const [{ id, authority }] = await hub.sql(
      `SELECT id, authority_id AS authority FROM membership WHERE state = 'signed' LIMIT 1`,
    );
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [authority]);
    await hub.sql(`UPDATE membership SET state = 'listed' WHERE id = $1`, [id]);
    expect(await hub.sql('SELECT 1 FROM directory_entry WHERE membership_id = $1', [id])).toEqual([]);
    await hub.sql(`UPDATE membership SET state = 'signed' WHERE id = $1`, [id]);
  });
});
