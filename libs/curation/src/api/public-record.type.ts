import { Field, Int, ObjectType } from '@nestjs/graphql';
import { stateOf, type ContentState } from '../domain/content-item.js';
import type { PublicRecord } from '../domain/public-record.js';
import { ContentStateName } from './content.enums.js';

/** What is at an address. */
@ObjectType('ContentAddress', { description: 'What is, or was once, at an address.' })
export class ContentAddressType {
  @Field(() => ContentStateName, { description: 'PUBLISHED, ARCHIVED or EXPIRED.' })
  state: ContentState;

  @Field(() => String, { description: 'Where it is read now; another one than was asked for when it moved.' })
  address: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Why it was archived; empty otherwise.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Where that is read that took its place.' })
  successorAddress: string | null;

  @Field(() => Int, { description: 'How often it was published.' })
  publication: number;

  @Field(() => Date, { description: 'When it was published last.' })
  publishedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When somebody last said that it still holds.' })
  verifiedAt: Date | null;

  /** The record as resolvers return it. */
  static of(record: PublicRecord): ContentAddressType {
    const { address, title, successorAddress, publication, publishedAt, verifiedAt } = record;
    const face = { address, title, successorAddress, publication, publishedAt, verifiedAt };
    return { state: stateOf(record, null), reason: record.goneReason, ...face };
  }
}

/** A version that was public once or is now. */
@ObjectType('ContentPublication', { description: 'A version that was public once or is now.' })
export class ContentPublicationType {
  @Field(() => Int, { description: 'Counted from 1.' })
  number: number;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => String)
  note: string;

  @Field(() => String)
  title: string;
}
