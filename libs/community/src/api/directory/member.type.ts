import type { Locale } from '#libs/kernel';
import { Connection } from '#libs/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Label } from '../../domain/authority.js';
import type { MemberView } from '../../domain/directory/member-view.js';
import type { MembershipKind } from '../../domain/membership.js';
import { authorityFields, AuthorityType, type AuthorityFields } from '../authority.type.js';
import { organisationFields, OrganisationType, type OrganisationFields } from '../organisation.type.js';
import { memberKind } from './directory.args.js';

/** The fields of a membership as the resolvers return them, in the language of one reader. */
export interface MemberFields extends Omit<MemberView, 'authority' | 'organisation'> {
  readonly authority: AuthorityFields | null;
  readonly organisation: OrganisationFields | null;
}

/** That an authority or an organisation belongs to the community, as everybody sees it. */
@ObjectType('ListedMembership', {
  description: 'That somebody signed or supports the declaration, with its date.',
})
export class ListedMembershipType {
  @Field(() => ID)
  id: string;

  @Field(memberKind)
  kind: MembershipKind;

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

/** One line of the directory. */
@ObjectType('Member', {
  description: 'A line of the directory: an authority or an organisation, and its membership.',
})
export class MemberType extends ListedMembershipType {
  @Field(() => AuthorityType, {
    nullable: true,
    description: 'The authority; null when it is an organisation.',
  })
  authority: AuthorityFields | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation; null when it is an authority.',
  })
  organisation: OrganisationFields | null;
}

/** Members page by page. */
@ObjectType()
export class MemberConnection extends Connection(MemberType) {}

/** The members of one country. */
@ObjectType('MemberCountry', { description: 'How many members a country has.' })
export class MemberCountryType {
  @Field(() => String, { description: 'Two letters as in NUTS: Greece is EL.' })
  country: string;

  @Field(() => Int)
  signatories: number;

  @Field(() => Int)
  supporters: number;
}

/** A number somebody published. */
@ObjectType('MemberObservation', {
  description:
    'A number that was published about the community. Such numbers disagree; none is the one truth.',
})
export class MemberObservationType {
  @Field(() => String, { description: 'The day or month it was published, like 2023-05.' })
  on: string;

  @Field(() => String, { description: 'What was counted: signatories, supporters, countries or residents.' })
  what: string;

  @Field(() => String, { description: 'The number as it was printed, like "more than 200".' })
  number: string;

  @Field(() => String, { description: 'Where this is known from.' })
  sourceNote: string;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;
}

/** The member in the language of a reader. */
export function memberFields(member: MemberView, locale: Locale): MemberFields {
  const { authority, organisation } = member;
  return {
    ...member,
    authority: authority && authorityFields(authority, locale),
    organisation: organisation && organisationFields(organisation, locale),
  };
}
