import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A passkey to be kept. */
export interface NewPasskey {
  readonly id: string;
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
}

/** A passkey as the proof with it is checked against. */
export interface KnownPasskey extends NewPasskey {
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

const COLUMNS = `id, person_id AS "personId", credential_id AS "credentialId", public_key AS "publicKey",
  counter::double precision AS counter, transports, name, added_at AS "addedAt", last_used_at AS "lastUsedAt"`;

/** Passkeys of people. */
@Injectable()
export class PasskeyRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The passkeys of a person, the oldest first. */
  async listOf(personId: string): Promise<KnownPasskey[]> {
    return this.uow.query<KnownPasskey>(
      `SELECT ${COLUMNS} FROM passkey WHERE person_id = $1 ORDER BY added_at, id`,
      [personId],
    );
  }

  /** The passkey that an authenticator calls so, of a person who is not suspended; or null. */
  async byCredential(credentialId: string): Promise<KnownPasskey | null> {
    const [row] = await this.uow.query<KnownPasskey>(
      `SELECT ${COLUMNS} FROM passkey k WHERE credential_id = $1
         AND EXISTS (SELECT 1 FROM person p WHERE p.id = k.person_id AND p.suspended_at IS NULL)`,
      [credentialId],
    );
    return row ?? null;
  }

  /** Adds a passkey; false when its authenticator is known already, or the person has as many as they may have. */
  async add(passkey: NewPasskey, most: number): Promise<boolean> {
    const { id, personId, credentialId, publicKey, counter, transports, name } = passkey;
    const added = await this.uow.query(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, name, added_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, now()
       WHERE (SELECT count(*) FROM passkey WHERE person_id = $2) < $8
       ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [id, personId, credentialId, Buffer.from(publicKey), counter, transports, name, most],
    );
    return added.length > 0;
  }

  /**
   * Notes that a passkey was used. False when its counter stood as high already: then there are two of it, and one is
   * a copy. Authenticators that do not count stay at 0.
   */
  async use(id: string, counter: number): Promise<boolean> {
    const used = await this.uow.query(
      `UPDATE passkey SET counter = $2, last_used_at = now()
       WHERE id = $1 AND (counter < $2 OR counter = 0 AND $2 = 0) RETURNING id`,
      [id, counter],
    );
    return used.length > 0;
  }

  /** Removes a passkey of a person; false when they have none of that id. */
  async remove(personId: string, id: string): Promise<boolean> {
    const removed = await this.uow.query(
      'DELETE FROM passkey WHERE person_id = $1 AND id = $2 RETURNING id',
      [personId, id],
    );
    return removed.length > 0;
  }

  /** Removes all passkeys of a person. */
  async removeAllOf(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM passkey WHERE person_id = $1', [personId]);
  }
}
