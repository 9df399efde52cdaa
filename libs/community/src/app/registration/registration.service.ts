import { Clock, ConflictError, InvalidInputError, NotFoundError, newId } from '#libs/kernel';
import { PersonService } from '#libs/accounts';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { matchNamesOf, webHostOf } from '../../domain/registration/match-name.js';
import {
  checkedAuthorityFacts,
  checkedOrganisationFacts,
  assertSameIdentity,
  type AuthorityFacts,
  type GivenAuthorityFacts,
  type GivenOrganisationFacts,
  type OrganisationFacts,
} from '../../domain/registration/member-facts.rules.js';
import type { MemberKind, MemberRef } from '../../domain/registration/member.js';
import {
  LauCodeTakenError,
  LikelyDuplicatesError,
  type LikelyDuplicate,
} from '../../domain/registration/registration.errors.js';
import {
  MemberRegistryRepository,
  type MemberEntry,
} from '../../persistence/registration/member-registry.repository.js';
import { MemberStewardRepository } from '../../persistence/registration/member-steward.repository.js';

/** What came of a registration. */
export type Registration = MemberRef | LikelyDuplicatesError | LauCodeTakenError;

/** The facts about an authority, and whether its name, kind and country are for a coordinator to change. */
export type EditableFacts = AuthorityFacts & { readonly identityFixed: boolean };

/** The permission of coordinators, who alone change what a checked authority is. */
const CHECK = 'membership.check';

/** So many proposals of one person may wait for a coordinator. */
const MOST_OPEN_PROPOSALS = 5;

