import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { PublicCase } from '../domain/case-life.js';

const CASE = `s.id, s.address, s.language, s.body->'title' AS title, s.authority_id AS "authorityId"`;

/** Reads which case studies are public. */
@Injectable()
export class CaseReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** The case, or null when it is not public. */
  async published(itemId: string): Promise<PublicCase | null> {
    const [found] = await this.publishedOf([itemId]);
    return found ?? null;
  }

  /** Those of these cases that are public, in no particular order. */
  async publishedOf(itemIds: readonly string[]): Promise<PublicCase[]> {
    return this.uow.query<PublicCase>(
      `SELECT ${CASE} FROM shelf_item s WHERE s.kind = 'case-study' AND s.id = ANY($1::uuid[])`,
      [itemIds],
    );
  }
}
