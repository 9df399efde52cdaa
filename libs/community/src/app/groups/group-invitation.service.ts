import { NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { GroupMembershipRefusedError } from '../../domain/groups/membership.errors.js';
import { yearsAfter } from '../../domain/groups/mandate.rules.js';
import {
  GroupInvitationRepository,
  type GroupInvitation,
  type NewInvitation,
} from '../../persistence/groups/group-invitation.repository.js';
import { GroupMeetingRepository } from '../../persistence/groups/group-meeting.repository.js';
import { GroupPolicy } from './group.policy.js';

const MOST_YEARS = 2;

/** Chairs, delegates and coordinators invite supporters: to the group for a time, or to one meeting. */
@Injectable()
export class GroupInvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: GroupPolicy,
    private readonly invitations: GroupInvitationRepository,
    private readonly meetings: GroupMeetingRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Invites a supporter from now on.
   *
   * @throws GroupMembershipRefusedError when the guest is no listed supporter, the meeting is not one of the group, or
   *   the end is no good
   * @throws ForbiddenError, SecondFactorRequiredError
   */
  async invite(actor: Actor, invitation: NewInvitation): Promise<void> {
    const { groupId, meetingId, until, authorityId, organisationId } = invitation;
    await this.uow.run(async () => {
      const actingFor = await this.policy.assertCurates(actor, groupId);
      if (
        (authorityId === null) === (organisationId === null) ||
        !(await this.invitations.isSupporter(invitation))
      )
        throw new GroupMembershipRefusedError('not-a-supporter');
      if (meetingId !== null && !(await this.meetings.isOfGroup(meetingId, groupId)))
        throw new GroupMembershipRefusedError('no-such-meeting');
      const id = until > yearsAfter(new Date(), MOST_YEARS) ? null : await this.invitations.add(invitation);
      if (id === null) throw new GroupMembershipRefusedError('bad-end');
      await this.record('group.invite', actor, actingFor, id, {
        groupId,
        meetingId,
        authorityId,
        organisationId,
        until,
      });
    });
  }

  /**
   * Ends an invitation now.
   *
   * @throws NotFoundError when there is none, or it has ended
   * @throws ForbiddenError, SecondFactorRequiredError
   */
  async withdraw(actor: Actor, groupId: string, id: string): Promise<void> {
    await this.uow.run(async () => {
      const actingFor = await this.policy.assertCurates(actor, groupId);
      if ((await this.invitations.groupOf(id)) !== groupId)
        throw new NotFoundError('INVITATION_NOT_FOUND', 'There is nothing here that you may see.');
      await this.invitations.withdraw(id);
      await this.record('group.uninvite', actor, actingFor, id, { groupId });
    });
  }

  /** The invitations of a group that have not ended, for those who curate it; nobody else sees any. */
  async open(actor: Actor | null, groupId: string): Promise<GroupInvitation[]> {
    if (actor === null || !(await this.policy.curates(actor, groupId))) return [];
    return this.invitations.open(groupId);
  }

  private async record(
    action: string,
    { personId: actorId }: Actor,
    actingFor: string | null,
    id: string,
    after: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record({ action, actorId, actingFor, subject: { kind: 'group.invitation', id }, after });
  }
}
