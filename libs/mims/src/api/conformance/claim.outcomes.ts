import { byClass } from '#libs/platform';
import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { ClaimFault } from '../../domain/conformance/claim.rules.js';
import { ClaimFaultName } from './claim.enums.js';
import { ClaimType } from './claim.type.js';

/** The claim as somebody else saved it. */
@ObjectType('ConformanceClaimConflict', {
  description:
    'Somebody else changed the claim in between. Nothing was overwritten; this is what is kept now.',
})
export class ConformanceClaimConflictType {
  @Field(() => ClaimType)
  current: ClaimType;
}

/** One thing to mend. */
@ObjectType('ConformanceClaimFault')
export class ClaimFaultType {
  @Field(() => String, { nullable: true, description: 'The key of the requirement, if it is about one.' })
  key: string | null;

  @Field(() => ClaimFaultName)
  fault: ClaimFault['fault'];
}

/** What has to be mended first. */
@ObjectType('ConformanceClaimIncomplete', { description: 'What has to be mended first. Nothing was saved.' })
export class ClaimIncompleteType {
  @Field(() => [ClaimFaultType])
  faults: readonly ClaimFaultType[];
}

/** There is one already. */
@ObjectType('ConformanceClaimExistsError')
export class ClaimExistsErrorType {
  @Field(() => ID)
  claimId: string;

  @Field(() => String)
  message: string;
}

/** A draft that is gone. */
@ObjectType('ConformanceClaimDiscarded')
export class ConformanceClaimDiscardedType {
  @Field(() => ID)
  id: string;
}

/** What saving a claim leads to. */
export const SaveConformanceClaimResult = createUnionType({
  name: 'SaveConformanceClaimResult',
  types: () => [ClaimType, ConformanceClaimConflictType, ClaimIncompleteType, ClaimExistsErrorType] as const,
  resolveType: byClass(ClaimType),
});

/** What publishing a claim leads to. */
export const PublishConformanceClaimResult = createUnionType({
  name: 'PublishConformanceClaimResult',
  types: () => [ClaimType, ConformanceClaimConflictType, ClaimIncompleteType] as const,
  resolveType: byClass(ClaimType),
});

/** What withdrawing a claim leads to. */
export const WithdrawConformanceClaimResult = createUnionType({
  name: 'WithdrawConformanceClaimResult',
  types: () => [ClaimType, ConformanceClaimConflictType, ConformanceClaimDiscardedType] as const,
  resolveType: byClass(ClaimType),
});

/** What verifying a claim leads to. */
export const VerifyConformanceClaimResult = createUnionType({
  name: 'VerifyConformanceClaimResult',
  types: () => [ClaimType, ConformanceClaimConflictType] as const,
  resolveType: byClass(ClaimType),
});
