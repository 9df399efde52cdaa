import { ForbiddenError, SecondFactorRequiredError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '../../domain/group.js';
import { MandateRepository, type Office } from '../../persistence/groups/mandate.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';

/** What only coordinators may: appoint chairs and leads, and curate every group. */
const COORDINATES = 'group.coordinate';

/** On whose behalf something is done in a group: the authority of the mandate, or null for a coordinator. */
export type ActingFor = string | null;

/**
 * Who may do what in a group. The rights of chairs and delegates follow their mandates at every single request: they
 * begin and end by the clock of the database, and only while the person is a steward of the authority that holds the
 * mandate and has shown a second factor.
 */
@Injectable()
export class GroupPolicy {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly stewardships: StewardshipRepository,
  ) {}

  /** Whether the person runs the platform, in this session. */
  coordinates(actor: Actor): boolean {
    return actor.permissions.has(COORDINATES);
  }

  /** Whether the person may write into the group in this session. */
  async curates(actor: Actor, groupId: string): Promise<boolean> {
    if (this.coordinates(actor)) return true;
    return actor.secondFactor && (await this.mandates.curates(actor.personId, groupId));
  }

  /** Whether all the person lacks to write into the group is a second factor. */
  async lacksSecondFactor(actor: Actor, groupId: string): Promise<boolean> {
    if (actor.secondFactor) return false;
    return actor.withheldPermissions.has(COORDINATES) || this.mandates.curates(actor.personId, groupId);
  }

  /** Whether the person may give mandates of this role in the group, in this session. */
  async appoints(actor: Actor, groupId: string, role: MandateRole): Promise<boolean> {
    if (this.coordinates(actor)) return true;
    if (role !== 'delegate' || !actor.secondFactor) return false;
    return (await this.mandates.office(actor.personId, groupId))?.role === 'chair';
  }

  /**
   * @throws SecondFactorRequiredError for a chair, a delegate or a coordinator who has not shown one
   * @throws ForbiddenError for everybody else who does not curate the group now
   */
  async assertCurates(actor: Actor, groupId: string): Promise<ActingFor> {
    return this.assertOffice(
      actor,
      groupId,
      () => true,
      'Only the chair and the delegates of this group, and the coordinators, may do this.',
    );
  }

  /**
   * Asks for the right to give, renew and end mandates of a role: coordinators for all, chairs for delegates.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ForbiddenError for everybody else
   */
  async assertAppoints(actor: Actor, groupId: string, role: MandateRole): Promise<ActingFor> {
    return this.assertOffice(
      actor,
      groupId,
      (office) => role === 'delegate' && office.role === 'chair',
      'Coordinators appoint chairs and lead organisations; the chair of a group appoints its delegates.',
    );
  }

  /**
   * @throws SecondFactorRequiredError for a coordinator who has not shown one
   * @throws ForbiddenError for everybody else, in the words given
   */
  assertCoordinates(actor: Actor, refusal: string): void {
    if (this.coordinates(actor)) return;
    if (actor.withheldPermissions.has(COORDINATES)) throw new SecondFactorRequiredError();
    throw new ForbiddenError(refusal);
  }

  /** Whether the person acts for the authority now. */
  async isSteward(actor: Actor, authorityId: string): Promise<boolean> {
    return this.stewardships.isSteward(actor.personId, authorityId);
  }

  private async assertOffice(
    actor: Actor,
    groupId: string,
    suffices: (office: Office) => boolean,
    refusal: string,
  ): Promise<ActingFor> {
    if (this.coordinates(actor)) return null;
    const office = await this.mandates.office(actor.personId, groupId);
    const holds = office !== null && suffices(office);
    if (holds && actor.secondFactor) return office.authorityId;
    if (holds || actor.withheldPermissions.has(COORDINATES)) throw new SecondFactorRequiredError();
    throw new ForbiddenError(refusal);
  }
}
