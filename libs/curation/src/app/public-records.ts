import { Injectable } from '@nestjs/common';
import {
  addressesAbove,
  recordAt,
  type PublicRecord,
  type PublishedVersion,
} from '../domain/public-record.js';
import { PublicRecordRepository } from '../persistence/public-record.repository.js';

/** What everybody may know of items and of their past. Drafts are in none of the tables that are read here. */
@Injectable()
export class PublicRecords {
  constructor(private readonly records: PublicRecordRepository) {}

  /** What is, or was once, at an address: where it moved to, or why it is gone. Null when nothing is known of it. */
  async at(address: string): Promise<PublicRecord | null> {
    return recordAt(address, await this.records.at(addressesAbove(address)));
  }

  /** The versions of what is read at an address, the last one first, at most 200; none of what is gone. */
  async versionsAt(address: string): Promise<PublishedVersion[]> {
    const record = await this.records.at([address.replace(/\/+$/, '')]);
    return record === null || record.gone !== null ? [] : this.records.versions(record.itemId);
  }
}
