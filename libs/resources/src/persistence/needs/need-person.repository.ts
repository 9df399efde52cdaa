import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What needs keep about one person. */
@Injectable()
export class NeedPersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The needs that the person joined for authorities. */
  async supports(personId: string): Promise<unknown[]> {
    return this.uow.query(
      `SELECT i.title AS need, s.authority_id AS "authorityId", s.why, s.since FROM need_support s
       JOIN content_item i ON i.id = s.need_id WHERE s.added_by = $1 ORDER BY s.since, s.need_id`,
      [personId],
    );
  }

  /** Takes the person off them, within the running unit of work. */
  async forget(personId: string): Promise<void> {
    await this.uow.query('UPDATE need_support SET added_by = NULL WHERE added_by = $1', [personId]);
  }
}
