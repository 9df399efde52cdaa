import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What claims and clause lists know about a person: who wrote or verified them. */
@Injectable()
export class ClaimPersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** By kind, with the ids of what the person wrote or verified last. */
  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const ids = async (sql: string): Promise<string[]> =>
      (await this.uow.query<{ id: string }>(sql, [personId])).map(({ id }) => id);
    return {
      claims: await ids('SELECT id FROM conformance_claim WHERE updated_by = $1 ORDER BY id'),
      verifications: await ids('SELECT id FROM conformance_claim WHERE verified_by = $1 ORDER BY id'),
      clauseLists: await ids('SELECT id FROM clause_list WHERE updated_by = $1 ORDER BY id'),
    };
  }

  /** Forgets who it was; claims and lists belong to their bodies and stay. */
  async forget(personId: string): Promise<void> {
    await this.uow.query('UPDATE conformance_claim SET updated_by = NULL WHERE updated_by = $1', [personId]);
    await this.uow.query('UPDATE conformance_claim SET verified_by = NULL WHERE verified_by = $1', [
      personId,
    ]);
    await this.uow.query('UPDATE clause_list SET updated_by = NULL WHERE updated_by = $1', [personId]);
  }
}
