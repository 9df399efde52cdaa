import type { Locale, LocalizedText } from '#libs/kernel';
import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** That several authorities sign together. */
export interface JointSignature {
  readonly id: string;
  readonly code: string;
  readonly leadAuthorityId: string;
  readonly leadName: LocalizedText;
  readonly leadSourceLocale: Locale;
  /** The text of the first signature; null until then. */
  readonly textVersion: string | null;
}

const SELECT = `SELECT j.id, j.code, j.lead_authority_id AS "leadAuthorityId", a.name AS "leadName",
    a.source_locale AS "leadSourceLocale", j.text_version AS "textVersion"
  FROM joint_signature j JOIN authority a ON a.id = j.lead_authority_id`;

/** Reads and writes joint signatures. */
@Injectable()
export class JointSignatureRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The joint signature with this code, or null. */
  async byCode(code: string): Promise<JointSignature | null> {
    const [found] = await this.uow.query<JointSignature>(`${SELECT} WHERE j.code = $1`, [code]);
    return found ?? null;
  }

  /** The joint signature, or null. */
  async byId(id: string): Promise<JointSignature | null> {
    const [found] = await this.uow.query<JointSignature>(`${SELECT} WHERE j.id = $1`, [id]);
    return found ?? null;
  }

  /** The same, locked until the unit of work ends, so that it takes its text and its members one after the other. */
  async byIdForUpdate(id: string): Promise<JointSignature | null> {
    await this.uow.query('SELECT 1 FROM joint_signature WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(id);
  }

  /** Opens a joint signature that an authority leads. */
  async open(leadAuthorityId: string, code: string): Promise<string> {
    const id = newId();
    await this.uow.query(
      'INSERT INTO joint_signature (id, lead_authority_id, code, created_at) VALUES ($1, $2, $3, now())',
      [id, leadAuthorityId, code],
    );
    return id;
  }

  /** Binds a joint signature to the text that was signed first. */
  async bindTo(id: string, textVersion: string): Promise<void> {
    await this.uow.query(
      'UPDATE joint_signature SET text_version = $2 WHERE id = $1 AND text_version IS NULL',
      [id, textVersion],
    );
  }
}
