import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Remembers what people let go of assessments into drafts. */
@Injectable()
export class CaseConsentRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One row for each thing. */
  async add(itemId: string, materialIds: readonly string[], givenBy: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO case_material_consent (item_id, material_id, given_at, given_by)
       SELECT $1, id, date_trunc('milliseconds', statement_timestamp()), $3 FROM unnest($2::text[]) AS m (id)`,
      [itemId, materialIds, givenBy],
    );
  }
}
