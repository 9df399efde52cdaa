import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations beside authorities, and the groups of the community with their dated mandates. */
export class MembersAndGroups1764000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(organisations);
    await runner.query(groups);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mandate, community_group;
      DELETE FROM stewardship WHERE authority_id IS NULL;
      DROP INDEX stewardship_open_for_organisation_uq;
      DROP INDEX stewardship_organisation_idx;
      ALTER TABLE stewardship DROP CONSTRAINT stewardship_of_one_ck, DROP COLUMN organisation_id,
        ALTER COLUMN authority_id SET NOT NULL;
      DELETE FROM membership WHERE authority_id IS NULL;
      DROP INDEX membership_organisation_current_uq;
      ALTER TABLE membership DROP CONSTRAINT membership_of_one_ck, DROP COLUMN organisation_id,
        ALTER COLUMN authority_id SET NOT NULL;
      DROP TABLE organisation;
    `);
  }
}

const organisations = `
  CREATE TABLE organisation (
    id uuid CONSTRAINT organisation_pk PRIMARY KEY,
    name jsonb NOT NULL,
    source_locale text NOT NULL,
    sort_name text NOT NULL,
    type text NOT NULL CONSTRAINT organisation_type_ck CHECK
      (type IN ('ngo', 'company', 'research', 'association', 'network', 'city-outside-eu', 'other')),
    country character(2) NOT NULL CONSTRAINT organisation_country_ck CHECK (country ~ '^[A-Z]{2}$'),
    website text,
    demo boolean NOT NULL DEFAULT false,
    label text NOT NULL CONSTRAINT organisation_label_ck CHECK (label IN ('real', 'illustrative')),
    source_note text NOT NULL DEFAULT '',
    created_at timestamptz(3) NOT NULL
  );
  CREATE INDEX organisation_sort_name_idx ON organisation (sort_name, id);

  ALTER TABLE membership ALTER COLUMN authority_id DROP NOT NULL,
    ADD COLUMN organisation_id uuid CONSTRAINT membership_organisation_fk REFERENCES organisation (id) ON DELETE CASCADE,
    ADD CONSTRAINT membership_of_one_ck CHECK
      (num_nonnulls(authority_id, organisation_id) = 1 AND (kind = 'supporter' OR organisation_id IS NULL));
  CREATE UNIQUE INDEX membership_organisation_current_uq ON membership (organisation_id) WHERE state <> 'withdrawn';

  ALTER TABLE stewardship ALTER COLUMN authority_id DROP NOT NULL,
    ADD COLUMN organisation_id uuid CONSTRAINT stewardship_organisation_fk REFERENCES organisation (id) ON DELETE CASCADE,
    ADD CONSTRAINT stewardship_of_one_ck CHECK (num_nonnulls(authority_id, organisation_id) = 1);
  CREATE INDEX stewardship_organisation_idx ON stewardship (organisation_id);
  CREATE UNIQUE INDEX stewardship_open_for_organisation_uq ON stewardship (person_id, organisation_id) WHERE until IS NULL;
`;

const groups = `
  CREATE TABLE community_group (
    id uuid CONSTRAINT community_group_pk PRIMARY KEY,
    slug text NOT NULL CONSTRAINT community_group_slug_uq UNIQUE,
    kind text NOT NULL CONSTRAINT community_group_kind_ck CHECK (kind IN ('sub-group', 'assembly', 'board')),
    name jsonb NOT NULL,
    source_locale text NOT NULL,
    purpose jsonb NOT NULL,
    position smallint NOT NULL,
    label text NOT NULL CONSTRAINT community_group_label_ck CHECK (label IN ('real', 'condensed', 'illustrative')),
    source_note text NOT NULL DEFAULT '',
    created_at timestamptz(3) NOT NULL
  );

  CREATE TABLE mandate (
    id uuid CONSTRAINT mandate_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT mandate_group_fk REFERENCES community_group (id) ON DELETE CASCADE,
    role text NOT NULL CONSTRAINT mandate_role_ck CHECK (role IN ('lead', 'chair', 'delegate')),
    person_id uuid CONSTRAINT mandate_person_fk REFERENCES person (id) ON DELETE SET NULL,
    authority_id uuid CONSTRAINT mandate_authority_fk REFERENCES authority (id),
    organisation_id uuid CONSTRAINT mandate_organisation_fk REFERENCES organisation (id),
    since timestamptz(3) NOT NULL,
    until timestamptz(3),
    source_note text NOT NULL DEFAULT '',
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT mandate_dates_ck CHECK (until > since),
    CONSTRAINT mandate_holder_ck CHECK (num_nonnulls(authority_id, organisation_id) = 1)
  );
  CREATE INDEX mandate_group_idx ON mandate (group_id, since);
  CREATE INDEX mandate_person_idx ON mandate (person_id);
  CREATE INDEX mandate_authority_idx ON mandate (authority_id);
  CREATE INDEX mandate_organisation_idx ON mandate (organisation_id);
`;
