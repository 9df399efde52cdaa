import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const COLLECT = {
  reuses: `SELECT item_id AS "itemId", authority_id AS "authorityId", changed, since, updated_at AS "updatedAt"
    FROM case_reuse WHERE written_by = $1 ORDER BY id`,
  questions: `SELECT item_id AS "itemId", question, asked_at AS "askedAt", authority_id AS "authorityId",
    shows_name AS "showsName" FROM case_question WHERE asked_by = $1 ORDER BY id`,
  answers: `SELECT item_id AS "itemId", answer, answered_at AS "answeredAt"
    FROM case_question WHERE answered_by = $1 ORDER BY id`,
  materialConsents: `SELECT item_id AS "itemId", material_id AS "materialId", given_at AS "givenAt"
    FROM case_material_consent WHERE given_by = $1 ORDER BY given_at, item_id, material_id`,
} as const;

const FORGET = [
  'DELETE FROM case_question WHERE asked_by = $1 AND answered_at IS NULL',
  'UPDATE case_question SET asked_by = NULL, shows_name = false WHERE asked_by = $1',
  'UPDATE case_question SET answered_by = NULL WHERE answered_by = $1',
  'UPDATE case_reuse SET written_by = NULL WHERE written_by = $1',
  'UPDATE case_material_consent SET given_by = NULL WHERE given_by = $1',
];

/** What is kept about one person around cases. */
@Injectable()
export class CasePersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Everything, by kind. */
  async collect(personId: string): Promise<Readonly<Record<string, unknown[]>>> {
    const found: Record<string, unknown[]> = {};
    for (const [kind, statement] of Object.entries(COLLECT))
      found[kind] = await this.uow.query(statement, [personId]);
    return found;
  }

  /** Takes the person off everything, within the running unit of work. */
  async forget(personId: string): Promise<void> {
    for (const statement of FORGET) await this.uow.query(statement, [personId]);
  }
}
