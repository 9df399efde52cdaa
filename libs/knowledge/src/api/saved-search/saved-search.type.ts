import { byClass } from '#libs/platform';
import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { SavedSearch } from '../../domain/saved-search/saved-search.js';

/** A search that one keeps. */
@ObjectType('SavedSearch', { description: 'A search that you keep; you are told what is new in it.' })
export class SavedSearchType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  kind: string | null;

  @Field(() => String, { nullable: true })
  text: string | null;

  @Field(() => [String])
  marks: readonly string[];

  @Field(() => ID, { nullable: true })
  authorityId: string | null;

  @Field(() => String, { description: 'The page that lists what is found, without language.' })
  path: string;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => Boolean, { description: 'Kept, but without mail about it.' })
  muted: boolean;

  static of({
    forAuthorityId,
    id,
    name,
    kind,
    text,
    marks,
    path,
    createdAt,
    muted,
  }: SavedSearch): SavedSearchType {
    const fields = { id, name, kind, text, marks, path, createdAt, muted, authorityId: forAuthorityId };
    return Object.assign(new SavedSearchType(), fields);
  }
}

/** See the domain error of the same name. */
@ObjectType('TooManySearchesError', { description: 'You keep as many searches as one may.' })
export class TooManySearchesErrorType {
  @Field(() => String)
  message: string;
}

/** What saving leads to. */
export const SaveSearchResult = createUnionType({
  name: 'SaveSearchResult',
  types: () => [SavedSearchType, TooManySearchesErrorType] as const,
  resolveType: byClass(SavedSearchType),
});

/** A colleague. */
@ObjectType('Colleague', { description: 'Somebody who acts for the same authority as you.' })
export class ColleagueType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}
