import pg from 'pg';

/** The family that is measured: 20 editions, the last one current, of 10 MIMs with 250 requirements each. */
export const BENCH_FAMILY = 'bench-mims';
export const EDITIONS = 20;
export const MIMS = 10;
export const REQUIREMENTS = 250;

/** Fills the repository with 50 000 requirements. Doing it again changes nothing. */
export async function fillMims(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT 1 FROM mim_family WHERE slug = $1', [BENCH_FAMILY]);
    if (rows.length > 0) return;
    for (const statement of [FAMILY, EDITION, MIM, NAMES, REQUIREMENT, REFERENCE])
      await client.query(statement);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

const SOURCE = `jsonb_build_object('label', 'illustrative', 'note', 'Made for measuring')`;
const said = (text: string) =>
  `jsonb_build_object('en', jsonb_build_object('text', ${text}, 'origin', 'original'))`;
const several = (entry: string, count: number) =>
  `(SELECT jsonb_agg(${entry}) FROM generate_series(1, ${count}) AS k)`;

const FAMILY = `
  INSERT INTO mim_family (id, slug, body, publication, updated_at, verified_at)
  SELECT gen_random_uuid(), '${BENCH_FAMILY}', jsonb_build_object('language', 'en', 'slug', '${BENCH_FAMILY}', 'name',
    'Measured MIMs', 'owner', 'Nobody', 'description', ${said(`'Made for measuring.'`)}, 'source', ${SOURCE}),
    1, now(), now()`;

const EDITION = `
  INSERT INTO mim_edition (id, family, number, name, state, chronology, place, body, publication, updated_at, verified_at)
  SELECT gen_random_uuid(), '${BENCH_FAMILY}', e || '.0', 'Edition ' || e,
    CASE WHEN e = ${EDITIONS} THEN 'current' ELSE 'superseded' END, (2000 + e) || '-01-01/000' || e,
    CASE WHEN e = ${EDITIONS} THEN '0/' ELSE '2/' END || (7999 - e), jsonb_build_object('language', 'en', 'family',
      '${BENCH_FAMILY}', 'number', e || '.0', 'name', 'Edition ' || e, 'state', 'superseded', 'moments', '[]'::jsonb,
      'source', ${SOURCE}), 1, now(), now()
  FROM generate_series(1, ${EDITIONS}) AS e`;

const BODY = `jsonb_build_object('language', 'en', 'family', '${BENCH_FAMILY}', 'edition', e || '.0', 'number', m::text,
  'slug', 'measured-' || m, 'name', ${said(`'Measured data ' || m`)}, 'category', 'foundational',
  'objective', ${said(`'What measured data ' || m || ' of edition ' || e || ' is for, in a sentence or two.'`)},
  'forMayor', ${said(`'Why it matters to a town, told in one paragraph of plain words.'`)},
  'capabilities', ${several(`jsonb_build_object('key', 'c' || k, 'number', 'C' || k, 'title', ${said(`'Capability ' || k`)})`, 25)},
  'mechanisms', ${several(
    `jsonb_build_object('key', 'm' || k, 'number', 'M' || k, 'title', ${said(`'Mechanism ' || k`)},
      'text', ${said(`repeat('A mechanism told at length. ', 40)`)}, 'specifications',
      jsonb_build_array(jsonb_build_object('key', 's', 'name', 'A standard')), 'fulfils', '[]'::jsonb)`,
    5,
  )},
  'sections', ${several(`jsonb_build_object('key', 's' || k, 'part', 'guidance', 'text', ${said(`repeat('Guidance told at length. ', 60)`)})`, 5)},
  'tests', '[]'::jsonb, 'statuses', '[]'::jsonb, 'decisions', '[]'::jsonb, 'roles', '[]'::jsonb, 'aliases', '[]'::jsonb,
  'restsOn', '[]'::jsonb, 'source', ${SOURCE})`;

const MIM = `
  INSERT INTO mim (id, family, edition, slug, number, number_place, category, label, requirement_count, head, haystack, body,
    publication, published_at, updated_at, verified_at)
  SELECT gen_random_uuid(), '${BENCH_FAMILY}', b.body->>'edition', b.body->>'slug', b.body->>'number',
    lpad(b.body->>'number', 5, '0'), 'foundational', 'illustrative', ${REQUIREMENTS},
    b.body - '{capabilities,mechanisms,sections}'::text[], b.body->>'slug', b.body, 1, now(), now(), now()
  FROM generate_series(1, ${EDITIONS}) AS e, generate_series(1, ${MIMS}) AS m, LATERAL (SELECT ${BODY} AS body) b`;

const NAMES = `
  INSERT INTO mim_name (mim_id, position, own, family, edition, name)
  SELECT id, n, n = 1, family, CASE WHEN n = 1 THEN edition END, slug FROM mim, generate_series(1, 2) AS n
  WHERE family = '${BENCH_FAMILY}'`;

// Of each edition a tenth of the requirements has other words than in the one before.
const REQUIREMENT = `
  INSERT INTO mim_requirement (mim_id, key, number, canonical, position, capability, level, text, body, fingerprint,
    since_publication, changed_publication)
  SELECT m.id, 'r' || t.number, 'R' || t.number, t.number, n, 'c' || (1 + n / 10), 'shall', t.text,
    jsonb_build_object('key', 'r' || t.number, 'number', 'R' || t.number, 'capability', 'c' || (1 + n / 10), 'level', 'shall',
      'text', ${said('t.text')}, 'plain', ${said(`'What requirement ' || n || ' means, in one sentence.'`)},
      'clause', ${said(`repeat('Words for a tender. ', 8)`)}), substr(md5(t.text), 1, 12), 1, 1
  FROM mim m, generate_series(0, ${REQUIREMENTS} - 1) AS n, LATERAL (SELECT (1 + n / 10) || '.' || (1 + n % 10) AS number,
    'Requirement ' || n || ' of measured data ' || m.number || ': what is kept SHALL be given to those who ask for record ' || n
      || ' within ' || (1 + (n + m.edition::numeric::integer) / 10) || ' days'
      || CASE WHEN n % 5 = 0 THEN ', as MIM' || (1 + n % ${MIMS}) || '.R1.3 and MIM99 say.' ELSE '.' END AS text) t
  WHERE m.family = '${BENCH_FAMILY}'`;

const REFERENCE = `
  INSERT INTO mim_reference (mim_id, position, path, requirement_key, raw, target_number, target_requirement,
    target_canonical)
  SELECT mim_id, position * 2 + k, 'requirements[' || key || '].text', key, CASE WHEN k = 0 THEN 'MIM.R1.3' ELSE 'MIM99' END,
    CASE WHEN k = 0 THEN (1 + position % ${MIMS})::text ELSE '99' END, CASE WHEN k = 0 THEN 'R1.3' END,
    CASE WHEN k = 0 THEN '1.3' END
  FROM mim_requirement, generate_series(0, 1) AS k
  WHERE position % 5 = 0 AND mim_id IN (SELECT id FROM mim WHERE family = '${BENCH_FAMILY}')`;
