import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { hasNotEnded } from '../span.sql.js';

/** A mail domain of an authority. */
export interface MailDomain {
  readonly authorityId: string;
  readonly domain: string;
  readonly verified: boolean;
}

const COLUMNS = `authority_id AS "authorityId", domain, verified_at IS NOT NULL AS verified`;

/** The mail domains of authorities. */
@Injectable()
export class MailDomainRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The domains of an authority, by name. */
  async of(authorityId: string): Promise<MailDomain[]> {
    return this.uow.query<MailDomain>(
      `SELECT ${COLUMNS} FROM mail_domain WHERE authority_id = $1 ORDER BY domain`,
      [authorityId],
    );
  }

  /** The domains nobody has verified yet, the oldest first; at most 100. */
  async unverified(): Promise<MailDomain[]> {
    return this.uow.query<MailDomain>(
      `SELECT ${COLUMNS} FROM mail_domain WHERE verified_at IS NULL ORDER BY created_at, domain LIMIT 100`,
    );
  }

  /** Adds a domain, to be verified; false when it is there already. */
  async add(authorityId: string, domain: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO mail_domain (authority_id, domain, created_at) VALUES ($1, $2, now())
       ON CONFLICT DO NOTHING RETURNING domain`,
      [authorityId, domain],
    );
    return added.length > 0;
  }

  /** Removes a domain; false when it is not there. */
  async remove(authorityId: string, domain: string): Promise<boolean> {
    const removed = await this.uow.query(
      'DELETE FROM mail_domain WHERE authority_id = $1 AND domain = $2 RETURNING domain',
      [authorityId, domain],
    );
    return removed.length > 0;
  }

  /** Confirms a domain; false when it is not there or confirmed already. */
  async verify(authorityId: string, domain: string): Promise<boolean> {
    const verified = await this.uow.query(
      `UPDATE mail_domain SET verified_at = now()
       WHERE authority_id = $1 AND domain = $2 AND verified_at IS NULL RETURNING domain`,
      [authorityId, domain],
    );
    return verified.length > 0;
  }

  /** The authorities with this verified domain that the person neither acts for nor has asked to. */
  async suggestedTo(personId: string, domain: string): Promise<string[]> {
    const rows = await this.uow.query<{ authorityId: string }>(
      `SELECT d.authority_id AS "authorityId" FROM mail_domain d
       WHERE d.domain = $2 AND d.verified_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM stewardship s WHERE s.authority_id = d.authority_id AND s.person_id = $1
           AND ${hasNotEnded('s')})
         AND NOT EXISTS (SELECT 1 FROM join_request j WHERE j.authority_id = d.authority_id AND j.person_id = $1
           AND j.state = 'open')
       ORDER BY d.authority_id LIMIT 20`,
      [personId, domain],
    );
    return rows.map(({ authorityId }) => authorityId);
  }
}
