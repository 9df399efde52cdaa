import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Party } from '../../domain/groups/group-view.js';
import { GroupInvitationRepository } from '../../persistence/groups/group-invitation.repository.js';
import { MandateRepository, type MandateCandidate } from '../../persistence/groups/mandate.repository.js';
import { GroupPolicy } from './group.policy.js';

/** Whom somebody can appoint and invite. */
@Injectable()
export class GroupCandidatesService {
  constructor(
    private readonly policy: GroupPolicy,
    private readonly mandates: MandateRepository,
    private readonly invitations: GroupInvitationRepository,
  ) {}

  /**
   * Who can be given mandates of a group by this person.
   *
   * @throws ForbiddenError, SecondFactorRequiredError
   */
  async forMandates(actor: Actor, groupId: string): Promise<MandateCandidate[]> {
    await this.policy.assertAppoints(actor, groupId, 'delegate');
    return this.mandates.candidates(groupId, this.policy.coordinates(actor));
  }

  /** The organisations that can lead a group. */
  async toLead(): Promise<Party[]> {
    return this.mandates.organisations();
  }

  /**
   * The supporters that this person can invite to a group.
   *
   * @throws ForbiddenError, SecondFactorRequiredError
   */
  async toInvite(actor: Actor, groupId: string): Promise<Party[]> {
    await this.policy.assertCurates(actor, groupId);
    return this.invitations.supporters();
  }
}
