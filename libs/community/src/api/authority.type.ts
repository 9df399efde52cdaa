import { localize, type Locale } from '#libs/kernel';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AuthorityView } from '../domain/authority-view.js';
import type { Label } from '../domain/authority.js';

/** The kinds of public administration, as the API names them. */
export const AuthorityKind = {
  MUNICIPALITY: 'municipality',
  ASSOCIATION: 'association',
  PROVINCE: 'province',
  REGION: 'region',
  NATIONAL: 'national',
  OTHER: 'other',
} as const;

registerEnumType(AuthorityKind, {
  name: 'AuthorityType',
  description: 'The kind of a public administration.',
  valuesMap: {
    ASSOCIATION: { description: 'An association of municipalities.' },
    PROVINCE: { description: 'A province or county.' },
    NATIONAL: { description: 'A national body.' },
  },
});

/** The fields of an authority as the resolvers return them, in the language of one reader. */
export interface AuthorityFields extends Omit<AuthorityView, 'name' | 'sourceLocale' | 'demo' | 'lauCode'> {
  readonly name: string;
  readonly nameLocale: Locale;
}

/** The region an authority lies in. */
@ObjectType('AuthorityRegion', { description: 'The NUTS region an authority lies in.' })
export class AuthorityRegionType {
  @Field(() => String, { description: 'The edition of NUTS, like 2024. A code means nothing without it.' })
  edition: string;

  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'The name as Eurostat prints it, in the language of the country.' })
  name: string;

  @Field(() => Int, { description: '1, 2 or 3.' })
  level: number;
}

/** A public administration, as everybody sees it. */
@ObjectType('Authority', { description: 'A public administration.' })
export class AuthorityType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The name in the language of the reader, where there is one.' })
  name: string;

  @Field(() => String, { description: 'The language the name is in, as a two-letter code.' })
  nameLocale: string;

  @Field(() => AuthorityKind)
  type: AuthorityView['type'];

  @Field(() => String, { description: 'Two letters as in NUTS: Greece is EL.' })
  country: string;

  @Field(() => AuthorityRegionType, { nullable: true })
  region: AuthorityRegionType | null;

  @Field(() => Int, { nullable: true, description: 'How many people live there.' })
  population: number | null;

  @Field(() => Int, { nullable: true, description: 'The year of the population figure.' })
  populationYear: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The class the population falls into, like 5000-20000 (the upper end belongs to the next).',
  })
  populationClass: AuthorityView['populationClass'];

  @Field(() => String, { nullable: true })
  website: string | null;

  @Field(() => Boolean, {
    description:
      'Whether a coordinator has checked it. Until then only its stewards and coordinators see it.',
  })
  checked: boolean;

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: Label;
}

/** The authority in the language of a reader. */
export function authorityFields(view: AuthorityView, locale: Locale): AuthorityFields {
  const { text, locale: nameLocale } = localize(view.name, locale, view.sourceLocale);
  const { id, type, country, region, population, populationYear, populationClass } = view;
  const { website, checked, label } = view;
  return {
    id,
    name: text,
    nameLocale,
    type,
    country,
    region,
    population,
    populationYear,
    populationClass,
    website,
    checked,
    label,
  };
}
