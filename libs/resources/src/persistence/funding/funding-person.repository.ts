import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What the pipelines of authorities know about a person: who wrote in them. */
@Injectable()
export class FundingPersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What the person wrote, by kind. */
  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const fundingPipeline = await this.uow.query(
      'SELECT call_address AS "address", status, note FROM funding_pursuit WHERE updated_by = $1 ORDER BY updated_at',
      [personId],
    );
    const fundingSteps = await this.uow.query(
      `SELECT p.call_address AS "address", s.status, s.note, s.at FROM funding_step s
       JOIN funding_pursuit p ON p.id = s.pursuit_id WHERE s.by_person = $1 ORDER BY s.at`,
      [personId],
    );
    return { fundingPipeline, fundingSteps };
  }

  /** Forgets who it was; the pipeline belongs to the authority and stays. */
  async forget(personId: string): Promise<void> {
    await this.uow.query('UPDATE funding_pursuit SET updated_by = NULL WHERE updated_by = $1', [personId]);
    await this.uow.query('UPDATE funding_step SET by_person = NULL WHERE by_person = $1', [personId]);
  }
}
