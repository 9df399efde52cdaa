import type { Locale } from '#libs/kernel';
import { listOf } from '#libs/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Claim, ClaimedMim } from '../../domain/conformance/claim.js';
import type { ComparedMim, ComparedRow } from '../../domain/conformance/comparison.js';
import { ClaimClassName } from './claim.enums.js';
import { ClaimAnswerType, ClaimLineType } from './claim.type.js';
import { ClaimedMimType, ClaimedRequirementType, SolutionType } from './claimed.types.js';

const USUAL_REQUIREMENTS = 30;
const USUAL_COMPARED = 3;

/** What one solution claims about one requirement. */
@ObjectType('ComparedCell')
export class ComparedCellType {
  @Field(() => ID)
  solutionId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The claim it stands in; null where the solution claims nothing of this MIM.',
  })
  claimId: string | null;

  @Field(() => ClaimClassName, { nullable: true })
  class: Claim['class'] | null;

  @Field(() => Boolean)
  isExpired: boolean;

  @Field(() => ClaimAnswerType, { nullable: true })
  answer: ClaimAnswerType | null;
}

/** One requirement across solutions. */
@ObjectType('ComparedRow')
export class ComparedRowType {
  @Field(() => ClaimedRequirementType)
  requirement: ClaimedRequirementType;

  @Field(() => [ComparedCellType], { complexity: listOf(USUAL_COMPARED) })
  cells: readonly ComparedCellType[];

  static of({ requirement, cells }: ComparedRow, mim: ClaimedMim, locale: Locale): ComparedRowType {
    return Object.assign(new ComparedRowType(), {
      requirement: ClaimedRequirementType.of(requirement, mim, locale),
      cells: cells.map(({ solutionId, claim, line }) => ({
        solutionId,
        claimId: claim?.id ?? null,
        class: claim?.class ?? null,
        isExpired: claim?.isExpired ?? false,
        answer: line && ClaimLineType.of(line, mim, locale).answer,
      })),
    });
  }
}

/** A MIM that some of the solutions claim something about. */
@ObjectType('ComparedMim')
export class ComparedMimType {
  @Field(() => ClaimedMimType)
  mim: ClaimedMimType;

  @Field(() => [ComparedRowType], { complexity: listOf(USUAL_REQUIREMENTS) })
  rows: readonly ComparedRowType[];

  static of({ mim, rows }: ComparedMim, locale: Locale): ComparedMimType {
    return Object.assign(new ComparedMimType(), {
      mim: ClaimedMimType.of(mim, locale),
      rows: rows.map((row) => ComparedRowType.of(row, mim, locale)),
    });
  }
}

/** Solutions side by side. */
@ObjectType('SolutionComparison')
export class SolutionComparisonType {
  @Field(() => [SolutionType])
  solutions: readonly SolutionType[];

  @Field(() => [ComparedMimType], { complexity: listOf(USUAL_COMPARED) })
  mims: readonly ComparedMimType[];
}
