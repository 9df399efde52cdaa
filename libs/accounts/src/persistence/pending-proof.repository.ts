import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What is kept until a browser comes back with its proof. */
export interface PendingProof {
  readonly browserHash: Buffer;
  readonly purpose: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly validSeconds: number;
}

/** What browsers have begun. In the database, so that any replica can finish it; times are those of the database. */
@Injectable()
export class PendingProofRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps what was begun, in the place of what the same browser began before for the same purpose. */
  async put({ browserHash, purpose, content, validSeconds }: PendingProof): Promise<void> {
    await this.uow.query(
      `INSERT INTO pending_proof (browser_hash, purpose, content, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4))
       ON CONFLICT (browser_hash, purpose) DO UPDATE SET content = excluded.content, expires_at = excluded.expires_at`,
      [browserHash, purpose, JSON.stringify(content), validSeconds],
    );
  }

  /** What was begun, or null; it stays. */
  async find<Content>(browserHash: Buffer, purpose: string): Promise<Content | null> {
    const [row] = await this.uow.query<{ content: Content }>(
      'SELECT content FROM pending_proof WHERE browser_hash = $1 AND purpose = $2 AND expires_at > now()',
      [browserHash, purpose],
    );
    return row?.content ?? null;
  }

  /** What was begun, or null; it is gone afterwards, so that of two who ask only one gets it. */
  async take<Content>(browserHash: Buffer, purpose: string): Promise<Content | null> {
    const [row] = await this.uow.query<{ content: Content; valid: boolean }>(
      `DELETE FROM pending_proof WHERE browser_hash = $1 AND purpose = $2
       RETURNING content, expires_at > now() AS valid`,
      [browserHash, purpose],
    );
    return row?.valid ? row.content : null;
  }

  /** Deletes what was never finished. */
  async forgetExpired(): Promise<void> {
    await this.uow.query('DELETE FROM pending_proof WHERE expires_at <= now()');
  }
}
