import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, authorities, their memberships, and who acts for them. */
export class Community1763900200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`SET LOCAL lock_timeout = '5s'`);
    await createRegions(queryRunner);
    await createAuthorities(queryRunner);
    await createMemberships(queryRunner);
    await createStewardships(queryRunner);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stewardship, membership, authority, region, region_import');
  }
}

async function createRegions(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE region_import (
      edition text NOT NULL,
      content_hash bytea NOT NULL,
      imported_at timestamptz(3) NOT NULL,
      CONSTRAINT region_import_pk PRIMARY KEY (edition)
    )`);
  await queryRunner.query(`
    CREATE TABLE region (
      edition text NOT NULL,
      code text NOT NULL,
      name text NOT NULL,
      level smallint NOT NULL,
      country character(2) NOT NULL,
      parent_code text,
      CONSTRAINT region_pk PRIMARY KEY (edition, code),
      CONSTRAINT region_parent_fk FOREIGN KEY (edition, parent_code) REFERENCES region (edition, code),
      CONSTRAINT region_level_ck CHECK (level BETWEEN 1 AND 3)
    )`);
  await queryRunner.query('CREATE INDEX region_parent_idx ON region (edition, parent_code)');
  await queryRunner.query('CREATE INDEX region_country_idx ON region (country, edition, level, code)');
}

async function createAuthorities(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE authority (
      id uuid NOT NULL,
      name jsonb NOT NULL,
      source_locale text NOT NULL,
      sort_name text NOT NULL,
      type text NOT NULL,
      country character(2) NOT NULL,
      region_edition text,
      region_code text,
      lau_code text,
      population integer,
      population_year smallint,
      website text,
      demo boolean NOT NULL DEFAULT false,
      label text NOT NULL,
      source_note text NOT NULL DEFAULT '',
      created_at timestamptz(3) NOT NULL,
      CONSTRAINT authority_pk PRIMARY KEY (id),
      CONSTRAINT authority_region_fk FOREIGN KEY (region_edition, region_code) REFERENCES region (edition, code),
      CONSTRAINT authority_type_ck CHECK
        (type IN ('municipality', 'association', 'province', 'region', 'national', 'other')),
      CONSTRAINT authority_country_ck CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT authority_region_ck CHECK ((region_edition IS NULL) = (region_code IS NULL)),
      CONSTRAINT authority_population_ck CHECK
        (population IS NULL OR (population >= 0 AND population_year IS NOT NULL)),
      CONSTRAINT authority_label_ck CHECK (label IN ('real', 'illustrative'))
    )`);
  await queryRunner.query('CREATE INDEX authority_region_idx ON authority (region_edition, region_code)');
  await queryRunner.query('CREATE INDEX authority_sort_name_idx ON authority (sort_name, id)');
}

async function createMemberships(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE membership (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      signed_on date,
      as_of text,
      signer_position text NOT NULL DEFAULT '',
      source_note text NOT NULL DEFAULT '',
      label text NOT NULL,
      created_at timestamptz(3) NOT NULL,
      CONSTRAINT membership_pk PRIMARY KEY (id),
      CONSTRAINT membership_authority_fk FOREIGN KEY (authority_id) REFERENCES authority (id) ON DELETE CASCADE,
      CONSTRAINT membership_kind_ck CHECK (kind IN ('signatory', 'supporter')),
      CONSTRAINT membership_state_ck CHECK
        (state IN ('draft', 'decided', 'signed', 'checked', 'listed', 'withdrawn')),
      CONSTRAINT membership_dated_ck CHECK (signed_on IS NOT NULL OR as_of IS NOT NULL),
      CONSTRAINT membership_label_ck CHECK (label IN ('real', 'illustrative'))
    )`);
  await queryRunner.query(
    "CREATE UNIQUE INDEX membership_current_uq ON membership (authority_id, kind) WHERE state <> 'withdrawn'",
  );
}

async function createStewardships(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    CREATE TABLE stewardship (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      person_id uuid NOT NULL,
      since timestamptz(3) NOT NULL,
      until timestamptz(3),
      CONSTRAINT stewardship_pk PRIMARY KEY (id),
      CONSTRAINT stewardship_authority_fk FOREIGN KEY (authority_id) REFERENCES authority (id) ON DELETE CASCADE,
      CONSTRAINT stewardship_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
      CONSTRAINT stewardship_dates_ck CHECK (until > since)
    )`);
  await queryRunner.query('CREATE INDEX stewardship_authority_idx ON stewardship (authority_id)');
  await queryRunner.query(
    'CREATE UNIQUE INDEX stewardship_open_uq ON stewardship (person_id, authority_id) WHERE until IS NULL',
  );
}
