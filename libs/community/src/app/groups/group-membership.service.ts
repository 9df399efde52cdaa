import { NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { GroupView } from '../../domain/groups/group-view.js';
import { GroupMembershipRefusedError } from '../../domain/groups/membership.errors.js';
import { GroupMemberRepository } from '../../persistence/groups/group-member.repository.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';

/** An authority in a group. */
export interface GroupAndAuthority {
  readonly groupId: string;
  readonly authorityId: string;
}

/** Signatories join and leave groups; their stewards decide that for them. */
@Injectable()
export class GroupMembershipService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly members: GroupMemberRepository,
    private readonly stewardships: StewardshipRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Lets an authority take part in a group from now on. Joining twice changes nothing.
   *
   * @throws GroupMembershipRefusedError when its signature is not listed, or it is the board
   * @throws NotFoundError for everybody who does not act for the authority, and when there is no such group
   */
  async join(actor: Actor, { groupId, authorityId }: GroupAndAuthority): Promise<void> {
    await this.uow.run(async () => {
      const group = await this.assertActsFor(actor, { groupId, authorityId });
      if (group.kind === 'board') throw new GroupMembershipRefusedError('not-open');
      if (!(await this.members.signatoriesAmong([authorityId])).includes(authorityId))
        throw new GroupMembershipRefusedError('not-a-signatory');
      const id = await this.members.join(groupId, authorityId, null);
      if (id !== null) await this.record('join', actor, { groupId, authorityId }, id);
    });
  }

  /**
   * Ends the membership of an authority now. Its mandates go on: they are ended by themselves.
   *
   * @throws GroupMembershipRefusedError when it does not take part
   * @throws NotFoundError for everybody who does not act for the authority
   */
  async leave(actor: Actor, { groupId, authorityId }: GroupAndAuthority): Promise<void> {
    await this.uow.run(async () => {
      await this.assertActsFor(actor, { groupId, authorityId });
      const id = await this.members.leave(groupId, authorityId);
      if (id === null) throw new GroupMembershipRefusedError('not-a-member');
      await this.record('leave', actor, { groupId, authorityId }, id);
    });
  }

  /**
   * Names whom the group turns to, or nobody.
   *
   * @throws GroupMembershipRefusedError when the person is no steward of the authority, or that does not take part
   * @throws NotFoundError for everybody who does not act for the authority
   */
  async setContact(actor: Actor, of: GroupAndAuthority, personId: string | null): Promise<void> {
    const { groupId, authorityId } = of;
    await this.uow.run(async () => {
      await this.assertActsFor(actor, of);
      if (personId !== null && !(await this.stewardships.isSteward(personId, authorityId)))
        throw new GroupMembershipRefusedError('not-a-steward');
      const id = await this.members.setContact(groupId, authorityId, personId);
      if (id === null) throw new GroupMembershipRefusedError('not-a-member');
      await this.record('contact', actor, of, id, { personId });
    });
  }

  private async assertActsFor(actor: Actor, { groupId, authorityId }: GroupAndAuthority): Promise<GroupView> {
    if (!(await this.stewardships.isSteward(actor.personId, authorityId)))
      throw new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no such authority, or others act for it.');
    const group = await this.groups.byId(groupId);
    if (group === null) throw new NotFoundError('GROUP_NOT_FOUND', 'There is no such group.');
    return group;
  }

  private async record(
    verb: string,
    { personId: actorId }: Actor,
    { groupId, authorityId }: GroupAndAuthority,
    id: string,
    after: Record<string, unknown> = {},
  ): Promise<void> {
    await this.audit.record({
      action: `group.${verb}`,
      actorId,
      actingFor: authorityId,
      subject: { kind: 'group.member', id },
      after: { groupId, ...after },
    });
  }
}
