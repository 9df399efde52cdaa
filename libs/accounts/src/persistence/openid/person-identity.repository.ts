import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Somebody as an identity provider knows them. */
export interface ProviderSubject {
  readonly issuer: string;
  readonly subject: string;
}

/** A connection as its owner sees it. */
export interface IdentityRow {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Whose an identity is. */
export interface IdentityOwner {
  readonly personId: string;
  readonly suspended: boolean;
}

/** Which person is who at an identity provider. */
@Injectable()
export class PersonIdentityRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The person an identity belongs to, or null. */
  async ownerOf({ issuer, subject }: ProviderSubject): Promise<IdentityOwner | null> {
    const [row] = await this.uow.query<IdentityOwner>(
      `SELECT p.id AS "personId", p.suspended_at IS NOT NULL AS suspended
       FROM person_identity i JOIN person p ON p.id = i.person_id WHERE i.issuer = $1 AND i.subject = $2`,
      [issuer, subject],
    );
    return row ?? null;
  }

  /** Connects an identity with a person; false when it belongs to somebody already. */
  async add(personId: string, { issuer, subject }: ProviderSubject): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO person_identity (id, person_id, issuer, subject, added_at) VALUES ($1, $2, $3, $4, now())
       ON CONFLICT (issuer, subject) DO NOTHING RETURNING id`,
      [newId(), personId, issuer, subject],
    );
    return added.length > 0;
  }

  /** Notes that an identity was used to sign in. */
  async touch({ issuer, subject }: ProviderSubject): Promise<void> {
    await this.uow.query(
      'UPDATE person_identity SET last_used_at = now() WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
  }

  /** The connections of a person, the oldest first. */
  async listOf(personId: string): Promise<IdentityRow[]> {
    return this.uow.query<IdentityRow>(
      `SELECT id, issuer, subject, added_at AS "addedAt", last_used_at AS "lastUsedAt"
       FROM person_identity WHERE person_id = $1 ORDER BY added_at, id`,
      [personId],
    );
  }

  /** Ends a connection of a person; false when they have none of that id. */
  async remove(personId: string, id: string): Promise<boolean> {
    const removed = await this.uow.query(
      'DELETE FROM person_identity WHERE person_id = $1 AND id = $2 RETURNING id',
      [personId, id],
    );
    return removed.length > 0;
  }

  /** Ends all connections of a person. */
  async removeAllOf(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM person_identity WHERE person_id = $1', [personId]);
  }
}
