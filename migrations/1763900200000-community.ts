import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, authorities, their memberships, and who acts for them. */
export class Community1763900200000 implements MigrationInterface {
  readonly name = 'Community1763900200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await createRegions(queryRunner);
    await createAuthorities(queryRunner);
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
      CONSTRAINT pk_region_import PRIMARY KEY (edition)
    )`);
  await queryRunner.query(`
    CREATE TABLE region (
      edition text NOT NULL,
      code text NOT NULL,
      name text NOT NULL,
      level smallint NOT NULL,
      country character(2) NOT NULL,
      parent_code text,
      CONSTRAINT pk_region PRIMARY KEY (edition, code),
      CONSTRAINT fk_region_parent FOREIGN KEY (edition, parent_code) REFERENCES region (edition, code),
      CONSTRAINT ck_region_level CHECK (level BETWEEN 1 AND 3)
    )`);
  await queryRunner.query('CREATE INDEX ix_region_parent ON region (edition, parent_code)');
  await queryRunner.query('CREATE INDEX ix_region_country ON region (country, edition, level, code)');
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
      CONSTRAINT pk_authority PRIMARY KEY (id),
      CONSTRAINT fk_authority_region FOREIGN KEY (region_edition, region_code) REFERENCES region (edition, code),
      CONSTRAINT ck_authority_type CHECK
        (type IN ('municipality', 'association', 'province', 'region', 'national', 'other')),
      CONSTRAINT ck_authority_country CHECK (country ~ '^[A-Z]{2}$'),
      CONSTRAINT ck_authority_region CHECK ((region_edition IS NULL) = (region_code IS NULL)),
      CONSTRAINT ck_authority_population CHECK
        (population IS NULL OR (population >= 0 AND population_year IS NOT NULL)),
      CONSTRAINT ck_authority_label CHECK (label IN ('real', 'illustrative'))
    )`);
  await queryRunner.query('CREATE INDEX ix_authority_region ON authority (region_edition, region_code)');
  await queryRunner.query('CREATE INDEX ix_authority_sort_name ON authority (sort_name, id)');
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
      CONSTRAINT pk_membership PRIMARY KEY (id),
      CONSTRAINT fk_membership_authority FOREIGN KEY (authority_id) REFERENCES authority (id) ON DELETE CASCADE,
      CONSTRAINT ck_membership_kind CHECK (kind IN ('signatory', 'supporter')),
      CONSTRAINT ck_membership_state CHECK
        (state IN ('draft', 'decided', 'signed', 'checked', 'listed', 'withdrawn')),
      CONSTRAINT ck_membership_dated CHECK (signed_on IS NOT NULL OR as_of IS NOT NULL),
      CONSTRAINT ck_membership_label CHECK (label IN ('real', 'illustrative'))
    )`);
  await queryRunner.query(
    "CREATE UNIQUE INDEX uq_membership_current ON membership (authority_id, kind) WHERE state <> 'withdrawn'",
  );
  await queryRunner.query(`
    CREATE TABLE stewardship (
      id uuid NOT NULL,
      authority_id uuid NOT NULL,
      person_id uuid NOT NULL,
      since timestamptz(3) NOT NULL,
      until timestamptz(3),
      CONSTRAINT pk_stewardship PRIMARY KEY (id),
      CONSTRAINT fk_stewardship_authority FOREIGN KEY (authority_id) REFERENCES authority (id) ON DELETE CASCADE,
      CONSTRAINT fk_stewardship_person FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE,
      CONSTRAINT ck_stewardship_dates CHECK (until > since)
    )`);
  await queryRunner.query('CREATE INDEX ix_stewardship_authority ON stewardship (authority_id)');
  await queryRunner.query(
    'CREATE UNIQUE INDEX uq_stewardship_open ON stewardship (person_id, authority_id) WHERE until IS NULL',
  );
}
