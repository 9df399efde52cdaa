import { Field, ObjectType } from '@nestjs/graphql';
import type { MimPart, MimStatus } from '../domain/bodies/vocabulary.js';
import { MimPartEnum, MimStatusEnum, WorkingGroupRoleEnum } from './mim.enums.js';
import { MimTextType } from './text.type.js';

/** What every entry of a part has. */
@ObjectType({ isAbstract: true })
abstract class EntryType {
  @Field(() => String, { description: 'Tells it from the others for good.' })
  key: string;
}

/** What must be possible. */
@ObjectType('MimCapability', { description: 'What must be possible: C1, C2 …' })
export class MimCapabilityType extends EntryType {
  @Field(() => String)
  number: string;

  @Field(() => MimTextType)
  title: MimTextType;

  @Field(() => MimTextType, { nullable: true })
  text: MimTextType | null;
}

/** A standard or technology that a mechanism names. */
@ObjectType('MimSpecification', { description: 'A standard or technology that a mechanism names.' })
export class MimSpecificationType extends EntryType {
  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => MimTextType, { nullable: true })
  role: MimTextType | null;
}

/** How a mechanism meets a requirement. */
@ObjectType('MimFulfilment', { description: 'How a mechanism meets a requirement.' })
export class MimFulfilmentType extends EntryType {
  @Field(() => String, { description: 'The number of the requirement, as the source writes it.' })
  requirement: string;

  @Field(() => MimTextType)
  how: MimTextType;
}

/** A named set of standards that meets the requirements. */
@ObjectType('MimMechanism', { description: 'A named set of standards or technology: M1, M2 …' })
export class MimMechanismType extends EntryType {
  @Field(() => String)
  number: string;

  @Field(() => MimTextType)
  title: MimTextType;

  @Field(() => MimTextType, { nullable: true })
  text: MimTextType | null;

  @Field(() => [MimSpecificationType])
  specifications: MimSpecificationType[];

  @Field(() => [MimFulfilmentType])
  fulfils: MimFulfilmentType[];
}

/** A passage of a part. */
@ObjectType('MimSection', { description: 'A passage of a part, with the heading it has in its source.' })
export class MimSectionType extends EntryType {
  @Field(() => MimPartEnum)
  part: MimPart;

  @Field(() => MimTextType, { nullable: true })
  title: MimTextType | null;

  @Field(() => MimTextType)
  text: MimTextType;
}

/** How to show that it works. */
@ObjectType('MimConformanceTest', { description: 'How to show that a system conforms.' })
export class MimConformanceTestType extends EntryType {
  @Field(() => MimTextType)
  title: MimTextType;

  @Field(() => MimTextType, { nullable: true })
  text: MimTextType | null;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true })
  version: string | null;
}

/** A step of the ladder. */
@ObjectType('MimStatusStep', { description: 'A step of the ladder, with where that is known from.' })
export class MimStatusStepType extends EntryType {
  @Field(() => MimStatusEnum)
  status: MimStatus;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  since: string | null;

  @Field(() => String)
  source: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  sourceDate: string | null;
}

/** Who decided what. */
@ObjectType('MimDecision', { description: 'Who decided what, when, and where it is written.' })
export class MimDecisionType extends EntryType {
  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  date: string | null;

  @Field(() => String)
  body: string;

  @Field(() => MimTextType)
  outcome: MimTextType;

  @Field(() => String, { nullable: true })
  url: string | null;
}

/** Who does what in the working group. */
@ObjectType('MimRole', { description: 'Who does what in the working group.' })
export class MimRoleType extends EntryType {
  @Field(() => WorkingGroupRoleEnum)
  role: string;

  @Field(() => String)
  holder: string;

  @Field(() => String, { nullable: true, description: 'YYYY-MM-DD' })
  since: string | null;

  @Field(() => String)
  source: string;
}

/** The same MIM under another name. */
@ObjectType('MimAlias', { description: 'The same MIM under another name or number.' })
export class MimAliasType extends EntryType {
  @Field(() => String, { nullable: true, description: 'The family in which it is called so.' })
  family: string | null;

  @Field(() => String, { nullable: true, description: 'The edition in which it is called so; null for all.' })
  edition: string | null;

  @Field(() => String)
  name: string;

  @Field(() => MimTextType, { nullable: true })
  note: MimTextType | null;
}
