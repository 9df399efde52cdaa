import { Connection } from '#libs/platform';
import { Field, HideField, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MimComparison } from '../app/mim-comparison.service.js';
import type { RequirementLevel } from '../domain/bodies/vocabulary.js';
import type {
  ComparedRequirement,
  RequirementChange,
  RequirementPair,
} from '../domain/compare/requirements.js';
import { requirementAddress } from '../domain/addresses.js';
import { MimEditionType } from './edition.type.js';
import { RequirementChangeEnum, RequirementLevelEnum } from './mim.enums.js';
import { MimType } from './mim.type.js';

/** What became of a MIM. */
export enum MimChange {
  ADDED = 'added',
  GONE = 'gone',
  CHANGED = 'changed',
  SAME = 'same',
}

enum WordRunKind {
  SAME = 'same',
  REMOVED = 'removed',
  ADDED = 'added',
}

registerEnumType(MimChange, { name: 'MimChange', description: 'What became of a MIM.' });
registerEnumType(WordRunKind, {
  name: 'MimWordRunKind',
  description: 'Which of two texts has a run of words.',
});

/** A run of words. */
@ObjectType('MimWordRun', { description: 'A run of words that both texts have, or one of them.' })
export class MimWordRunType {
  @Field(() => WordRunKind)
  kind: 'same' | 'removed' | 'added';

  @Field(() => String)
  text: string;
}

/** A requirement of one side of a comparison. */
@ObjectType('MimComparedRequirement', { description: 'A requirement on one side of a comparison.' })
export class MimComparedRequirementType {
  @Field(() => String)
  key: string;

  @Field(() => String)
  number: string;

  @Field(() => String)
  address: string;

  @Field(() => RequirementLevelEnum)
  level: RequirementLevel;

  @Field(() => String, { description: 'As it was written.' })
  text: string;
}

/** What became of a requirement. */
@ObjectType('MimRequirementComparison', { description: 'What became of a requirement.' })
export class MimRequirementComparisonType {
  @Field(() => RequirementChangeEnum)
  change: RequirementChange;

  @Field(() => Boolean)
  reworded: boolean;

  @Field(() => Boolean)
  renumbered: boolean;

  @Field(() => Boolean)
  levelChanged: boolean;

  @Field(() => MimComparedRequirementType, { nullable: true })
  from: MimComparedRequirementType | null;

  @Field(() => MimComparedRequirementType, { nullable: true })
  to: MimComparedRequirementType | null;

  static of(pair: RequirementPair, from: MimType | null, to: MimType | null): MimRequirementComparisonType {
    return Object.assign(new MimRequirementComparisonType(), {
      ...pair,
      from: compared(pair.from, from),
      to: compared(pair.to, to),
    });
  }
}

/** Comparisons of requirements page by page. */
@ObjectType()
export class MimRequirementComparisonConnection extends Connection(MimRequirementComparisonType) {}

/** How many requirements became what. */
@ObjectType('MimRequirementTotals', { description: 'How many requirements became what.' })
export class MimRequirementTotalsType {
  @Field(() => Int)
  same: number;

  @Field(() => Int)
  reworded: number;

  @Field(() => Int)
  renumbered: number;

  @Field(() => Int)
  levelChanged: number;

  @Field(() => Int)
  added: number;

  @Field(() => Int)
  gone: number;
}

/** What became of a MIM and its requirements. */
@ObjectType('MimComparison', { description: 'What became of a MIM and its requirements.' })
export class MimComparisonType {
  @HideField()
  pairs: readonly RequirementPair[];

  @Field(() => MimChange)
  change: MimChange;

  @Field(() => Boolean, { description: 'Whether its number is another.' })
  renumbered: boolean;

  @Field(() => Boolean, { description: 'Whether its name is another.' })
  renamed: boolean;

  @Field(() => MimType, { nullable: true })
  from: MimType | null;

  @Field(() => MimType, { nullable: true })
  to: MimType | null;

  @Field(() => MimRequirementTotalsType, {
    description: 'Each requirement is counted once, by the change that weighs most.',
  })
  totals: MimRequirementTotalsType;

  static of(comparison: MimComparison, from: MimType | null, to: MimType | null): MimComparisonType {
    const { requirements: pairs, renamed, renumbered } = comparison;
    const count = (change: RequirementChange) => pairs.filter((pair) => pair.change === change).length;
    const totals = {
      same: count('same'),
      reworded: count('reworded'),
      renumbered: count('renumbered'),
      levelChanged: count('level-changed'),
      added: count('added'),
      gone: count('gone'),
    };
    const change = changeOf(comparison, totals.same === pairs.length);
    return Object.assign(new MimComparisonType(), { pairs, change, renumbered, renamed, from, to, totals });
  }
}

/** What became of an edition. */
@ObjectType('MimEditionComparison', { description: 'What became of the MIMs of an edition in another one.' })
export class MimEditionComparisonType {
  @Field(() => MimEditionType)
  from: MimEditionType;

  @Field(() => MimEditionType)
  to: MimEditionType;

  @Field(() => [MimComparisonType], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 1 + 10 * childComplexity,
    description: 'In the order of the later edition; what is gone comes last.',
  })
  mims: MimComparisonType[];
}

function changeOf({ from, to, renamed, renumbered }: MimComparison, unchanged: boolean): MimChange {
  if (from === null) return MimChange.ADDED;
  if (to === null) return MimChange.GONE;
  return renamed || renumbered || !unchanged ? MimChange.CHANGED : MimChange.SAME;
}

function compared(
  requirement: ComparedRequirement | null,
  mim: MimType | null,
): MimComparedRequirementType | null {
  if (requirement === null || mim === null) return null;
  const { key, number, level, text } = requirement;
  return { key, number, level, text, address: requirementAddress(mim.address, key) };
}
