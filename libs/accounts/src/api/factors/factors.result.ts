import { byClass } from '#libs/platform';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { SignedInType } from '../sign-in.result.js';

/** A factor was added. */
@ObjectType('FactorAdded', { description: 'The factor was added; all other sessions of the person ended.' })
export class FactorAddedType {
  @Field(() => [String], {
    description: 'Recovery codes, told this once; none when the person has some already.',
  })
  recoveryCodes: readonly string[];
}

/** The session was confirmed. */
@ObjectType('Confirmed', { description: 'The session was confirmed and goes on under a new secret.' })
export class ConfirmedType {
  @Field(() => Boolean, { description: 'Whether a second factor was used.' })
  secondFactor: boolean;
}

/** The code does not fit. */
@ObjectType('CodeRefusedError', { description: 'The code is wrong, too old or used before.' })
export class CodeRefusedErrorType {
  @Field(() => String)
  message: string;
}

/** It has to be begun again. */
@ObjectType('EnrolmentExpiredError', { description: 'What was begun was not finished in time.' })
export class EnrolmentExpiredErrorType {
  @Field(() => String)
  message: string;
}

/** The passkey was not accepted. */
@ObjectType('PasskeyRefusedError', { description: 'The passkey is unknown, or its answer does not fit.' })
export class PasskeyRefusedErrorType {
  @Field(() => String)
  message: string;
}

/** What the first code of an app leads to. */
export const CompleteTotpEnrolmentResult = createUnionType({
  name: 'CompleteTotpEnrolmentResult',
  types: () => [FactorAddedType, CodeRefusedErrorType, EnrolmentExpiredErrorType] as const,
  resolveType: byClass(FactorAddedType),
});

/** What a new passkey leads to. */
export const CompletePasskeyEnrolmentResult = createUnionType({
  name: 'CompletePasskeyEnrolmentResult',
  types: () => [FactorAddedType, PasskeyRefusedErrorType] as const,
  resolveType: byClass(FactorAddedType),
});

/** What confirming with a code leads to. */
export const ConfirmWithCodeResult = createUnionType({
  name: 'ConfirmWithCodeResult',
  types: () => [ConfirmedType, CodeRefusedErrorType] as const,
  resolveType: byClass(ConfirmedType),
});

/** What confirming with a passkey leads to. */
export const ConfirmWithPasskeyResult = createUnionType({
  name: 'ConfirmWithPasskeyResult',
  types: () => [ConfirmedType, PasskeyRefusedErrorType] as const,
  resolveType: byClass(ConfirmedType),
});

/** What signing in with a passkey leads to. */
export const SignInWithPasskeyResult = createUnionType({
  name: 'SignInWithPasskeyResult',
  types: () => [SignedInType, PasskeyRefusedErrorType] as const,
  resolveType: byClass(SignedInType),
});
