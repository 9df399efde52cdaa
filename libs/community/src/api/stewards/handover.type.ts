import { localize, type Locale } from '#libs/kernel';
import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import type { HandoverPack } from '../../app/stewards/handover.service.js';
import { ListedMembershipType } from '../directory/member.type.js';
import { bodyFields, BodyType, StewardType } from './steward.type.js';

/** Something begun that somebody has to go on with. */
@ObjectType('OpenTask')
export class OpenTaskType {
  @Field(() => String, { description: 'What it is, like assessment.draft.' })
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'The page of this site on which it goes on.' })
  path: string;

  @Field(() => GraphQLISODateTime)
  since: Date;
}

/** A mandate in a group. */
@ObjectType('HeldMandate')
export class HeldMandateType {
  @Field(() => String)
  group: string;

  @Field(() => String, { description: 'lead, chair or delegate' })
  role: string;

  @Field(() => GraphQLISODateTime)
  since: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  until: Date | null;
}

/** Something that was done for it. */
@ObjectType('Decision', { description: 'A line of the audit log, for those for whom it was done.' })
export class DecisionType {
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => String, { description: 'Like steward.add.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'Who did it; null for people who are gone.' })
  by: string | null;
}

/** Everything a new steward needs. */
@ObjectType('HandoverPack', { description: 'What a colleague leaves behind, for the stewards.' })
export class HandoverPackType {
  @Field(() => BodyType)
  body: BodyType;

  @Field(() => [StewardType])
  stewards: readonly StewardType[];

  @Field(() => [OpenTaskType])
  openTasks: readonly OpenTaskType[];

  @Field(() => [ListedMembershipType])
  memberships: readonly ListedMembershipType[];

  @Field(() => [HeldMandateType])
  mandates: readonly HeldMandateType[];

  @Field(() => [DecisionType])
  decisions: readonly DecisionType[];
}

/** The pack in the language of a reader. */
export function handoverFields(pack: HandoverPack, locale: Locale): HandoverPackType {
  return {
    ...pack,
    body: bodyFields(pack.body, locale),
    mandates: pack.mandates.map(({ groupName, sourceLocale, role, since, until }) => ({
      group: localize(groupName, locale, sourceLocale).text,
      role,
      since,
      until,
    })),
  };
}
