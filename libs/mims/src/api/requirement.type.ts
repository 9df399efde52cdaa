import { Connection } from '#libs/platform';
import type { Locale } from '#libs/kernel';
import { Field, GraphQLISODateTime, HideField, Int, ObjectType } from '@nestjs/graphql';
import type { MimRequirement } from '../domain/bodies/mim-body.js';
import type { RequirementLevel } from '../domain/bodies/vocabulary.js';
import { requirementAddress } from '../domain/addresses.js';
import { requirementFingerprint } from '../domain/mim-parts.js';
import type { ReferenceState } from '../domain/mim-view.js';
import { ReferenceStateEnum, RequirementLevelEnum } from './mim.enums.js';
import type { MimType } from './mim.type.js';
import { MimTextType, TextReader } from './text.type.js';

/** What is known of a requirement beside its words; missing in earlier publications. */
interface RequirementFacts {
  readonly fingerprint: string;
  readonly sincePublication: number;
  readonly changedPublication: number;
  readonly withdrawnPublication: number | null;
}

/** One requirement of a MIM. */
@ObjectType('MimRequirement', { description: 'A condition that every mechanism of the MIM must meet.' })
export class MimRequirementType {
  @HideField()
  parent: MimType;

  @Field(() => String, { description: 'Its name in its address, for good: r1.1.' })
  key: string;

  @Field(() => String, { description: 'Its number now: R1.1.' })
  number: string;

  @Field(() => String, { description: 'Where it is read, for good.' })
  address: string;

  @Field(() => String, { nullable: true, description: 'The key of the capability it belongs to.' })
  capability: string | null;

  @Field(() => String, { nullable: true, description: 'A heading of the source other than a capability.' })
  group: string | null;

  @Field(() => RequirementLevelEnum)
  level: RequirementLevel;

  @Field(() => MimTextType, { description: 'For a withdrawn requirement, its last words.' })
  text: MimTextType;

  @Field(() => MimTextType, { nullable: true })
  note: MimTextType | null;

  @Field(() => MimTextType, { nullable: true, description: 'One sentence in plain words.' })
  plain: MimTextType | null;

  @Field(() => MimTextType, { nullable: true, description: 'The words for a tender.' })
  clause: MimTextType | null;

  @Field(() => MimTextType, { nullable: true, description: 'The proof to demand.' })
  proof: MimTextType | null;

  @Field(() => MimTextType, { nullable: true, description: 'The test for acceptance.' })
  acceptance: MimTextType | null;

  @Field(() => String, {
    description: 'Changes with the level and the original words, and with nothing else.',
  })
  fingerprint: string;

  @Field(() => Int, { nullable: true, description: 'The publication of the MIM it appeared in.' })
  sincePublication: number | null;

  @Field(() => Int, { nullable: true, description: 'The publication that changed its words or level last.' })
  changedPublication: number | null;

  @HideField()
  withdrawnPublication: number | null;

  static of(
    parent: MimType,
    body: MimRequirement,
    facts: RequirementFacts | null,
    locale: Locale,
  ): MimRequirementType {
    const read = new TextReader(locale, parent.language);
    const { key, number, capability, group, level } = body;
    return Object.assign(new MimRequirementType(), {
      parent,
      key,
      number,
      address: requirementAddress(parent.address, key),
      capability: capability ?? null,
      group: group ?? null,
      level,
      text: read.text(body.text),
      note: read.maybe(body.note),
      plain: read.maybe(body.plain),
      clause: read.maybe(body.clause),
      proof: read.maybe(body.proof),
      acceptance: read.maybe(body.acceptance),
      fingerprint: facts?.fingerprint ?? requirementFingerprint(body, parent.language),
      sincePublication: facts?.sincePublication ?? null,
      changedPublication: facts?.changedPublication ?? null,
      withdrawnPublication: facts?.withdrawnPublication ?? null,
    });
  }
}

/** Requirements page by page. */
@ObjectType()
export class MimRequirementConnection extends Connection(MimRequirementType) {}

/** That a requirement is no longer part of its MIM. */
@ObjectType('MimWithdrawal', { description: 'That a requirement is no longer part of its MIM.' })
export class MimWithdrawalType {
  @Field(() => Int, { description: 'The publication of the MIM that took it out.' })
  publication: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  at: Date | null;
}

/** That a text names another MIM or requirement of its edition. */
@ObjectType('MimTextReference', { description: 'That a text names a MIM or requirement of its edition.' })
export class MimReferenceType {
  @HideField()
  fromId: string;

  @HideField()
  targetId: string | null;

  @Field(() => String, { description: 'Where it stands: requirements[r1.1].text.' })
  path: string;

  @Field(() => String, { nullable: true, description: 'The key of the requirement it stands in.' })
  requirementKey: string | null;

  @Field(() => String, { description: 'As it is written there.' })
  raw: string;

  @Field(() => ReferenceStateEnum)
  state: ReferenceState;

  @Field(() => String, {
    nullable: true,
    description: 'The key of the requirement it leads to; with OTHER_NUMBERING, the one probably meant.',
  })
  targetKey: string | null;
}

/** That a MIM rests on another. */
@ObjectType('MimDependency', { description: 'That a MIM rests on another of its edition.' })
export class MimDependencyType {
  @HideField()
  fromId: string;

  @HideField()
  toId: string;

  @Field(() => Int, { description: 'How often its texts name the other.' })
  references: number;

  @Field(() => Boolean, { description: 'Whether it says so itself, beside what its texts name.' })
  declared: boolean;
}
