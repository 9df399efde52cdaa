import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A NUTS region. */
@ObjectType('Region', { description: 'A NUTS region. Names and codes: Eurostat.' })
export class RegionType {
  @Field(() => String, { description: 'The edition of NUTS, like 2024. A code means nothing without it.' })
  edition: string;

  @Field(() => String)
  code: string;

  @Field(() => String, { description: 'The name as Eurostat prints it, in the language of the country.' })
  name: string;

  @Field(() => Int, { description: '1, 2 or 3.' })
  level: number;

  @Field(() => String, { description: 'Two letters as in NUTS: Greece is EL.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'The region it is part of; null on level 1.' })
  parentCode: string | null;
}
