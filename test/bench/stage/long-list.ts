import { newId } from '#libs/kernel';
import pg from 'pg';

const SIGNATORIES = 300;
const REGIONS = ['DK011', 'FI1B1', 'PT1C', 'BG331', 'ES300', 'DE300', 'EL303', 'NL329'];

/** Adds signatories to a hub's database, so that the public list fills its pages. Doing it again changes nothing. */
export async function fillSignatories(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM membership',
    );
    if ((rows[0]?.count ?? 0) >= SIGNATORIES) return;
    const ids = Array.from({ length: SIGNATORIES }, newId);
    await client.query(ADD_AUTHORITIES, [ids, REGIONS]);
    await client.query(ADD_MEMBERSHIPS, [ids]);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const ADD_AUTHORITIES = `
  INSERT INTO authority (id, name, source_locale, sort_name, type, country, region_edition, region_code, label, created_at)
  SELECT added.id, jsonb_build_object('en', 'Measured town ' || added.number), 'en', 'measured town ' || added.number,
    'municipality', coalesce(region.country, 'BE'), region.edition, region.code, 'illustrative', now()
  FROM unnest($1::uuid[]) WITH ORDINALITY AS added (id, number)
  LEFT JOIN region ON region.code = ($2::text[])[1 + added.number % cardinality($2::text[])]`;

const ADD_MEMBERSHIPS = `
  INSERT INTO membership (id, authority_id, kind, state, as_of, label, created_at)
  SELECT id, id, 'signatory', 'listed', '2026', 'illustrative', now() FROM unnest($1::uuid[]) AS added (id)`;
