import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CallTimes } from '../../domain/funding/deadline.js';

/** Writes when calls open and close; within the unit of work that publishes. */
@Injectable()
export class FundingCallWriter {
  constructor(private readonly uow: UnitOfWork) {}

  async write(itemId: string, instrument: string, { opensAt, deadlineAt }: CallTimes): Promise<void> {
    await this.uow.query(
      `INSERT INTO funding_call (item_id, instrument, opens_at, deadline_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (item_id) DO UPDATE SET instrument = excluded.instrument, opens_at = excluded.opens_at,
         deadline_at = excluded.deadline_at`,
      [itemId, instrument, opensAt, deadlineAt],
    );
  }

  /** Whether an instrument with this slug is on the shelf. */
  async hasInstrument(slug: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM shelf_item WHERE kind = 'funding-instrument' AND slug = $1`,
      [slug],
    );
    return found.length > 0;
  }
}
