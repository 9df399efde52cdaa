import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorities and organisations that people register: told apart from those that are there, and checked. */
export class MemberRegistration1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    for (const table of ['authority', 'organisation']) await runner.query(registrationOf(table));
    await runner.query(authorities);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX authority_lau_uq;
      ALTER TABLE authority DROP CONSTRAINT authority_population_class_ck, DROP COLUMN population_class;
    `);
    for (const table of ['authority', 'organisation']) {
      await runner.query(`
        ALTER TABLE ${table} DROP COLUMN match_names, DROP COLUMN web_host, DROP COLUMN checked_at,
          DROP COLUMN distinct_from, DROP COLUMN changed_at
      `);
    }
  }
}

// What was there before counts as checked. Its forms of names are filled in when the hub starts.
function registrationOf(table: string): string {
  return `
    ALTER TABLE ${table}
      ADD COLUMN match_names text[] NOT NULL DEFAULT '{}',
      ADD COLUMN web_host text,
      ADD COLUMN checked_at timestamptz(3) DEFAULT now(),
      ADD COLUMN distinct_from uuid[] NOT NULL DEFAULT '{}',
      ADD COLUMN changed_at timestamptz(3);
    UPDATE ${table} SET checked_at = created_at;
    CREATE INDEX ${table}_match_names_idx ON ${table} USING gin (match_names);
    CREATE INDEX ${table}_web_host_idx ON ${table} (web_host);
    CREATE INDEX ${table}_unchecked_idx ON ${table} (id) WHERE checked_at IS NULL;
  `;
}

const authorities = `
  ALTER TABLE authority ADD COLUMN population_class text CONSTRAINT authority_population_class_ck CHECK
    (population_class IN ('under-5000', '5000-20000', '20000-50000', '50000-100000', '100000-500000', 'over-500000'));
  UPDATE authority SET population_class = CASE
    WHEN population < 5000 THEN 'under-5000'
    WHEN population < 20000 THEN '5000-20000'
    WHEN population < 50000 THEN '20000-50000'
    WHEN population < 100000 THEN '50000-100000'
    WHEN population < 500000 THEN '100000-500000'
    ELSE 'over-500000' END
  WHERE population IS NOT NULL;
  CREATE UNIQUE INDEX authority_lau_uq ON authority (country, lau_code) WHERE lau_code IS NOT NULL;
`;
