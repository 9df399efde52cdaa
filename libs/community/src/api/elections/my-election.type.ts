import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AuthorityType, type AuthorityFields } from '../authority.type.js';
import { RollDecisionName } from './election.enums.js';
import { Election } from './election.type.js';

/** An application as its authority and those who run the election see it. */
@ObjectType({ description: 'An application, as its authority and those who run the election see it.' })
export class ElectionApplication {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  personName: string;

  @Field(() => String)
  cv: string;

  @Field(() => String)
  statement: string;

  @Field(() => String, { nullable: true })
  link: string | null;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => Date, { nullable: true })
  rejectedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  rejection: string | null;

  @Field(() => AuthorityType, { nullable: true })
  authority: AuthorityFields | null;
}

/** The request of an authority to be on a roll. */
@ObjectType({ description: 'The request of an authority to be on a roll.' })
export class ElectionRollRequest {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;

  @Field(() => RollDecisionName, { nullable: true, description: 'Null until somebody decided.' })
  decision: RollDecisionName | null;

  @Field(() => String, { description: 'What was answered.' })
  answer: string;

  @Field(() => AuthorityType, { nullable: true })
  authority: AuthorityFields | null;
}

/** A person who acts, or may act, for an authority in an election. */
@ObjectType({ description: 'A person who votes, or may be named to vote, for an authority.' })
export class ElectionVoter {
  @Field(() => ID)
  personId: string;

  @Field(() => String)
  personName: string;
}

/** How an authority of the person stands in an election. */
@ObjectType('MyElection', {
  description: 'How an authority you act for stands in an election. Only its stewards see this.',
})
export class MyElectionType {
  @Field(() => AuthorityType, { nullable: true })
  authority: AuthorityFields | null;

  @Field(() => Boolean, { description: 'On the frozen roll; before that, whether it would be.' })
  onRoll: boolean;

  @Field(() => ElectionVoter, { nullable: true, description: 'Who casts the vote.' })
  voter: ElectionVoter | null;

  @Field(() => Boolean, { description: 'Whether you are the one who casts the vote.' })
  isVoter: boolean;

  @Field(() => Boolean, { description: 'Whether the authority has voted. What it voted is told to nobody.' })
  hasVoted: boolean;

  @Field(() => ElectionApplication, { nullable: true })
  application: ElectionApplication | null;

  @Field(() => ElectionRollRequest, { nullable: true })
  request: ElectionRollRequest | null;

  @Field(() => [ElectionVoter], { description: 'The stewards of the authority, by name.' })
  stewards: ElectionVoter[];
}

/** What those who run an election see of it. */
@ObjectType('ElectionDesk', {
  description: 'What those who run an election see of it. Who has voted is not part of it.',
})
export class ElectionDeskType {
  @Field(() => Election)
  election: Election;

  @Field(() => [ElectionApplication], { description: 'All of them, oldest first.' })
  applications: ElectionApplication[];

  @Field(() => [ElectionRollRequest], { description: 'All of them, oldest first.' })
  requests: ElectionRollRequest[];
}
