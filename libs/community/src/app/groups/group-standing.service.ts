import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Party } from '../../domain/groups/group-view.js';
import { isInsider, type Sight } from '../../domain/groups/item.js';
import { GroupMemberRepository, type GroupMember } from '../../persistence/groups/group-member.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';
import { GroupPolicy } from './group.policy.js';

/** What a person is to a group, and what they may do in it. */
export interface GroupStanding {
  readonly isInsider: boolean;
  readonly curates: boolean;
  readonly lacksSecondFactor: boolean;
  readonly appointsDelegates: boolean;
  readonly appointsChairs: boolean;
  readonly memberships: readonly GroupMember[];
  readonly mayJoin: readonly Party[];
  readonly notSigned: readonly Party[];
}

/** Tells people what they are to a group, so that a page can say what they may do next. */
@Injectable()
export class GroupStandingService {
  constructor(
    private readonly policy: GroupPolicy,
    private readonly members: GroupMemberRepository,
    private readonly stewardships: StewardshipRepository,
  ) {}

  /** What the person is to the group at this moment. */
  async of(actor: Actor, groupId: string, sight: Sight): Promise<GroupStanding> {
    const authorities = await this.stewardships.authoritiesOf([actor.personId]);
    const ids = authorities.map(({ id }) => id);
    const [memberships, signatories, curates, lacksSecondFactor, appointsDelegates] = await Promise.all([
      this.members.ofAuthorities(groupId, ids),
      this.members.signatoriesAmong(ids),
      this.policy.curates(actor, groupId),
      this.policy.lacksSecondFactor(actor, groupId),
      this.policy.appoints(actor, groupId, 'delegate'),
    ]);
    const outside = authorities
      .filter(({ id }) => memberships.every(({ party }) => party.id !== id))
      .map(({ id, name, sourceLocale, label }): Party => ({
        kind: 'authority',
        id,
        name,
        sourceLocale,
        label,
      }));
    return {
      isInsider: isInsider(sight, groupId),
      curates,
      lacksSecondFactor,
      appointsDelegates,
      appointsChairs: this.policy.coordinates(actor),
      memberships,
      mayJoin: outside.filter(({ id }) => signatories.includes(id)),
      notSigned: outside.filter(({ id }) => !signatories.includes(id)),
    };
  }
}
