import { byClass } from '#libs/platform';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { ContentItem } from '../domain/content-item.js';
import type { ContentConflict, ContentIncomplete } from '../domain/content.errors.js';
import { ContentConflictReasonName } from './content.enums.js';
import { ContentItemType } from './content-item.type.js';
import { ContentFaultType } from './content-work.type.js';

/** Somebody else was faster. */
@ObjectType('ContentConflict', {
  description: 'Somebody else was faster. Nothing was done; the item is as it is now.',
})
export class ContentConflictType {
  @Field(() => ContentConflictReasonName)
  reason: ContentConflict['reason'];

  @Field(() => ContentItemType)
  item: ContentItemType;
}

/** Something has to be mended first. */
@ObjectType('ContentIncomplete', { description: 'Something has to be mended first. Nothing was done.' })
export class ContentIncompleteType {
  @Field(() => [ContentFaultType])
  faults: readonly ContentFaultType[];
}

/** What saving a draft leads to. */
export const SaveContentResult = createUnionType({
  name: 'SaveContentResult',
  types: () => [ContentItemType, ContentConflictType] as const,
  resolveType: byClass(ContentItemType),
});

/** What a step of the review leads to. */
export const ContentReviewResult = createUnionType({
  name: 'ContentReviewResult',
  types: () => [ContentItemType, ContentIncompleteType, ContentConflictType] as const,
  resolveType: byClass(ContentItemType),
});

/** What is wrong, as the API says it. */
export function incompleteType({ faults }: ContentIncomplete): ContentIncompleteType {
  return Object.assign(new ContentIncompleteType(), { faults });
}

/** The conflict with the item as it is now, as the API says it. */
export function conflictType({ reason }: ContentConflict, item: ContentItem): ContentConflictType {
  return Object.assign(new ContentConflictType(), { reason, item: ContentItemType.of(item) });
}