/** Enters authorities and organisations that people propose, and changes what is said about them. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly registry: MemberRegistryRepository,
    private readonly stewards: MemberStewardRepository,
    private readonly people: PersonService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Proposes an authority; the person becomes its first steward. It is public once a coordinator has checked it.
   *
   * @param notThese likely duplicates that the person has seen and says it is none of
   * @returns likely duplicates, if there are others; the authority with the same LAU code, if there is one
   * @throws InvalidInputError when a fact does not fit
   * @throws ConflictError when too many proposals of the person wait already
   */
  async registerAuthority(
    actor: Actor,
    given: GivenAuthorityFacts,
    notThese: readonly string[],
  ): Promise<Registration> {
    const facts = checkedAuthorityFacts(given, this.thisYear());
    await this.assertRegion(facts.regionCode);
    return this.register(actor, 'authority', facts, notThese, (entry) =>
      this.registry.addAuthority(entry, facts),
    );
  }

  /** Proposes an organisation. Everything else as for `registerAuthority`. */
  async registerOrganisation(
    actor: Actor,
    given: GivenOrganisationFacts,
    notThese: readonly string[],
  ): Promise<Registration> {
    const facts = checkedOrganisationFacts(given);
    return this.register(actor, 'organisation', facts, notThese, (entry) =>
      this.registry.addOrganisation(entry, facts),
    );
  }

  /**
   * The facts about an authority, for a form that changes them.
   *
   * @throws NotFoundError for everybody but its stewards and coordinators
   */
  async authorityFacts(actor: Actor, id: string): Promise<EditableFacts> {
    const facts = (await this.mayEdit(actor, id)) ? await this.registry.authorityFacts(id) : null;
    if (facts === null) throw memberNotFound();
    return { ...facts, identityFixed: await this.isIdentityFixed(actor, id) };
  }

  /**
   * Replaces the facts about an authority. Once it is checked, its names, kind and country are changed by coordinators
   * only.
   *
   * @returns the authority with the same LAU code, if there is one
   * @throws NotFoundError for everybody but its stewards and coordinators
   * @throws InvalidInputError when a fact does not fit, or is not the steward's to change
   */
  async editAuthority(
    actor: Actor,
    id: string,
    given: GivenAuthorityFacts,
  ): Promise<MemberRef | LauCodeTakenError> {
    const facts = checkedAuthorityFacts(given, this.thisYear());
    await this.assertRegion(facts.regionCode);
    return this.uow.run(async () => {
      await this.registry.waitForTurn();
      if (!(await this.mayEdit(actor, id))) throw memberNotFound();
      const before = await this.registry.authorityFacts(id);
      if (before === null) throw memberNotFound();
      if (await this.isIdentityFixed(actor, id)) assertSameIdentity(before, facts);
      const taken = await this.sameLauCode(facts, id);
      if (taken) return taken;
      await this.registry.changeAuthority(id, facts);
      await this.audit.record({
        action: 'authority.edit',
        actorId: actor.personId,
        actingFor: id,
        subject: { kind: 'authority', id },
        ...changedFacts(before, facts),
      });
      return { kind: 'authority', id };
    });
  }

  private async mayEdit(actor: Actor, id: string): Promise<boolean> {
    return actor.permissions.has(CHECK) || this.stewards.isSteward(actor.personId, id);
  }

  private async isIdentityFixed(actor: Actor, id: string): Promise<boolean> {
    return !actor.permissions.has(CHECK) && this.registry.isChecked(id);
  }

  private async register(
    actor: Actor,
    kind: MemberKind,
    facts: AuthorityFacts | OrganisationFacts,
    notThese: readonly string[],
    add: (entry: MemberEntry) => Promise<void>,
  ): Promise<Registration> {
    const demo = (await this.people.byId(actor.personId))?.demo ?? false;
    return this.uow.run(async () => {
      await this.registry.waitForTurn();
      await this.assertNotTooMany(actor.personId);
      const candidates = await this.registry.likelyDuplicates(marksOf(facts));
      const same = candidates.find(({ reasons }) => reasons.includes('lau-code'));
      if (same) return new LauCodeTakenError(same);
      const unseen = candidates.filter((candidate) => !notThese.includes(candidate.id));
      if (unseen.length > 0) return new LikelyDuplicatesError(candidates);
      const member: MemberRef = { kind, id: newId() };
      const distinctFrom = candidates.map((candidate) => candidate.id);
      await add({
        id: member.id,
        demo,
        label: demo ? 'illustrative' : 'real',
        sourceNote: `Registered here on ${this.clock.now().toISOString().slice(0, 10)}`,
        distinctFrom,
      });
      await this.stewards.addFirst(actor.personId, member);
      await this.recordRegistration(actor, member, facts, distinctFrom);
      return member;
    });
  }

  private async recordRegistration(
    actor: Actor,
    { kind, id }: MemberRef,
    facts: AuthorityFacts | OrganisationFacts,
    distinctFrom: readonly string[],
  ): Promise<void> {
    const record = { actorId: actor.personId, actingFor: id };
    await this.audit.record({
      ...record,
      action: `${kind}.register`,
      subject: { kind, id },
      after: { ...facts, distinctFrom },
    });
    await this.audit.record({
      ...record,
      action: 'stewardship.begin',
      subject: { kind: 'person', id: actor.personId },
      after: { member: id, first: true },
    });
  }

  private async sameLauCode(facts: AuthorityFacts, id: string): Promise<LauCodeTakenError | null> {
    const candidates = await this.registry.likelyDuplicates(marksOf(facts), { except: id });
    const same: LikelyDuplicate | undefined = candidates.find(({ reasons }) => reasons.includes('lau-code'));
    return same ? new LauCodeTakenError(same) : null;
  }

  private async assertRegion(code: string | null): Promise<void> {
    if (code === null || (await this.registry.regionExists(code))) return;
    throw new InvalidInputError('This is no region of the present NUTS edition.', { field: 'regionCode' });
  }

  private async assertNotTooMany(personId: string): Promise<void> {
    if ((await this.registry.countUncheckedOf(personId)) < MOST_OPEN_PROPOSALS) return;
    throw new ConflictError(
      `${MOST_OPEN_PROPOSALS} of your proposals wait for the coordinator. Please wait until they are checked.`,
      {},
      'TOO_MANY_OPEN_PROPOSALS',
    );
  }

  private thisYear(): number {
    return this.clock.now().getUTCFullYear();
  }
}

function marksOf(facts: AuthorityFacts | OrganisationFacts) {
  return {
    matchNames: matchNamesOf(facts.name),
    webHost: webHostOf(facts.website),
    country: facts.country,
    lauCode: 'lauCode' in facts ? facts.lauCode : null,
  };
}

function changedFacts(before: AuthorityFacts, after: AuthorityFacts) {
  const keys = (Object.keys(after) as (keyof AuthorityFacts)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const pick = (facts: AuthorityFacts) => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { before: pick(before), after: pick(after) };
}

function memberNotFound(): NotFoundError {
  return new NotFoundError('MEMBER_NOT_FOUND', 'There is no such member, or you do not act for it.');
}
