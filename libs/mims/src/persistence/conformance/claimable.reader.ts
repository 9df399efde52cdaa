import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MimMechanism } from '../../domain/bodies/mim-body.js';
import type { ClaimedMim, Requirement } from '../../domain/conformance/claim.js';
import { EDITION, MIM } from './claim.sql.js';

/** A requirement with the MIM it belongs to. */
export interface RequirementOfMim extends Requirement {
  readonly mimId: string;
}

const MOST_MIMS = 1_000;

/** Reads the published MIMs and requirements that claims and clauses are about. */
@Injectable()
export class ClaimableReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** The published MIMs: those of editions in force first, then by edition and number. */
  async mims(): Promise<ClaimedMim[]> {
    const rows = await this.uow.query<{ mim: ClaimedMim }>(
      `SELECT ${MIM} AS mim FROM mim m ${EDITION} WHERE m.gone IS NULL
       ORDER BY (e.state = 'current') IS NOT TRUE, m.family, e.chronology DESC NULLS LAST, m.edition DESC, m.number_place, m.id
       LIMIT ${MOST_MIMS}`,
    );
    return rows.map(({ mim }) => mim);
  }

  /** The MIMs with these ids, archived ones too, in no particular order. */
  async mimsByIds(ids: readonly string[]): Promise<ClaimedMim[]> {
    const rows = await this.uow.query<{ mim: ClaimedMim }>(
      `SELECT ${MIM} AS mim FROM mim m ${EDITION} WHERE m.id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(({ mim }) => mim);
  }

  /** The MIMs at these addresses (`mims-plus/9.0/accessing-data`), archived ones too. */
  async mimsByKeys(keys: readonly string[]): Promise<ClaimedMim[]> {
    const rows = await this.uow.query<{ mim: ClaimedMim }>(
      `SELECT ${MIM} AS mim FROM mim m ${EDITION}
       WHERE m.family || '/' || m.edition || '/' || m.slug = ANY($1::text[])`,
      [keys],
    );
    return rows.map(({ mim }) => mim);
  }

  /** The requirements of these MIMs in their order, withdrawn ones last. */
  async requirementsOf(mimIds: readonly string[]): Promise<RequirementOfMim[]> {
    return this.uow.query<RequirementOfMim>(
      `SELECT mim_id AS "mimId", key, number, level, body->'text' AS text, body->'plain' AS plain, body->'clause' AS clause,
         body->'proof' AS proof, body->'acceptance' AS acceptance, fingerprint,
         withdrawn_publication IS NOT NULL AS "isWithdrawn"
       FROM mim_requirement WHERE mim_id = ANY($1::uuid[])
       ORDER BY withdrawn_publication IS NOT NULL, mim_id, position, key`,
      [mimIds],
    );
  }

  /** The mechanisms of these MIMs: which specifications meet the requirements. */
  async mechanismsOf(
    mimIds: readonly string[],
  ): Promise<{ readonly mimId: string; readonly mechanisms: readonly MimMechanism[] }[]> {
    return this.uow.query(
      `SELECT id AS "mimId", body->'mechanisms' AS mechanisms FROM mim WHERE id = ANY($1::uuid[])`,
      [mimIds],
    );
  }
}
