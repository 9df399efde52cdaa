import { listOf, PublicAccess } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { PublicRecords } from '../app/public-records.js';
import { ContentAddressArgs } from './content.args.js';
import { ContentAddressType, ContentPublicationType } from './public-record.type.js';

const USUAL_VERSIONS = 5;

/** What everybody may know of items and of their past. */
@Resolver()
export class PublicRecordResolver {
  constructor(private readonly records: PublicRecords) {}

  @Query(() => ContentAddressType, {
    nullable: true,
    description: 'Where an item went that was at this address, or why it is gone; null when none ever was.',
  })
  @PublicAccess({ cache: true })
  async contentAddress(@Args() { address }: ContentAddressArgs): Promise<ContentAddressType | null> {
    const record = await this.records.at(address);
    return record && ContentAddressType.of(record);
  }

  @Query(() => [ContentPublicationType], {
    complexity: listOf(USUAL_VERSIONS),
    description: 'The versions of what is read at this address, the last one first; at most 200.',
  })
  @PublicAccess({ cache: true })
  async publications(@Args() { address }: ContentAddressArgs): Promise<ContentPublicationType[]> {
    return this.records.versionsAt(address);
  }
}
