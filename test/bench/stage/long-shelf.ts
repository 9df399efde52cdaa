import pg from 'pg';

/** Adds published items until the shelf holds so many. Doing it again changes nothing. */
export async function fillShelf(databaseUrl: string, items: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM shelf_item',
    );
    const missing = items - (rows[0]?.count ?? 0);
    if (missing <= 0) return;
    await client.query(ADD_ITEMS, [missing]);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/**
 * So many published items ($1). Bodies are as long as ten answers are, about 4 KB that hardly shrink. Half are cases, as
 * where everybody tells what they did; some values are in every second item, others in one of thousands.
 */
export const ADD_ITEMS = `
  WITH numbered AS (
    SELECT n, gen_random_uuid() AS id,
      (ARRAY['case-study', 'guidance', 'case-study', 'need', 'case-study', 'news', 'case-study', 'funding-call',
        'case-study', 'initiative'])[1 + n % 10] AS kind,
      (ARRAY['governance', 'skills', 'services', 'data', 'infrastructure', 'society', 'sustainability'])[1 + n % 7]
        AS topic,
      (ARRAY['bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'et', 'fi', 'fr', 'it', 'en'])[1 + n % 12] AS language,
      (ARRAY['measured', 'documented', 'reported', 'documented', 'planned'])[1 + n % 5] AS evidence,
      (ARRAY['DE', 'FR', 'IT', 'ES', 'PL', 'DE', 'FR', 'RO', 'PT', 'BG', 'FI'])[1 + n % 11] AS country
    FROM generate_series(1, $1::integer) AS n)
  INSERT INTO shelf_item (id, kind, slug, address, language, authority_id, sort_title, search_text, body, marks, day,
    publication, published_at, updated_at, verified_at)
  SELECT id, kind, 'measured-' || n, '/measured/' || n, language, NULL, 'measured practice ' || n || ' of the lower valley',
    'measured practice ' || n || ' of the lower valley a street twin that tells residents where works will be next month '
      || topic || CASE WHEN n % 40 = 0 THEN ' lamp posts' ELSE '' END,
    jsonb_build_object('slug', 'measured-' || n, 'language', language,
      'title', jsonb_build_object(language, jsonb_build_object('text', 'Measured practice ' || n || ' of the lower valley',
        'origin', 'original')),
      'summary', jsonb_build_object(language, jsonb_build_object('text', repeat('What was done, and what it changed. ', 6),
        'origin', 'original')),
      'topics', jsonb_build_array(topic), 'mims', '[]'::jsonb, 'relations', '[]'::jsonb, 'evidence', evidence,
      'source', jsonb_build_object('label', 'illustrative', 'note', 'Written for measuring'),
      'problem', jsonb_build_object(language, jsonb_build_object('text', (SELECT string_agg(md5(n || '-' || line), ' ') FROM generate_series(1, 120) AS line),
        'origin', 'original'))),
    ARRAY['topic:' || topic, 'language:' || language, 'evidence:' || evidence, 'label:illustrative',
      'country:' || country, 'size:' || (ARRAY['small', 'medium', 'large'])[1 + n % 3],
      'mim:mims-plus/7/mim' || n % 9] || CASE WHEN n % 5000 = 0 THEN ARRAY['stage:stopped'] ELSE ARRAY['stage:in-use'] END,
    CASE WHEN n % 10 IN (5, 7) THEN DATE '2020-01-01' + n % 2500 END,
    1, now(), now() - make_interval(secs => n), now()
  FROM numbered`;
