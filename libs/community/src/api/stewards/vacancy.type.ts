import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** An authority with too few stewards. */
@ObjectType('StewardVacancy', { description: 'An authority with one steward or none.' })
export class StewardVacancyType {
  @Field(() => ID)
  authorityId: string;

  @Field(() => Int)
  activeStewards: number;
}

/** A mail domain that waits for a coordinator. */
@ObjectType('UnverifiedMailDomain', {
  description: 'A mail domain that a steward named and nobody has confirmed.',
})
export class UnverifiedMailDomainType {
  @Field(() => ID)
  authorityId: string;

  @Field(() => String)
  domain: string;
}
