import { Injectable } from '@nestjs/common';
import {
  addressesAbove,
  recordAt,
  type PublicRecord,
  type PublishedVersion,
} from '../domain/public-record.js';
import { PublicRecordRepository, type FoundRecord } from '../persistence/public-record.repository.js';

/** What everybody may know of items and of their past. Drafts are in none of the tables that are read here. */
@Injectable()
export class PublicRecords {
  constructor(private readonly records: PublicRecordRepository) {}

  /** What is, or was once, at an address: where it moved to, or why it is gone. Null when nothing is known of it. */
  async at(address: string): Promise<PublicRecord | null> {
    return recordAt(address, await this.records.at(addressesAbove(address)));
  }

  /** What is, or was once, at each of these addresses, in one statement; those of which nothing is known are left out. */
  async atEach(addresses: readonly string[]): Promise<FoundRecord[]> {
    return addresses.length === 0 ? [] : this.records.atEach([...new Set(addresses)]);
  }

  /** All addresses that lead to a public item: its own, and those it had once. */
  async addressesOf(itemId: string): Promise<string[]> {
    return this.records.addressesOf(itemId);
  }

  /** The versions of what is read at an address, the last one first, at most 200; none of what is gone. */
  async versionsAt(address: string): Promise<PublishedVersion[]> {
    const record = await this.records.at([address.replace(/\/+$/, '')]);
    return record === null || record.gone !== null ? [] : this.records.versions(record.itemId);
  }
}
