import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContentPersonType } from '../content-item.type.js';
import { ContentLoaders, ContentNameLoaders } from '../content.loaders.js';
import { ContentCommentType, ContentReviewLinkType } from './review.type.js';

/** Who wrote a comment, and about which revision. */
@Resolver(() => ContentCommentType)
export class ContentCommentResolver {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly names: ContentNameLoaders,
  ) {}

  @ResolveField(() => ContentPersonType, { nullable: true, description: 'Null when they are gone.' })
  async author(@Parent() { authorId }: ContentCommentType): Promise<ContentPersonType | null> {
    return authorId === null ? null : this.names.person.load(authorId);
  }

  @ResolveField(() => ContentPersonType, { nullable: true })
  async resolvedBy(@Parent() comment: ContentCommentType): Promise<ContentPersonType | null> {
    return comment.resolvedBy === null ? null : this.names.person.load(comment.resolvedBy);
  }

  @ResolveField(() => Int)
  async revisionNumber(@Parent() { revisionId }: ContentCommentType): Promise<number> {
    return (await this.loaders.revision.load(revisionId))!.number;
  }
}

/** Who made a review link, and for which revision. */
@Resolver(() => ContentReviewLinkType)
export class ContentReviewLinkResolver {
  constructor(
    private readonly loaders: ContentLoaders,
    private readonly names: ContentNameLoaders,
  ) {}

  @ResolveField(() => ContentPersonType, { nullable: true, description: 'Null when they are gone.' })
  async createdBy(@Parent() link: ContentReviewLinkType): Promise<ContentPersonType | null> {
    return link.createdBy === null ? null : this.names.person.load(link.createdBy);
  }

  @ResolveField(() => Int)
  async revisionNumber(@Parent() { revisionId }: ContentReviewLinkType): Promise<number> {
    return (await this.loaders.revision.load(revisionId))!.number;
  }
}
