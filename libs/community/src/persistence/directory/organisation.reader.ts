import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '../../domain/organisation-view.js';

/** Reads organisations as everybody sees them. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** The organisations with these ids, in no particular order; unknown ids are left out, and so is what nobody has checked. */
  async byIds(ids: readonly string[]): Promise<OrganisationView[]> {
    return this.uow.read<OrganisationView>(
      `SELECT id, name, source_locale AS "sourceLocale", type, country, website, demo, label
       FROM organisation WHERE id = ANY($1::uuid[]) AND checked_at IS NOT NULL`,
      [ids],
    );
  }
}
