import { NotFoundError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import type { MembershipParty } from '../../domain/memberships/membership.machine.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import { MemberStewardRepository } from '../../persistence/registration/member-steward.repository.js';

/** The permission that makes somebody a coordinator of memberships. */
const CHECK = 'membership.check';

/** Who may see and move a membership: the stewards of its member, and coordinators. */
@Injectable()
export class MembershipPolicy {
  constructor(
    private readonly stewards: MemberStewardRepository,
    private readonly cases: MembershipCaseRepository,
  ) {}

  /** @throws NotFoundError for everybody who does not act for the member, so that nobody learns what exists */
  async assertActsFor(actor: Actor, memberId: string): Promise<void> {
    if (!(await this.stewards.isSteward(actor.personId, memberId))) throw membershipNotFound();
  }

  /**
   * The membership, when there is one and the actor acts for its member.
   *
   * @throws NotFoundError in both other cases, in the same words
   */
  async assertSteward(actor: Actor, membership: MembershipCase | null): Promise<MembershipCase> {
    if (membership === null) throw membershipNotFound();
    await this.assertActsFor(actor, membership.member.id);
    return membership;
  }

  /**
   * The membership, locked until the unit of work ends, when there is one and the actor acts for its member.
   *
   * @throws NotFoundError in both other cases, in the same words
   */
  async lockAsSteward(actor: Actor, id: string): Promise<MembershipCase> {
    return this.assertSteward(actor, await this.cases.byIdForUpdate(id));
  }

  /**
   * The membership, when there is one and the actor may see all of it.
   *
   * @throws NotFoundError in both other cases, in the same words
   */
  async assertMayRead(actor: Actor, membership: MembershipCase | null): Promise<MembershipCase> {
    if (membership !== null && (await this.partyOf(actor, membership)) !== null) return membership;
    throw membershipNotFound();
  }

  /** As what the actor stands to a membership; null for everybody else. Stewards who coordinate too act as stewards. */
  async partyOf(actor: Actor | null, { member }: MembershipCase): Promise<MembershipParty | null> {
    return actor === null ? null : this.partyTo(actor, member.id);
  }

  /** The same for a member by its id. */
  async partyTo(actor: Actor, memberId: string): Promise<MembershipParty | null> {
    if (await this.stewards.isSteward(actor.personId, memberId)) return 'steward';
    return actor.permissions.has(CHECK) ? 'coordinator' : null;
  }
}

/** What everybody is told who may not see a membership, and everybody who asks for one that is not there. */
export function membershipNotFound(): NotFoundError {
  return new NotFoundError(
    'MEMBERSHIP_NOT_FOUND',
    'There is no such membership, or only its stewards see it.',
  );
}
