import { type DomainError, ForbiddenError, SecondFactorRequiredError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { authorityNotFound } from '../../domain/elections/election.errors.js';
import { ElectionPeopleRepository } from '../../persistence/elections/election-people.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';

const RUN_ANY = 'election.run';

/** Who may run an election, stand in it, and act in it for an authority. */
@Injectable()
export class ElectionPolicy {
  constructor(
    private readonly people: ElectionPeopleRepository,
    private readonly stewardships: StewardshipRepository,
  ) {}

  /**
   * Whether the person runs the elections of a group in this session: coordinators, and officers of the organisation
   * that leads it, each with a second factor.
   */
  async mayRun(actor: Actor, groupId: string): Promise<boolean> {
    if (actor.permissions.has(RUN_ANY)) return true;
    return actor.secondFactor && (await this.people.isOfficer(actor.personId, groupId));
  }

  /** Whether all the person lacks to run the elections of a group is a second factor. */
  async lacksSecondFactor(actor: Actor, groupId: string): Promise<boolean> {
    if (actor.secondFactor || actor.permissions.has(RUN_ANY)) return false;
    return actor.withheldPermissions.has(RUN_ANY) || this.people.isOfficer(actor.personId, groupId);
  }

  /**
   * @throws SecondFactorRequiredError when a coordinator or an officer is here without a second factor
   * @throws ForbiddenError for everybody who does not run the elections of the group
   */
  async assertMayRun(actor: Actor, groupId: string): Promise<void> {
    if (await this.mayRun(actor, groupId)) return;
    if (await this.lacksSecondFactor(actor, groupId)) throw new SecondFactorRequiredError();
    throw new ForbiddenError(
      'Only the organisation that leads the group, and the coordinators of the platform, run its elections.',
    );
  }

  /**
   * As `assertMayRun`, for what only those who run the election know of: to everybody else it is not there.
   *
   * @throws SecondFactorRequiredError when a coordinator or an officer is here without a second factor
   * @throws DomainError `notFound` for everybody who does not run the elections of the group
   */
  async assertKnows(actor: Actor, groupId: string, notFound: DomainError): Promise<void> {
    if (await this.mayRun(actor, groupId)) return;
    throw (await this.lacksSecondFactor(actor, groupId)) ? new SecondFactorRequiredError() : notFound;
  }

  /** Whether the person could decide about the election, with or without a second factor. Such a person may not stand. */
  async isOfficer(actor: Actor, groupId: string): Promise<boolean> {
    return (await this.mayRun(actor, groupId)) || this.lacksSecondFactor(actor, groupId);
  }

  /** Whether the person acts for the authority now. */
  async actsFor(actor: Actor, authorityId: string): Promise<boolean> {
    return this.stewardships.isSteward(actor.personId, authorityId);
  }

  /** @throws NotFoundError when the person does not act for the authority now, or there is none */
  async assertActsFor(actor: Actor, authorityId: string): Promise<void> {
    if (!(await this.actsFor(actor, authorityId))) throw authorityNotFound();
  }
}
