import { newId } from '#libs/kernel';
import { CommunitySeed } from '#libs/community';
import { Jobs } from '#libs/platform';
import { PEOPLE, VESTHAVN, type Reply, type Session, type TestHub } from './hub.js';

/** Of the demo content: Radka is its steward. */
export const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';

/** Rules that elect whoever has one vote more. */
export const RULES = {
  seats: 1,
  minimumVotes: 1,
  tie: 'SECOND_VOTE',
  secondVoteDays: 7,
  oneCandidate: 'YES_NO',
  noCandidate: 'PROLONG',
  prolongDays: 14,
  onePerCountry: false,
};

const CALL = `mutation ($input: CallElectionInput!) { callElection(input: $input) { id phase } }`;
const APPLY = `mutation ($input: ApplyForOfficeInput!) { applyForOffice(input: $input) { __typename
  ... on ElectionApplication { id } ... on ElectionNotOpenError { phase } ... on CandidateExistsError { candidateName } } }`;
const NAME_VOTER = `mutation ($input: NameVoterInput!) { nameVoter(input: $input) { __typename
  ... on ElectionVoter { personName } ... on VoterFixedError { voterName } ... on ElectionNotOpenError { phase } } }`;
const CAST = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { __typename
  ... on VoteReceipt { receipt changed } ... on ElectionNotOpenError { phase } ... on NotNamedVoterError { voterName } } }`;
const DAY_MS = 86_400_000;
const COUNT_PATIENCE_MS = 10_000;
const COUNT_PAUSE_MS = 30;

/** The time so many days from now, as the API takes it. */
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** A call that takes applications now, then votes, with a term of a year. */
export function callInput(groupId: string, change: object = {}): object {
  return {
    groupId,
    zone: 'Europe/Copenhagen',
    applicationsOpenAt: inDays(-1),
    applicationsCloseAt: inDays(10),
    votingOpensAt: inDays(12),
    votingClosesAt: inDays(20),
    termFrom: inDays(30),
    termUntil: inDays(395),
    note: '',
    ...RULES,
    ...change,
  };
}

/** A group with two chairs, made for one test. */
export async function newGroup(hub: TestHub): Promise<string> {
  const id = newId();
  await hub.sql(
    `INSERT INTO community_group (id, slug, kind, name, source_locale, purpose, position, label, created_at, chair_seats)
     VALUES ($1, $2, 'sub-group', '{"en":"Test"}', 'en', '{"en":"Testing"}', 99, 'illustrative', now(), 2)`,
    [id, `test-${id}`],
  );
  return id;
}

/** Somebody in an election, who speaks for an authority. */
export interface Delegate {
  readonly session: Session;
  readonly personId: string;
  readonly authorityId: string;
}

/** One election under test, from its call to its count. */
export class ElectionUnderTest {
  private constructor(
    private readonly hub: TestHub,
    readonly id: string,
    readonly groupId: string,
  ) {}

  /** Called by a coordinator, in a group of its own. */
  static async called(hub: TestHub, change: object = {}): Promise<ElectionUnderTest> {
    const coordinator = await hub.signIn(PEOPLE.coordinator);
    const groupId = await newGroup(hub);
    const { data, errors } = await hub.graphql(CALL, { input: callInput(groupId, change) }, coordinator);
    if (!data) throw new Error(JSON.stringify(errors));
    return new ElectionUnderTest(hub, data.callElection.id as string, groupId);
  }

  /** The same for an election that came about by itself. */
  static known(hub: TestHub, id: string, groupId: string): ElectionUnderTest {
    return new ElectionUnderTest(hub, id, groupId);
  }

  async applies({ session, authorityId }: Delegate, change: object = {}): Promise<Reply> {
    const text = { cv: 'Head of digital services.', statement: 'I will listen.', consent: true };
    const input = { electionId: this.id, authorityId, ...text, ...change };
    return this.outcome(APPLY, input, session);
  }

  async namesVoter({ session, authorityId }: Delegate, voterId: string): Promise<Reply> {
    return this.outcome(NAME_VOTER, { electionId: this.id, authorityId, voterId }, session);
  }

  async casts({ session, authorityId }: Delegate, choice: string): Promise<Reply> {
    return this.outcome(CAST, { electionId: this.id, authorityId, choice }, session);
  }

  /** Reads fields as somebody. */
  async reads(fields: string, session?: Session): Promise<Reply> {
    const query = `query ($id: ID!) { election(id: $id) { ${fields} } }`;
    const { data, errors } = await this.hub.graphql(query, { id: this.id }, session);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.election;
  }

  /** Reads how the authorities of somebody stand in it. */
  async readsMine(fields: string, session: Session): Promise<Reply> {
    const query = `query ($id: ID!) { myElection(electionId: $id) { ${fields} } }`;
    const { data, errors } = await this.hub.graphql(query, { id: this.id }, session);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.myElection;
  }

  /** Puts a candidate on the list without a person behind it; returns its id. */
  async given(authorityId: string, name = 'An invented candidate'): Promise<string> {
    const id = newId();
    await this.hub.sql(
      `INSERT INTO election_application (id, election_id, authority_id, person_name, cv, statement, draw, created_at, changed_at)
       VALUES ($1, $2, $3, $4, 'A life.', 'A promise.', gen_random_uuid(), now(), now())`,
      [id, this.id, authorityId, name],
    );
    return id;
  }

  /** Moves deadlines, which nothing but a test can do: the database refuses it. */
  async moves(deadline: Deadline, offset: string): Promise<void> {
    await this.withoutGuard(
      `UPDATE election SET ${deadline} = now() + interval '${offset}' WHERE id = '${this.id}'`,
    );
  }

  /** As if applications had just closed and voting opened. */
  async opensVoting(): Promise<void> {
    await this.withoutGuard(
      `UPDATE election SET applications_open_at = now() - interval '3 days', applications_close_at = now() - interval '2 days',
         voting_opens_at = now() - interval '1 day' WHERE id = '${this.id}'`,
    );
  }

  /** As if voting were over. */
  async endsVoting(): Promise<void> {
    await this.withoutGuard(
      `UPDATE election SET voting_opens_at = least(voting_opens_at, now() - interval '1 day'),
         applications_close_at = least(applications_close_at, now() - interval '2 days'),
         applications_open_at = least(applications_open_at, now() - interval '3 days'),
         voting_closes_at = now() - interval '1 second' WHERE id = '${this.id}'`,
    );
  }

  /** As if applications had just closed. */
  async endsApplications(): Promise<void> {
    await this.withoutGuard(
      `UPDATE election SET applications_open_at = now() - interval '3 days',
         applications_close_at = now() - interval '1 second' WHERE id = '${this.id}'`,
    );
  }

  /** Lets the job take the next step, and waits until the election is closed. */
  async counts(): Promise<void> {
    await this.hub.app.get(Jobs, { strict: false }).send('elections.take-steps', {});
    for (const end = Date.now() + COUNT_PATIENCE_MS; Date.now() < end;) {
      const { phase } = await this.reads('phase');
      if (phase === 'CLOSED') return;
      await new Promise((resolve) => setTimeout(resolve, COUNT_PAUSE_MS));
    }
    throw new Error('The election was not counted.');
  }

  private async withoutGuard(update: string): Promise<void> {
    await this.hub.sql(
      `BEGIN; ALTER TABLE election DISABLE TRIGGER election_is_fixed; ${update};
       ALTER TABLE election ENABLE TRIGGER election_is_fixed; COMMIT`,
    );
  }

  private async outcome(query: string, input: object, session: Session): Promise<Reply> {
    const { data, errors } = await this.hub.graphql(query, { input }, session);
    if (!data) return { __typename: 'Error', ...errors[0], code: errors[0]?.extensions['code'] };
    return Object.values(data)[0];
  }
}

/** A column with a deadline. */
type Deadline = 'voting_opens_at' | 'voting_closes_at';

/** The demo people with the authorities they speak for. */
export async function delegates(hub: TestHub): Promise<Record<'astrid' | 'mikkel' | 'radka', Delegate>> {
  const of = async (personId: string, authorityId: string): Promise<Delegate> => ({
    session: await hub.signIn(personId),
    personId,
    authorityId,
  });
  return {
    astrid: await of(PEOPLE.astrid, VESTHAVN),
    mikkel: await of(PEOPLE.mikkel, VESTHAVN),
    radka: await of(PEOPLE.radka, DOLNA_ROSA),
  };
}

/** Adds invented signatories, each with a demo person as its steward, and returns them. */
export async function newSignatories(hub: TestHub, count: number, personId: string): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  await hub.sql(
    `INSERT INTO authority (id, name, source_locale, sort_name, type, country, label, created_at)
     SELECT id, jsonb_build_object('en', 'Town ' || n), 'en', 'town ' || n, 'other', (ARRAY['BE', 'DK', 'FI'])[1 + n % 3],
       'illustrative', now() FROM unnest($1::uuid[]) WITH ORDINALITY AS t (id, n)`,
    [ids],
  );
  await hub.sql(
    `INSERT INTO membership (id, authority_id, kind, state, as_of, label, created_at)
     SELECT id, id, 'signatory', 'listed', '2026', 'illustrative', now() FROM unnest($1::uuid[]) AS t (id)`,
    [ids],
  );
  await hub.sql(
    `INSERT INTO stewardship (id, authority_id, person_id, since)
     SELECT id, id, $2, now() - interval '1 day' FROM unnest($1::uuid[]) AS t (id)`,
    [ids, personId],
  );
  return ids;
}

/** Makes sure that the groups with these slugs are there, with a chair each. */
export async function ensureGroups(hub: TestHub, slugs: readonly string[]): Promise<void> {
  await hub.sql(
    `INSERT INTO community_group (id, slug, kind, name, source_locale, purpose, position, label, created_at)
     SELECT gen_random_uuid(), slug, 'sub-group', jsonb_build_object('en', initcap(slug)), 'en', '{"en":"Testing"}', 99,
       'illustrative', now() FROM unnest($1::text[]) AS t (slug) ON CONFLICT (slug) DO NOTHING`,
    [slugs],
  );
}

/** Makes sure that the elections of the demo are there. */
export async function demoElections(hub: TestHub): Promise<void> {
  await ensureGroups(hub, ['legal', 'financial', 'assembly']);
  await hub.app.get(CommunitySeed, { strict: false }).run();
}
