import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

/** The authenticator app of a person. */
@ObjectType('AuthenticatorApp', { description: 'An app that shows codes. Its key is never told again.' })
export class AuthenticatorAppType {
  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @Field(() => GraphQLISODateTime)
  lastUsedAt: Date;
}

/** A passkey of a person. */
@ObjectType('Passkey')
export class PasskeyType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastUsedAt: Date | null;
}

/** All that a person can prove with, beside their mailbox. */
@ObjectType('SecondFactors', { description: 'What the person can prove with, beside their mailbox.' })
export class SecondFactorsType {
  @Field(() => AuthenticatorAppType, { nullable: true })
  authenticatorApp: AuthenticatorAppType | null;

  @Field(() => [PasskeyType])
  passkeys: readonly PasskeyType[];

  @Field(() => Int, { description: 'How many recovery codes are left. They work once each.' })
  recoveryCodesLeft: number;
}

/** The key for a new authenticator app. */
@ObjectType('TotpEnrolment', {
  description: 'The key for a new authenticator app; told until its first code came.',
})
export class TotpEnrolmentType {
  @Field(() => String, { description: 'In base32, to be typed.' })
  key: string;

  @Field(() => String, { description: 'The same as an otpauth address, to be shown as a QR code.' })
  address: string;
}
