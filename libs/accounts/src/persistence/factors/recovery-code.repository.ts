import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** The recovery codes of people, as hashes. */
@Injectable()
export class RecoveryCodeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** How many codes a person has left. */
  async countOf(personId: string): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM recovery_code WHERE person_id = $1',
      [personId],
    );
    return row?.count ?? 0;
  }

  /** Puts these codes in the place of all that the person had. Belongs in a unit of work. */
  async replace(personId: string, codeHashes: readonly Buffer[]): Promise<void> {
    await this.removeAllOf(personId);
    await this.uow.query('INSERT INTO recovery_code (person_id, code_hash) SELECT $1, unnest($2::bytea[])', [
      personId,
      codeHashes,
    ]);
  }

  /** Uses a code up; false when it is none of the person's. */
  async use(personId: string, codeHash: Buffer): Promise<boolean> {
    const used = await this.uow.query(
      'DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2 RETURNING person_id',
      [personId, codeHash],
    );
    return used.length > 0;
  }

  /** Removes all codes of a person. */
  async removeAllOf(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
  }
}
