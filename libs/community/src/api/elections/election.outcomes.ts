import { byClass } from '#libs/platform';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ElectionPhaseName } from './election.enums.js';
import { ElectionApplication, ElectionRollRequest, ElectionVoter } from './my-election.type.js';

@ObjectType({ description: 'Not possible in this phase of the election: too early, or too late.' })
export class ElectionNotOpenError {
  @Field(() => ID)
  electionId: string;

  @Field(() => ElectionPhaseName)
  phase: ElectionPhaseName;
}

@ObjectType({ description: 'A colleague stands already: an authority sends one candidate.' })
export class CandidateExistsError {
  @Field(() => String)
  candidateName: string;
}

@ObjectType({ description: 'Whoever runs an election may not stand in it.' })
export class OfficerMayNotStandError {
  @Field(() => ID)
  electionId: string;
}

@ObjectType({ description: 'Only signatories on the public list send candidates.' })
export class NotASignatoryError {
  @Field(() => ID)
  authorityId: string;
}

@ObjectType({ description: 'The authority is not on the roll.' })
export class NotOnRollError {
  @Field(() => ID)
  authorityId: string;
}

@ObjectType({ description: 'Another person casts the vote of the authority, or nobody is named yet.' })
export class NotNamedVoterError {
  @Field(() => ID)
  authorityId: string;

  @Field(() => String, { nullable: true, description: 'Who was named; null when nobody is.' })
  voterName: string | null;
}

@ObjectType({ description: 'The vote is cast: it stands, and no other voter can be named.' })
export class VoterFixedError {
  @Field(() => String, {
    nullable: true,
    description: 'Who casts the vote; null when that person acts for the authority no longer.',
  })
  voterName: string | null;
}

@ObjectType({
  description:
    'The vote was taken. Keep the receipt: after the count it stands in the public list, which shows that your vote was counted, and not what it was.',
})
export class VoteReceipt {
  @Field(() => ID)
  receipt: string;

  @Field(() => Boolean, { description: 'Whether it takes the place of an earlier vote of the authority.' })
  changed: boolean;
}

export const ApplyForOfficeResult = createUnionType({
  name: 'ApplyForOfficeResult',
  types: () =>
    [
      ElectionApplication,
      ElectionNotOpenError,
      CandidateExistsError,
      OfficerMayNotStandError,
      NotASignatoryError,
    ] as const,
  resolveType: byClass(ElectionApplication),
});

export const ChangeApplicationResult = createUnionType({
  name: 'ChangeApplicationResult',
  types: () => [ElectionApplication, ElectionNotOpenError] as const,
  resolveType: byClass(ElectionApplication),
});

export const NameVoterResult = createUnionType({
  name: 'NameVoterResult',
  types: () => [ElectionVoter, ElectionNotOpenError, NotOnRollError, VoterFixedError] as const,
  resolveType: byClass(ElectionVoter),
});

export const RollRequestResult = createUnionType({
  name: 'RollRequestResult',
  types: () => [ElectionRollRequest, ElectionNotOpenError] as const,
  resolveType: byClass(ElectionRollRequest),
});

export const CastBallotResult = createUnionType({
  name: 'CastBallotResult',
  types: () => [VoteReceipt, ElectionNotOpenError, NotOnRollError, NotNamedVoterError] as const,
  resolveType: byClass(VoteReceipt),
});
