import { localize, type Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { GroupInvitation } from '../../persistence/groups/group-invitation.repository.js';
import type { GroupMember } from '../../persistence/groups/group-member.repository.js';
import type { MandateCandidate } from '../../persistence/groups/mandate.repository.js';
import type { GroupView } from '../../domain/groups/group-view.js';
import { GroupKind } from './group.enums.js';
import { GroupPartyType } from './party.type.js';

/** A sub-group, an assembly or a board, in the language of one reader. */
@ObjectType('Group', { description: 'A sub-group, an assembly or a board of the community.' })
export class GroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Names the group in addresses.' })
  slug: string;

  @Field(() => GroupKind)
  kind: GroupKind;

  @Field(() => String)
  name: string;

  @Field(() => String)
  nameLocale: string;

  @Field(() => String, { description: 'What it is for, in one or two sentences.' })
  purpose: string;

  @Field(() => String)
  purposeLocale: string;

  @Field(() => Int, { description: 'How many may chair it at once.' })
  chairSeats: number;

  @Field(() => String, { description: 'real, condensed, or illustrative when it was invented.' })
  label: string;

  @Field(() => String, { description: 'Where this is known from.' })
  sourceNote: string;

  static of(view: GroupView, locale: Locale): GroupType {
    const { id, slug, kind, chairSeats, label, sourceNote, sourceLocale } = view;
    const name = localize(view.name, locale, sourceLocale);
    const purpose = localize(view.purpose, locale, sourceLocale);
    return Object.assign(new GroupType(), {
      id,
      slug,
      kind,
      chairSeats,
      label,
      sourceNote,
      name: name.text,
      nameLocale: name.locale,
      purpose: purpose.text,
      purposeLocale: purpose.locale,
    });
  }
}

/** A signatory that takes part in a group. */
@ObjectType('GroupMember', { description: 'A signatory that takes part in a group.' })
export class GroupMemberType {
  @Field(() => ID)
  id: string;

  @Field(() => GroupPartyType)
  party: GroupPartyType;

  @Field(() => Date)
  since: Date;

  readonly groupId: string;
  readonly contactPersonId: string | null;

  static of(member: GroupMember, locale: Locale): GroupMemberType {
    return Object.assign(new GroupMemberType(), member, { party: GroupPartyType.of(member.party, locale) });
  }
}

/** Members page by page. */
@ObjectType()
export class GroupMemberConnection extends Connection(GroupMemberType) {}

/** A supporter that is invited for a time. */
@ObjectType('GroupInvitation', { description: 'A supporter that is invited to a group, or to one meeting.' })
export class GroupInvitationType {
  @Field(() => ID)
  id: string;

  @Field(() => GroupPartyType)
  party: GroupPartyType;

  @Field(() => Date)
  since: Date;

  @Field(() => Date)
  until: Date;

  @Field(() => String, { nullable: true, description: 'The one meeting, or null for the whole group.' })
  meetingTitle: string | null;

  static of(invitation: GroupInvitation, locale: Locale): GroupInvitationType {
    const party = GroupPartyType.of(invitation.party, locale);
    return Object.assign(new GroupInvitationType(), invitation, { party });
  }
}

/** Somebody who can be given a mandate. */
@ObjectType('MandateCandidate', {
  description: 'Somebody who can be given a mandate, and for whom they act.',
})
export class MandateCandidateType {
  @Field(() => GroupPartyType)
  party: GroupPartyType;

  readonly personId: string;

  static of({ party, personId }: MandateCandidate, locale: Locale): MandateCandidateType {
    return Object.assign(new MandateCandidateType(), { party: GroupPartyType.of(party, locale), personId });
  }
}

/** What a signed-in person is to a group. */
@ObjectType('GroupStanding', {
  description: 'What the signed-in person is to a group, and what they may do in it.',
})
export class GroupStandingType {
  @Field(() => Boolean, { description: 'Sees what the group keeps to its members.' })
  isInsider: boolean;

  @Field(() => Boolean, { description: 'May write into the group.' })
  curates: boolean;

  @Field(() => Boolean, {
    description: 'Might write into the group, had this session been opened with a second factor.',
  })
  lacksSecondFactor: boolean;

  @Field(() => Boolean, { description: 'May appoint delegates.' })
  appointsDelegates: boolean;

  @Field(() => Boolean, { description: 'May appoint chairs and lead organisations.' })
  appointsChairs: boolean;

  @Field(() => [GroupMemberType], { description: 'The memberships of the authorities they act for.' })
  memberships: GroupMemberType[];

  @Field(() => [GroupPartyType], { description: 'The authorities they act for that may join.' })
  mayJoin: GroupPartyType[];

  @Field(() => [GroupPartyType], {
    description: 'The authorities they act for that may not join, having not signed.',
  })
  notSigned: GroupPartyType[];
}
