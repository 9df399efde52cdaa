import { newId } from '#libs/kernel';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../../support/assessments.js';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type Session, type TestHub } from '../../support/hub.js';
import type { Role } from './matrix.js';

const DOLNA_ROSA = '019aa3f2-0000-7000-8000-000000000002';
/** An authority that holds the mandates of the chairs, and that no other caller is a steward of. */
const MANDATE_HOLDER = '019aa3f2-0000-7000-8000-000000000004';

/** The questionnaire of all assessments of the stage. */
export const QUESTIONNAIRE = 'digital-maturity-short';

const SUSPEND =
  'mutation ($input: SetSuspendedInput!) { setSuspended(input: $input) { ... on PersonRecord { suspendedAt } } }';

/** A year and its parts, each of which is a period of its own. */
const PARTS = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'];

/** Somebody who tries an operation. */
export interface Caller {
  readonly role: Role;
  /** Null when nobody is signed in. */
  readonly personId: string | null;
  readonly email: string | null;
  /** Undefined when nobody is signed in. */
  readonly session: Session | undefined;
}

/** A running hub with everything that operations are tried on. */
export class Stage {
  private periods = 0;
  private people = 0;

  private constructor(
    readonly hub: TestHub,
    /** A steward of Vesthavn, for setting things up. */
    readonly steward: Session,
    /** A coordinator with a second factor, for setting things up. */
    readonly coordinator: Session,
    readonly questionnaire: KnownQuestionnaire,
    /** The group that the role `chair` chairs. */
    readonly groupId: string,
    readonly otherGroupId: string,
  ) {}

  /** The authority that the role `steward` acts for. */
  readonly authorityId = VESTHAVN;
  /** The authority that the role `other-steward` acts for. */
  readonly otherAuthorityId = DOLNA_ROSA;

  static async start(): Promise<Stage> {
    const hub = await startTestHub();
    const [steward, coordinator] = [await hub.signIn(PEOPLE.astrid), await hub.signIn(PEOPLE.coordinator)];
    const [first, second] = await twoGroups(hub);
    return new Stage(hub, steward, coordinator, await knownQuestionnaire(hub, QUESTIONNAIRE), first, second);
  }

  stop(): Promise<void> {
    return this.hub.stop();
  }

  /** A new person of this role, signed in just now. What was tried before counts against nobody. */
  async caller(role: Role): Promise<Caller> {
    await this.hub.sql('DELETE FROM sign_in_throttle');
    if (role === 'anonymous') return { role, personId: null, email: null, session: undefined };
    const { personId, email } = await this.person(role.endsWith('coordinator') ? 'coordinator' : 'member');
    if (role === 'steward') await this.makeSteward(personId, this.authorityId);
    if (role === 'other-steward') await this.makeSteward(personId, this.otherAuthorityId);
    if (role === 'chair') await this.makeChair(personId, this.groupId);
    if (role === 'other-chair') await this.makeChair(personId, this.otherGroupId);
    const session = await this.hub.signIn(personId);
    if (role === 'lone-coordinator')
      await this.hub.sql('UPDATE session SET second_factor = false WHERE person_id = $1', [personId]);
    if (role === 'suspended')
      await this.run(SUSPEND, { input: { personId, suspended: true } }, this.coordinator);
    return { role, personId, email, session };
  }

  /** A new person whom the demo lets sign in. */
  async person(role: 'member' | 'coordinator' = 'member'): Promise<{ personId: string; email: string }> {
    const personId = newId();
    const email = `caller-${++this.people}@access.example`;
    await this.hub.sql(
      `INSERT INTO person (id, email, name, locale, roles, demo, created_at)
       VALUES ($1, $2, $3, 'en', ARRAY[$4], true, now())`,
      [personId, email, `Caller ${this.people}`, role],
    );
    return { personId, email };
  }

  /** Lets the proof of identity of all sessions of a person grow old. */
  async makeStale(personId: string): Promise<void> {
    await this.hub.sql(`UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE person_id = $1`, [
      personId,
    ]);
  }

  /** A period that no assessment of this run has. */
  period(): string {
    const at = this.periods++;
    return `${2030 + Math.floor(at / PARTS.length)}${PARTS[at % PARTS.length]}`;
  }

  /** A new draft of Vesthavn. */
  async draft(): Promise<string> {
    const respondent = await Respondent.starts(
      this.hub,
      this.steward,
      this.period(),
      'digital-maturity-short',
    );
    return respondent.assessmentId;
  }

  /** A new assessment of Vesthavn, all answered and not yet submitted. */
  async answered(): Promise<Respondent> {
    const respondent = await Respondent.starts(this.hub, this.steward, this.period(), QUESTIONNAIRE);
    await respondent.answersAll(this.questionnaire, 3);
    return respondent;
  }

  /** Runs an operation that sets something up, and answers its data. */
  async run(query: string, variables: object, session: Session): Promise<Reply> {
    const { data, errors } = await this.hub.graphql(query, variables, session);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  private async makeSteward(personId: string, authorityId: string): Promise<void> {
    await this.hub.sql(
      'INSERT INTO stewardship (id, authority_id, person_id, since) VALUES ($1, $2, $3, now())',
      [newId(), authorityId, personId],
    );
  }

  /** The rights of a chair hold only while they act for the authority that has the mandate. */
  private async makeChair(personId: string, groupId: string): Promise<void> {
    await this.makeSteward(personId, MANDATE_HOLDER);
    await this.hub.sql(
      `INSERT INTO mandate (id, group_id, role, person_id, authority_id, since, created_at)
       VALUES ($1, $2, 'chair', $3, $4, now() - interval '1 day', now())`,
      [newId(), groupId, personId, MANDATE_HOLDER],
    );
  }
}

async function twoGroups(hub: TestHub): Promise<[string, string]> {
  const groups = await hub.sql('SELECT id FROM community_group ORDER BY position, id LIMIT 2');
  while (groups.length < 2) groups.push({ id: await addGroup(hub, groups.length) });
  return [String(groups[0].id), String(groups[1].id)];
}

async function addGroup(hub: TestHub, position: number): Promise<string> {
  const id = newId();
  await hub.sql(
    `INSERT INTO community_group (id, slug, kind, name, source_locale, purpose, position, label, created_at)
     VALUES ($1, $2, 'sub-group', '{"en": "Group"}', 'en', '{"en": "For tests."}', $3, 'illustrative', now())`,
    [id, `access-${position}`, position],
  );
  return id;
}
