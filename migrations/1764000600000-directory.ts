import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The public directory as one narrow table, kept by triggers: whoever writes a membership, an authority or an
 * organisation need not know of it. One table with all that the filters ask for is what keeps every combination of
 * them fast.
 */
export class Directory1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(table);
    await runner.query(refreshing);
    await runner.query(triggers);
    await runner.query(
      `SELECT refresh_directory(coalesce(array_agg(id), '{}')) FROM membership WHERE state = 'listed'`,
    );
  }

  /** The extension stays: others may have come to use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER membership_added_to_directory ON membership;
      DROP TRIGGER membership_changed_in_directory ON membership;
      DROP TRIGGER authority_changed_in_directory ON authority;
      DROP TRIGGER organisation_changed_in_directory ON organisation;
      DROP FUNCTION refresh_directory_of_memberships();
      DROP FUNCTION refresh_directory_of_authorities();
      DROP FUNCTION refresh_directory_of_organisations();
      DROP FUNCTION refresh_directory(uuid[]);
      DROP TABLE directory_entry;
      DROP FUNCTION folded_text(text);
    `);
  }
}

const table = `
  CREATE TABLE directory_entry (
    membership_id uuid CONSTRAINT directory_entry_pk PRIMARY KEY
      CONSTRAINT directory_entry_membership_fk REFERENCES membership (id) ON DELETE CASCADE,
    kind text NOT NULL,
    country character(2) NOT NULL,
    type text NOT NULL,
    population integer,
    sort_name text NOT NULL,
    search_text text NOT NULL
  );
  CREATE INDEX directory_entry_name_idx ON directory_entry (sort_name, membership_id);
  CREATE INDEX directory_entry_kind_idx ON directory_entry (kind, sort_name, membership_id);
  CREATE INDEX directory_entry_country_idx ON directory_entry (country, sort_name, membership_id);
  CREATE INDEX directory_entry_type_idx ON directory_entry (type, sort_name, membership_id);
  CREATE INDEX directory_entry_population_idx ON directory_entry (population);
  CREATE INDEX directory_entry_search_idx ON directory_entry USING gin (search_text gin_trgm_ops);
`;

const refreshing = `
  CREATE FUNCTION folded_text(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT translate(
      replace(replace(replace(lower(regexp_replace(normalize(given, NFD), '[\\u0300-\\u036f]', '', 'g')),
        'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
      'łøđıς', 'lodiσ')
  $$;

  CREATE FUNCTION refresh_directory(memberships uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- Whoever renames one of these at the same time is waited for, so that the name read below is the last one.
    PERFORM 1 FROM authority WHERE id IN (SELECT authority_id FROM membership WHERE id = ANY (memberships)) FOR SHARE;
    PERFORM 1 FROM organisation
      WHERE id IN (SELECT organisation_id FROM membership WHERE id = ANY (memberships)) FOR SHARE;
    DELETE FROM directory_entry WHERE membership_id = ANY (memberships);
    INSERT INTO directory_entry (membership_id, kind, country, type, population, sort_name, search_text)
    SELECT m.id, m.kind, coalesce(a.country, o.country), coalesce(a.type, 'organisation-' || o.type), a.population,
      coalesce(a.sort_name, o.sort_name),
      (SELECT folded_text(string_agg(name.value, ' ')) FROM jsonb_each_text(coalesce(a.name, o.name)) AS name)
    FROM membership m
    LEFT JOIN authority a ON a.id = m.authority_id
    LEFT JOIN organisation o ON o.id = m.organisation_id
    WHERE m.id = ANY (memberships) AND m.state = 'listed' AND coalesce(a.checked_at, o.checked_at) IS NOT NULL;
  END $$;

  CREATE FUNCTION refresh_directory_of_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refresh_directory(array_agg(id)) FROM changed HAVING count(*) > 0;
    RETURN NULL;
  END $$;

  CREATE FUNCTION refresh_directory_of_authorities() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refresh_directory(array_agg(m.id)) FROM membership m JOIN changed c ON c.id = m.authority_id
      HAVING count(*) > 0;
    RETURN NULL;
  END $$;

  CREATE FUNCTION refresh_directory_of_organisations() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refresh_directory(array_agg(m.id)) FROM membership m JOIN changed c ON c.id = m.organisation_id
      HAVING count(*) > 0;
    RETURN NULL;
  END $$;
`;

const triggers = `
  CREATE TRIGGER membership_added_to_directory AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_memberships();
  CREATE TRIGGER membership_changed_in_directory AFTER UPDATE ON membership REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_memberships();
  CREATE TRIGGER authority_changed_in_directory AFTER UPDATE ON authority REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_authorities();
  CREATE TRIGGER organisation_changed_in_directory AFTER UPDATE ON organisation REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refresh_directory_of_organisations();
`;
