import type { Locale, LocalizedText } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '../../domain/group.js';
import { hasNotEnded } from '../span.sql.js';

/** A mandate an authority or an organisation holds now. */
export interface HeldMandate {
  readonly groupName: LocalizedText;
  readonly sourceLocale: Locale;
  readonly role: MandateRole;
  readonly since: Date;
  readonly until: Date | null;
}

/** Reads the mandates of authorities and organisations. */
@Injectable()
export class MandateReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** The mandates that have not ended, the oldest first. */
  async heldBy(bodyId: string): Promise<HeldMandate[]> {
    return this.uow.query<HeldMandate>(
      `SELECT g.name AS "groupName", g.source_locale AS "sourceLocale", m.role, m.since, m.until
       FROM mandate m JOIN community_group g ON g.id = m.group_id
       WHERE (m.authority_id = $1 OR m.organisation_id = $1) AND ${hasNotEnded('m')}
       ORDER BY m.since, m.id LIMIT 100`,
      [bodyId],
    );
  }
}
