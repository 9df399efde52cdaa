import { newId } from '#libs/kernel';
import { readContent, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { parseOrganisations } from '../../domain/directory/organisations-document.js';
import { sortNameOf } from '../../domain/sort-name.js';

/** The invented organisations of the demo. */
@Injectable()
export class OrganisationSeed {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds the organisations that are missing, each as a listed supporter. May run at every start. */
  async run(): Promise<void> {
    const source = await readContent('community/demo-organisations.yaml');
    const { organisations, label, sourceNote } = parseOrganisations(source.toString('utf8'));
    const rows = organisations.map(({ id, name, sourceLocale, type, country, website, asOf }) => ({
      id,
      name,
      source_locale: sourceLocale,
      sort_name: sortNameOf(name, sourceLocale),
      type,
      country,
      website,
      as_of: asOf,
      membership_id: newId(),
    }));
    await this.uow.query(
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS o (id uuid, name jsonb, source_locale text, sort_name text,
           type text, country text, website text, as_of text, membership_id uuid)
       ), added AS (
         INSERT INTO organisation (id, name, source_locale, sort_name, type, country, website, demo, label,
           source_note, created_at)
         SELECT id, name, source_locale, sort_name, type, country, website, true, $2, $3, now() FROM given
         ON CONFLICT (id) DO NOTHING RETURNING id
       )
       INSERT INTO membership (id, organisation_id, kind, state, as_of, label, source_note, created_at)
       SELECT g.membership_id, g.id, 'supporter', 'listed', g.as_of, $2, $3, now() FROM given g JOIN added USING (id)`,
      [JSON.stringify(rows), label, sourceNote],
    );
  }
}
