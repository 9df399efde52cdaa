import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SearchSegment', { description: 'A piece of a text.' })
export class SearchSegmentType {
  @Field(() => String)
  text: string;

  @Field(() => Boolean, { description: 'Whether it is what was looked for.' })
  hit: boolean;
}

@ObjectType('SearchHit', {
  description: 'Something that was found: one hit, however many of its passages fit.',
})
export class SearchHitType {
  @Field(() => String, { description: 'What it is: mim, case-study, tool, authority …' })
  kind: string;

  @Field(() => String, {
    description: 'Its address without the language, with the place on the page that fits best.',
  })
  address: string;

  @Field(() => String, { description: 'The language of what is shown of it.' })
  locale: string;

  @Field(() => [SearchSegmentType])
  title: readonly SearchSegmentType[];

  @Field(() => [SearchSegmentType], {
    description: 'The heading of the passage; empty when it is the whole.',
  })
  heading: readonly SearchSegmentType[];

  @Field(() => [SearchSegmentType])
  excerpt: readonly SearchSegmentType[];

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on: real, condensed, illustrative, past-example.',
  })
  label: string | null;

  @Field(() => String, { nullable: true, description: 'To what it belongs: an edition, a country.' })
  note: string | null;
}

@ObjectType('SearchFacetValue')
export class SearchFacetValueType {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('SearchFacet', { description: 'How what was found divides.' })
export class SearchFacetType {
  @Field(() => String)
  name: string;

  @Field(() => [SearchFacetValueType], { description: 'The most frequent first, at most 100.' })
  values: readonly SearchFacetValueType[];
}

@ObjectType('SearchResult')
export class SearchResultType {
  @Field(() => [SearchHitType])
  hits: readonly SearchHitType[];

  @Field(() => Int, { description: 'How many fit.' })
  totalCount: number;

  @Field(() => [SearchFacetType])
  facets: readonly SearchFacetType[];

  @Field(() => Boolean, {
    description: 'False for a moment after the start, while not everything can be found yet.',
  })
  isComplete: boolean;
}
