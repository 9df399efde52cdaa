import { Connection } from '#libs/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Label } from '../domain/authority.js';

/** A public administration that signed the declaration. */
@ObjectType('Signatory', { description: 'A public administration that signed the declaration.' })
export class SignatoryType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'The day of signing, where it is known: YYYY-MM-DD.' })
  signedOn: string | null;

  @Field(() => String, { nullable: true, description: 'The month or day on which the list was seen.' })
  asOf: string | null;

  @Field(() => String, { description: 'The office of the person who signed; empty when unknown.' })
  signerPosition: string;

  @Field(() => String, { description: 'Where this is known from.' })
  sourceNote: string;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;
}

/** Signatories page by page. */
@ObjectType()
export class SignatoryConnection extends Connection(SignatoryType) {}
