import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The published MIMs, down to the single requirement. Curation writes here when it publishes; nothing else does. */
export class Mims1764100100000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(mims);
    await queries.query(requirements);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      'DROP TABLE mim_shipped, mim_reference, mim_requirement, mim_name, mim, mim_edition, mim_family',
    );
  }
}

const mims = `
  CREATE TABLE mim_family (
    id uuid CONSTRAINT mim_family_pk PRIMARY KEY,
    slug text NOT NULL CONSTRAINT mim_family_slug_uq UNIQUE,
    body jsonb NOT NULL,
    publication integer NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    verified_at timestamptz(3) NOT NULL,
    gone text CONSTRAINT mim_family_gone_ck CHECK (gone IN ('archived', 'expired')),
    gone_at timestamptz(3)
  );

  CREATE TABLE mim_edition (
    id uuid CONSTRAINT mim_edition_pk PRIMARY KEY,
    family text NOT NULL,
    number text NOT NULL,
    name text NOT NULL,
    state text NOT NULL CONSTRAINT mim_edition_state_ck CHECK (state IN ('development', 'current', 'superseded')),
    released date,
    replaced_by text,
    -- In the order of time: by the first day that is known of it, then by number, 10.0 after 9.0.
    chronology text COLLATE "C" NOT NULL,
    -- Current editions first, and of the others the newest.
    place text COLLATE "C" NOT NULL,
    body jsonb NOT NULL,
    publication integer NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    verified_at timestamptz(3) NOT NULL,
    gone text CONSTRAINT mim_edition_gone_ck CHECK (gone IN ('archived', 'expired')),
    gone_at timestamptz(3),
    CONSTRAINT mim_edition_number_uq UNIQUE (family, number)
  );

  CREATE TABLE mim (
    id uuid CONSTRAINT mim_pk PRIMARY KEY,
    family text NOT NULL,
    edition text NOT NULL,
    slug text NOT NULL,
    number text NOT NULL,
    -- MIM 10 after MIM 9.
    number_place text COLLATE "C" NOT NULL,
    category text NOT NULL,
    status text,
    label text NOT NULL,
    requirement_count integer NOT NULL,
    -- What lists show, small and apart from the body.
    head jsonb NOT NULL,
    -- What lists are searched by: names and the objective, without accents and capitals.
    haystack text NOT NULL,
    -- All of it but the requirements, which have rows of their own.
    body jsonb NOT NULL,
    publication integer NOT NULL,
    published_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    verified_at timestamptz(3) NOT NULL,
    gone text CONSTRAINT mim_gone_ck CHECK (gone IN ('archived', 'expired')),
    gone_at timestamptz(3),
    CONSTRAINT mim_slug_uq UNIQUE (family, edition, slug)
  );
  CREATE UNIQUE INDEX mim_number_uq ON mim (family, edition, number) WHERE gone IS NULL;

  -- What a MIM is called (own) and what else it says it is called elsewhere: how it is found in other editions.
  CREATE TABLE mim_name (
    mim_id uuid NOT NULL CONSTRAINT mim_name_mim_fk REFERENCES mim (id) ON DELETE CASCADE,
    position integer NOT NULL,
    own boolean NOT NULL,
    family text NOT NULL,
    -- Null when the name is meant in every edition of the family.
    edition text,
    name text NOT NULL,
    CONSTRAINT mim_name_pk PRIMARY KEY (mim_id, position)
  );
  CREATE INDEX mim_name_idx ON mim_name (family, name);
`;

const requirements = `
  CREATE TABLE mim_requirement (
    mim_id uuid NOT NULL CONSTRAINT mim_requirement_mim_fk REFERENCES mim (id) ON DELETE CASCADE,
    key text NOT NULL,
    number text NOT NULL,
    -- The number in the one form in which numbers are compared: R1.2a and C1.R2a are both 1.2a.
    canonical text NOT NULL,
    position integer NOT NULL,
    capability text,
    level text NOT NULL CONSTRAINT mim_requirement_level_ck
      CHECK (level IN ('shall', 'should', 'may', 'unspecified')),
    -- In the language of the original.
    text text NOT NULL,
    body jsonb NOT NULL,
    -- Changes with the level and the original text, and with nothing else: claims and clauses refer to it.
    fingerprint text NOT NULL,
    -- The publications of the MIM in which it appeared and was last reworded.
    since_publication integer NOT NULL,
    changed_publication integer NOT NULL,
    -- The publication that took it out; the row stays as a tombstone.
    withdrawn_publication integer,
    CONSTRAINT mim_requirement_pk PRIMARY KEY (mim_id, key)
  );
  CREATE INDEX mim_requirement_number_idx ON mim_requirement (mim_id, canonical);

  CREATE TABLE mim_reference (
    mim_id uuid NOT NULL CONSTRAINT mim_reference_mim_fk REFERENCES mim (id) ON DELETE CASCADE,
    position integer NOT NULL,
    -- Where it stands: a path in the body, and the requirement it belongs to, if any.
    path text NOT NULL,
    requirement_key text,
    raw text NOT NULL,
    -- A MIM of the same edition: by its number, or by its slug where the MIM says what it rests on.
    target_number text,
    target_slug text,
    target_requirement text,
    -- The requirement in the form of mim_requirement.canonical.
    target_canonical text,
    CONSTRAINT mim_reference_pk PRIMARY KEY (mim_id, position),
    CONSTRAINT mim_reference_target_ck CHECK (num_nonnulls(target_number, target_slug) = 1)
  );

  -- The files that ship with the hub and were published from here, so that a start has nothing to do.
  CREATE TABLE mim_shipped (
    file text CONSTRAINT mim_shipped_pk PRIMARY KEY,
    sha256 text NOT NULL
  );
`;
