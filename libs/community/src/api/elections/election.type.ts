import { Connection } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Label } from '../../domain/authority.js';
import { AuthorityType, type AuthorityFields } from '../authority.type.js';
import {
  ElectionFollowReasonName,
  ElectionOutcomeName,
  ElectionPhaseName,
  NoCandidateRuleName,
  OneCandidateRuleName,
  RollReasonName,
  TieRuleName,
} from './election.enums.js';

/** The group whose office is filled. */
@ObjectType({ description: 'The group whose office is filled.' })
export class ElectionGroup {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String, { description: 'The name in the language of the reader, where there is one.' })
  name: string;
}

/** Everything that decides an election. */
@ObjectType('ElectionRules', {
  description: 'Everything that decides an election. Fixed with the call and never changed.',
})
export class ElectionRulesView {
  @Field(() => Int, { description: '1, or 2 who share the office.' })
  seats: number;

  @Field(() => Int, { description: 'With fewer votes nothing is opened and nobody is elected.' })
  minimumVotes: number;

  @Field(() => TieRuleName)
  tie: TieRuleName;

  @Field(() => Int, { nullable: true })
  secondVoteDays: number | null;

  @Field(() => OneCandidateRuleName)
  oneCandidate: OneCandidateRuleName;

  @Field(() => NoCandidateRuleName)
  noCandidate: NoCandidateRuleName;

  @Field(() => Int, { nullable: true })
  prolongDays: number | null;

  @Field(() => Boolean, { description: 'Whether two who are elected must come from two countries.' })
  onePerCountry: boolean;
}

/** How many votes a candidate has. */
@ObjectType()
export class ElectionTally {
  @Field(() => ID)
  candidateId: string;

  @Field(() => Int)
  votes: number;
}

/** The result of the count. */
@ObjectType({
  description: 'The result of the count: totals only. The ballots can be downloaded and counted again.',
})
export class ElectionResult {
  @Field(() => [ElectionTally], { description: 'Most votes first.' })
  tallies: ElectionTally[];

  @Field(() => Int)
  blank: number;

  @Field(() => Int, { nullable: true, description: 'Votes against the only candidate.' })
  no: number | null;

  @Field(() => [ID])
  elected: string[];

  @Field(() => [ID], { description: 'Between whom a second vote has to decide.' })
  tied: string[];

  @Field(() => [ID], { description: 'Between whom the lot decided.' })
  drawn: string[];
}

/** Somebody who stands. */
@ObjectType({ description: 'Somebody who stands in an election, on behalf of an authority.' })
export class ElectionCandidate {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Empty once the person was erased.' })
  personName: string;

  @Field(() => String)
  cv: string;

  @Field(() => String)
  statement: string;

  @Field(() => String, { nullable: true })
  link: string | null;

  @Field(() => AuthorityType, { nullable: true })
  authority: AuthorityFields | null;
}

/** An open call and the election that ends it. */
@ObjectType({ description: 'An open call and the election that ends it.' })
export class Election {
  @Field(() => ID)
  id: string;

  @Field(() => ElectionGroup)
  group: ElectionGroup;

  @Field(() => String, { description: 'The office that is filled: chair.' })
  office: string;

  @Field(() => Date)
  termFrom: Date;

  @Field(() => Date)
  termUntil: Date;

  @Field(() => String, { description: 'The IANA time zone in which the deadlines were set.' })
  zone: string;

  @Field(() => Date)
  applicationsOpenAt: Date;

  @Field(() => Date)
  applicationsCloseAt: Date;

  @Field(() => Date)
  votingOpensAt: Date;

  @Field(() => Date)
  votingClosesAt: Date;

  @Field(() => ElectionRulesView)
  rules: ElectionRulesView;

  @Field(() => String, { description: 'What the call says beside the facts, as plain text.' })
  note: string;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;

  @Field(() => ElectionPhaseName)
  phase: ElectionPhaseName;

  @Field(() => ID, { nullable: true, description: 'The election that made this one necessary.' })
  followsId: string | null;

  @Field(() => ElectionFollowReasonName, { nullable: true })
  followsWhy: ElectionFollowReasonName | null;

  @Field(() => ID, { nullable: true, description: 'The election that this one made necessary.' })
  followedById: string | null;

  @Field(() => Date, { nullable: true, description: 'When the roll was frozen.' })
  frozenAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many authorities are on the roll.' })
  rollSize: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the text of the roll.' })
  rollHash: string | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => ElectionOutcomeName, { nullable: true })
  outcome: ElectionOutcomeName | null;

  @Field(() => Int, { nullable: true, description: 'How many authorities voted. Null until voting is over.' })
  turnout: number | null;

  @Field(() => ElectionResult, {
    nullable: true,
    description: 'Null until it is counted, and with too few votes.',
  })
  result: ElectionResult | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the text of the published ballots.' })
  ballotsHash: string | null;
}

/** Elections page by page. */
@ObjectType()
export class ElectionConnection extends Connection(Election) {}

/** An authority on the frozen roll. */
@ObjectType({ description: 'An authority that may vote.' })
export class ElectionRollEntry {
  @Field(() => ID)
  authorityId: string;

  @Field(() => String, { description: 'The name as it was when the roll was frozen.' })
  name: string;

  @Field(() => String, { description: 'Two letters as in NUTS: Greece is EL.' })
  country: string;

  @Field(() => RollReasonName)
  reason: RollReasonName;
}

/** The roll page by page. */
@ObjectType()
export class ElectionRollConnection extends Connection(ElectionRollEntry) {}
