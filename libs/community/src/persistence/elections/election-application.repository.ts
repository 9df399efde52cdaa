import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ApplicationText } from '../../domain/elections/application.rules.js';

/** Somebody who stands, or wanted to. */
export interface ApplicationView extends ApplicationText {
  readonly id: string;
  readonly electionId: string;
  readonly authorityId: string;
  /** Null once the person is gone. */
  readonly personId: string | null;
  readonly personName: string;
  readonly changedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly rejectedAt: Date | null;
  readonly rejection: string | null;
  /** Of the authority. */
  readonly country: string;
}

/** An application to be stored. */
export interface NewApplication extends ApplicationText {
  readonly id: string;
  readonly electionId: string;
  readonly authorityId: string;
  readonly personId: string | null;
  readonly personName: string;
}

const APPLICATION = `SELECT c.id, c.election_id AS "electionId", c.authority_id AS "authorityId",
  c.person_id AS "personId", c.person_name AS "personName", c.cv, c.statement, c.link, c.changed_at AS "changedAt",
  c.withdrawn_at AS "withdrawnAt", c.rejected_at AS "rejectedAt", c.rejection, a.country
  FROM election_application c JOIN authority a ON a.id = c.authority_id`;

const STANDS = 'c.withdrawn_at IS NULL AND c.rejected_at IS NULL';

/** Reads and writes applications. */
@Injectable()
export class ElectionApplicationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Those who stand, in an order that is random and the same for everybody. There are a handful of them. */
  async candidates(electionId: string): Promise<ApplicationView[]> {
    return this.uow.read<ApplicationView>(
      `${APPLICATION} WHERE c.election_id = $1 AND ${STANDS} ORDER BY c.draw, c.id`,
      [electionId],
    );
  }

  /** Every application of an election, also withdrawn and rejected ones, oldest first. */
  async all(electionId: string): Promise<ApplicationView[]> {
    return this.uow.read<ApplicationView>(`${APPLICATION} WHERE c.election_id = $1 ORDER BY c.id`, [
      electionId,
    ]);
  }

  /** The applications of these authorities. */
  async ofAuthorities(electionId: string, authorityIds: readonly string[]): Promise<ApplicationView[]> {
    return this.uow.read<ApplicationView>(
      `${APPLICATION} WHERE c.election_id = $1 AND c.authority_id = ANY($2::uuid[])`,
      [electionId, authorityIds],
    );
  }

  /** The application, which nobody else can change until the running unit of work ends; or null. */
  async byIdForUpdate(id: string): Promise<ApplicationView | null> {
    const [application] = await this.uow.query<ApplicationView>(
      `${APPLICATION} WHERE c.id = $1 FOR UPDATE OF c`,
      [id],
    );
    return application ?? null;
  }

  /**
   * Stores an application, or changes that of the same person. A rejected one stays as it is, and so does that of
   * another person, unless it was withdrawn.
   *
   * @returns whether it was stored
   */
  async save(application: NewApplication): Promise<boolean> {
    const { id, electionId, authorityId, personId, personName, cv, statement, link } = application;
    const saved = await this.uow.query(
      `INSERT INTO election_application AS c
         (id, election_id, authority_id, person_id, person_name, cv, statement, link, draw, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, gen_random_uuid(), now(), now())
       ON CONFLICT (election_id, authority_id) DO UPDATE SET person_id = excluded.person_id,
         person_name = excluded.person_name, cv = excluded.cv, statement = excluded.statement, link = excluded.link,
         changed_at = now(), withdrawn_at = NULL
       WHERE c.rejected_at IS NULL AND (c.person_id = excluded.person_id OR c.withdrawn_at IS NOT NULL)
       RETURNING c.id`,
      [id, electionId, authorityId, personId, personName, cv, statement, link],
    );
    return saved.length > 0;
  }

  /** Takes an application back; its texts are forgotten. */
  async withdraw(id: string): Promise<void> {
    await this.uow.query(
      `UPDATE election_application SET withdrawn_at = now(), changed_at = now(), cv = '', statement = '', link = NULL
       WHERE id = $1`,
      [id],
    );
  }

  /** Rejects an application. */
  async reject(id: string, rejectedBy: string, reason: string): Promise<void> {
    await this.uow.query(
      'UPDATE election_application SET rejected_at = now(), rejected_by = $2, rejection = $3 WHERE id = $1',
      [id, rejectedBy, reason],
    );
  }

  /** Lets candidates of one election stand in the next, in an order drawn anew. Both lists are in the same order. */
  async copy(ids: readonly string[], newIds: readonly string[], electionId: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO election_application
         (id, election_id, authority_id, person_id, person_name, cv, statement, link, draw, created_at, changed_at)
       SELECT n.new_id, $3, c.authority_id, c.person_id, c.person_name, c.cv, c.statement, c.link, gen_random_uuid(),
         now(), now()
       FROM unnest($1::uuid[], $2::uuid[]) AS n (id, new_id) JOIN election_application c ON c.id = n.id`,
      [ids, newIds, electionId],
    );
  }
}
