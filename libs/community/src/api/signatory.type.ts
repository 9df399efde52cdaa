import type { Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Label } from '../domain/authority.js';
import type { ListedMember } from '../persistence/membership.repository.js';
import { authorityFields, AuthorityType, type AuthorityFields } from './authority.type.js';

/** The fields of a signatory as the resolvers return them, in the language of one reader. */
export interface SignatoryFields extends Omit<ListedMember, 'authority'> {
  readonly authority: AuthorityFields;
}

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

  @Field(() => AuthorityType)
  authority: AuthorityFields;
}

/** Signatories page by page. */
@ObjectType()
export class SignatoryConnection extends Connection(SignatoryType) {}

/** The signatory in the language of a reader. */
export function signatoryFields(member: ListedMember, locale: Locale): SignatoryFields {
  return { ...member, authority: authorityFields(member.authority, locale) };
}
