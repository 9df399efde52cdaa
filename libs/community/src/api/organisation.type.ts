import { localize, type Locale } from '#libs/kernel';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Label } from '../domain/authority.js';
import type { OrganisationView } from '../domain/organisation-view.js';

/** The kinds of organisations, as the API names them. */
export const OrganisationKind = {
  NGO: 'ngo',
  COMPANY: 'company',
  RESEARCH: 'research',
  ASSOCIATION: 'association',
  NETWORK: 'network',
  CITY_OUTSIDE_EU: 'city-outside-eu',
  OTHER: 'other',
} as const;

registerEnumType(OrganisationKind, {
  name: 'OrganisationType',
  description: 'The kind of a member that is not a public administration of the Union.',
});

/** The fields of an organisation as the resolvers return them, in the language of one reader. */
export interface OrganisationFields extends Omit<OrganisationView, 'name' | 'sourceLocale' | 'demo'> {
  readonly name: string;
  readonly nameLocale: Locale;
}

/** A member that is not a public administration, as everybody sees it. */
@ObjectType('Organisation', { description: 'A member that is not a public administration of the Union.' })
export class OrganisationType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The name in the language of the reader, where there is one.' })
  name: string;

  @Field(() => String, { description: 'The language the name is in, as a two-letter code.' })
  nameLocale: string;

  @Field(() => OrganisationKind)
  type: OrganisationView['type'];

  @Field(() => String, { description: 'Two letters as in NUTS: Greece is EL.' })
  country: string;

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;
}

/** The organisation in the language of a reader. */
export function organisationFields(view: OrganisationView, locale: Locale): OrganisationFields {
  const { text, locale: nameLocale } = localize(view.name, locale, view.sourceLocale);
  const { id, type, country, website, label } = view;
  return { id, name: text, nameLocale, type, country, website, label };
}
