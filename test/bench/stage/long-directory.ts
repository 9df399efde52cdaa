import pg from 'pg';

/** Adds authorities with memberships until the directory holds so many. Doing it again changes nothing. */
export async function fillDirectory(databaseUrl: string, members: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM directory_entry',
    );
    const missing = members - (rows[0]?.count ?? 0);
    if (missing <= 0) return;
    await client.query(ADD_AUTHORITIES, [missing]);
    await client.query(ADD_MEMBERSHIPS);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

// Most are towns of a few large countries; national bodies and large ones are rare, as in the world.
const ADD_AUTHORITIES = `
  INSERT INTO authority (id, name, source_locale, sort_name, type, country, population, population_year, label,
    source_note, created_at)
  SELECT gen_random_uuid(), jsonb_build_object('en', 'Listed town ' || n || ' of the lower valley', 'de',
      'Gelistete Stadt ' || n), 'en', 'listed town ' || n || ' of the lower valley',
    CASE WHEN n % 500 = 0 THEN 'national' WHEN n % 20 = 0 THEN 'region' ELSE 'municipality' END,
    (ARRAY['DE', 'FR', 'IT', 'ES', 'PL', 'DE', 'FR', 'RO', 'PT', 'BG'])[1 + (n * 7) % 10],
    CASE WHEN n % 300 = 0 THEN 900000 ELSE (n * 37) % 90000 END, 2025, 'illustrative', 'Listed for measuring', now()
  FROM generate_series(1, $1::integer) AS n`;

const ADD_MEMBERSHIPS = `
  INSERT INTO membership (id, authority_id, kind, state, as_of, label, created_at)
  SELECT gen_random_uuid(), id, CASE WHEN population % 3 = 0 THEN 'supporter' ELSE 'signatory' END, 'listed', '2026',
    'illustrative', now()
  FROM authority WHERE source_note = 'Listed for measuring'`;
