import express from 'express';
import pg from 'pg';

/**
 * The list of signatories without GraphQL: the same two statements, asked in the same way, the same rows in the same
 * shape, from the same kind of HTTP server. No cookies, no headers, no checks, no log.
 */
const LIST = `SELECT m.id, m.authority_id AS "authorityId", a.sort_name AS "sortName", m.signed_on::text AS "signedOn",
    m.as_of AS "asOf", m.signer_position AS "signerPosition", m.source_note AS "sourceNote", m.label
  FROM membership m JOIN authority a ON a.id = m.authority_id WHERE m.kind = $1 AND m.state = 'listed'
    AND TRUE ORDER BY a.sort_name ASC, a.id ASC LIMIT 21`;

const AUTHORITIES = `SELECT a.id, a.name, a.source_locale AS "sourceLocale", a.type, a.country,
    CASE WHEN r.code IS NOT NULL THEN
      json_build_object('edition', r.edition, 'code', r.code, 'name', r.name, 'level', r.level) END AS region,
    a.population, a.population_year AS "populationYear", a.website, a.demo, a.label
  FROM authority a LEFT JOIN region r ON r.edition = a.region_edition AND r.code = a.region_code
  WHERE a.id = ANY($1::uuid[])`;

const PAGE_SIZE = 20;
const HUB_POOL_SIZE = 16;

type Member = { id: string; authorityId: string };
type Authority = {
  id: string;
  name: Record<string, string>;
  country: string;
  region: { code: string; name: string } | null;
};

const [databaseUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: HUB_POOL_SIZE });
pool.on('error', () => undefined);

const application = express();
application.disable('etag');
application.disable('x-powered-by');
application.get('/list', async (_request, response) => {
  response.json(await list());
});
application.listen(Number(process.env['PORT']), '127.0.0.1');

async function list(): Promise<object> {
  const { rows: members } = await pool.query<Member>({ name: 'list', text: LIST, values: ['signatory'] });
  const shown = members.slice(0, PAGE_SIZE);
  const ids = shown.map(({ authorityId }) => authorityId);
  const { rows } = await pool.query<Authority>({ name: 'authorities', text: AUTHORITIES, values: [ids] });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const edges = shown.map(({ id, authorityId }) => ({
    node: { id, authority: authorityOf(byId.get(authorityId)) },
  }));
  return { data: { signatories: { edges } } };
}

function authorityOf(row: Authority | undefined): object | null {
  if (row === undefined) return null;
  const { id, name, country, region } = row;
  return { id, name: name['en'], country, region: region && { code: region.code, name: region.name } };
}
