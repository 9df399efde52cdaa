import type { Locale } from '#libs/kernel';
import { listOf } from '#libs/platform';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { choiceText, type SeenClause } from '../../domain/clauses/clause.js';
import type { ClauseLine, ClauseSheet } from '../../app/clauses/clause-sheet.service.js';
import { RequirementLevelEnum } from '../mim.enums.js';
import { MimTextType } from '../text.type.js';
import type { ReadText } from '../../domain/original.js';
import { ClauseChangeName } from '../conformance/claim.enums.js';
import { ClaimedMimType, ClaimedRequirementType, textFor } from '../conformance/claimed.types.js';

const USUAL_CLAUSES = 30;

/** What a clause said when it was picked. */
@ObjectType('PickedClause', { description: 'What requirement and clause said when they were picked.' })
export class PickedClauseType {
  @Field(() => String)
  number: string;

  @Field(() => RequirementLevelEnum)
  level: SeenClause['level'];

  @Field(() => String)
  text: string;

  @Field(() => String)
  clause: string;

  @Field(() => String)
  proof: string;

  @Field(() => String)
  acceptance: string;
}

/** One requirement with what a buyer copies. */
@ObjectType('Clause', { description: 'A requirement with the words for a tender.' })
export class ClauseType {
  @Field(() => ClaimedMimType)
  mim: ClaimedMimType;

  @Field(() => ClaimedRequirementType)
  requirement: ClaimedRequirementType;

  @Field(() => String)
  specification: string;

  @Field(() => MimTextType, { nullable: true, description: 'Null while nobody has written one.' })
  clause: ReadText | null;

  @Field(() => MimTextType, { nullable: true, description: 'The proof to demand.' })
  proof: ReadText | null;

  @Field(() => MimTextType, { nullable: true, description: 'The test for acceptance.' })
  acceptance: ReadText | null;

  @Field(() => String, {
    description: 'The address of the requirement with a mark of its present words: to share and to save.',
  })
  choice: string;

  @Field(() => ClauseChangeName, {
    nullable: true,
    description: 'What happened since it was picked, if anything.',
  })
  change: ClauseLine['change'];

  @Field(() => PickedClauseType, { nullable: true, description: 'What it said then, where that was kept.' })
  before: SeenClause | null;

  static of(
    { mim, requirement, specification, mark, change, before }: ClauseLine,
    locale: Locale,
  ): ClauseType {
    const { family, edition, slug, language } = mim;
    const textOf = (texts: Parameters<typeof textFor>[0]) => textFor(texts, locale, language);
    return Object.assign(new ClauseType(), {
      mim: ClaimedMimType.of(mim, locale),
      requirement: ClaimedRequirementType.of(requirement, mim, locale),
      specification,
      clause: textOf(requirement.clause),
      proof: textOf(requirement.proof),
      acceptance: textOf(requirement.acceptance),
      choice: choiceText({ family, edition, slug, key: requirement.key, fingerprint: mark }),
      change,
      before,
    });
  }
}

/** The clauses of a selection. */
@ObjectType('ClauseSheet')
export class ClauseSheetType {
  @Field(() => [ClauseType], { complexity: listOf(USUAL_CLAUSES) })
  clauses: readonly ClauseType[];

  @Field(() => [String], { description: 'What was picked and leads nowhere.' })
  unknown: readonly string[];

  static of({ lines, unknown }: ClauseSheet, locale: Locale): ClauseSheetType {
    const clauses = lines.map((line) => ClauseType.of(line, locale));
    return Object.assign(new ClauseSheetType(), { clauses, unknown });
  }
}

/** A saved list; its clauses are a field resolver. */
@ObjectType('ClauseList', { description: 'A saved list of clauses of an authority, for its stewards.' })
export class ClauseListType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String)
  name: string;

  @Field(() => Int, { description: 'How many requirements are on it.' })
  size: number;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;

  authorityId: string;
}

/** Somebody else changed it. */
@ObjectType('ClauseListConflict')
export class ClauseListConflictType {
  @Field(() => ID)
  listId: string;

  @Field(() => String)
  message: string;
}

/** A list that is gone. */
@ObjectType('ClauseListRemoved')
export class ClauseListRemovedType {
  @Field(() => ID)
  id: string;
}
