import { byClass } from '#libs/platform';
import { Field, ID, ObjectType, createUnionType } from '@nestjs/graphql';
import type { MembershipState } from '../../domain/membership.js';
import type { SigningNeed } from '../../domain/memberships/membership.errors.js';
import type { MembershipAction } from '../../domain/memberships/membership.machine.js';
import { MembershipActionEnum, MembershipStateEnum, SigningNeedEnum } from './membership.enums.js';
import { MembershipType } from './membership.type.js';

@ObjectType('MembershipExistsError', {
  description: 'The member has a membership that has not ended: go on with that one.',
})
export class MembershipExistsErrorType {
  @Field(() => ID)
  membershipId: string;

  @Field(() => MembershipStateEnum)
  state: MembershipState;
}

@ObjectType('NotPossibleNowError', {
  description: 'The membership has come to a state in which this is not possible. Nothing was changed.',
})
export class NotPossibleNowErrorType {
  @Field(() => MembershipStateEnum)
  state: MembershipState;

  @Field(() => MembershipActionEnum)
  action: MembershipAction;
}

@ObjectType('DeclarationChangedError', {
  description: 'The text that is signed is another one than was read. Nothing was signed: please read again.',
})
export class DeclarationChangedErrorType {
  @Field(() => String)
  version: string;

  @Field(() => String)
  hash: string;
}

@ObjectType('NotReadyToSignError', {
  description: 'Something is missing before the declaration can be signed. Nothing was signed.',
})
export class NotReadyToSignErrorType {
  @Field(() => [SigningNeedEnum])
  missing: SigningNeed[];
}

const resolveType = byClass(MembershipType);

/** What comes of beginning or joining. */
export const StartMembershipResult = createUnionType({
  name: 'StartMembershipResult',
  types: () => [MembershipType, MembershipExistsErrorType] as const,
  resolveType,
});

/** What comes of a step. */
export const MembershipStepResult = createUnionType({
  name: 'MembershipStepResult',
  types: () => [MembershipType, NotPossibleNowErrorType] as const,
  resolveType,
});

/** What comes of declaring support. */
export const DeclareSupportResult = createUnionType({
  name: 'DeclareSupportResult',
  types: () => [MembershipType, MembershipExistsErrorType, NotPossibleNowErrorType] as const,
  resolveType,
});

/** What comes of signing. */
export const SignDeclarationResult = createUnionType({
  name: 'SignDeclarationResult',
  types: () =>
    [MembershipType, DeclarationChangedErrorType, NotReadyToSignErrorType, NotPossibleNowErrorType] as const,
  resolveType,
});
