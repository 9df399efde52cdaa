import { CurrentActor, PublicAccess, RequirePermission, type Actor } from '#libs/platform';
import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { ComparisonService } from '../../app/comparison/comparison.service.js';
import type { TranslationStatus } from '../../domain/body/translation-status.js';
import { ContentItemType } from '../content-item.type.js';
import { ContentRevisionType } from '../content-work.type.js';
import { ContentAddressArgs, ContentItemArgs } from '../content.args.js';
import { ContentLoaders } from '../content.loaders.js';
import {
  ContentComparisonType,
  PublicationComparisonType,
  TRANSLATIONS,
  TranslationStatusType,
} from './comparison.type.js';

const ID_RULE = { message: 'must be an id' };
const MOST_PUBLICATIONS = 1_000_000;
const NUMBER_RULE = { message: 'must be the number of a publication' };

/** Two revisions of an item. */
@ArgsType()
class ContentComparisonArgs extends ContentItemArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  fromRevisionId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  toRevisionId: string;
}

/** Two published versions of what is read at an address. */
@ArgsType()
class PublicationComparisonArgs extends ContentAddressArgs {
  @Field(() => Int)
  @IsInt(NUMBER_RULE)
  @Min(1, NUMBER_RULE)
  @Max(MOST_PUBLICATIONS, NUMBER_RULE)
  from: number;

  @Field(() => Int)
  @IsInt(NUMBER_RULE)
  @Min(1, NUMBER_RULE)
  @Max(MOST_PUBLICATIONS, NUMBER_RULE)
  to: number;
}

/** What differs between versions, and how far they are translated. */
@Resolver(() => ContentItemType)
export class ComparisonResolver {
  constructor(
    private readonly comparisons: ComparisonService,
    private readonly loaders: ContentLoaders,
  ) {}

  @Query(() => ContentComparisonType, { description: 'What differs between two revisions of an item.' })
  @RequirePermission('content.edit')
  async contentComparison(
    @CurrentActor() actor: Actor,
    @Args() { itemId, fromRevisionId, toRevisionId }: ContentComparisonArgs,
  ): Promise<ContentComparisonType> {
    const found = await this.comparisons.revisions(actor, itemId, fromRevisionId, toRevisionId);
    return { ...found, from: ContentRevisionType.of(found.from), to: ContentRevisionType.of(found.to) };
  }

  @Query(() => PublicationComparisonType, {
    nullable: true,
    description:
      'What differs between two published versions of what is read at an address; null when there are none.',
  })
  @PublicAccess({ cache: true })
  publicationComparison(
    @Args() { address, from, to }: PublicationComparisonArgs,
  ): Promise<PublicationComparisonType | null> {
    return this.comparisons.publications(address, from, to);
  }

  @Query(() => [TranslationStatusType], {
    nullable: true,
    description: 'How far what is read at an address is translated; null when nothing is read there.',
    ...TRANSLATIONS,
  })
  @PublicAccess({ cache: true })
  contentTranslations(@Args() { address }: ContentAddressArgs): Promise<TranslationStatus[] | null> {
    return this.comparisons.translationsAt(address);
  }

  @ResolveField(() => [TranslationStatusType], {
    description: 'How far the open draft is translated; without one, the published version.',
    ...TRANSLATIONS,
  })
  async translations(@Parent() { id, kind }: ContentItemType): Promise<TranslationStatus[]> {
    const draft = await this.loaders.draft.load(id);
    const shown = draft
      ? await this.loaders.revision.load(draft.revisionId)
      : await this.loaders.live.load(id);
    return shown === null ? [] : this.comparisons.translationsOf(kind, shown.body);
  }
}
