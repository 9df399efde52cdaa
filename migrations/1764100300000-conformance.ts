import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who claims to meet which requirement, with what proof; and the clauses that buyers have picked. */
export class Conformance1764100300000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(claims);
    await queries.query(clauseLists);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      'DROP TABLE clause_list_item, clause_list, conformance_answer, conformance_claim, solution',
    );
  }
}

const claims = `
  CREATE TABLE solution (
    id uuid CONSTRAINT solution_pk PRIMARY KEY,
    authority_id uuid CONSTRAINT solution_authority_fk REFERENCES authority (id),
    organisation_id uuid CONSTRAINT solution_organisation_fk REFERENCES organisation (id),
    name text NOT NULL CONSTRAINT solution_name_ck CHECK (length(name) BETWEEN 1 AND 200),
    version text NOT NULL CONSTRAINT solution_version_ck CHECK (length(version) BETWEEN 1 AND 40),
    url text,
    label text NOT NULL CONSTRAINT solution_label_ck CHECK (label IN ('real', 'illustrative')),
    source_note text NOT NULL DEFAULT '',
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT solution_body_ck CHECK (num_nonnulls(authority_id, organisation_id) = 1)
  );
  CREATE UNIQUE INDEX solution_of_authority_uq ON solution (authority_id, name, version)
    WHERE authority_id IS NOT NULL;
  CREATE UNIQUE INDEX solution_of_organisation_uq ON solution (organisation_id, name, version)
    WHERE organisation_id IS NOT NULL;

  CREATE TABLE conformance_claim (
    id uuid CONSTRAINT conformance_claim_pk PRIMARY KEY,
    solution_id uuid NOT NULL CONSTRAINT conformance_claim_solution_fk REFERENCES solution (id),
    mim_id uuid NOT NULL CONSTRAINT conformance_claim_mim_fk REFERENCES mim (id),
    state text NOT NULL CONSTRAINT conformance_claim_state_ck CHECK (state IN ('draft', 'public', 'withdrawn')),
    version integer NOT NULL DEFAULT 1,
    test jsonb,
    -- Who verified it, in words; the curator who noted it is a person and may be forgotten.
    verification jsonb,
    verified_at timestamptz(3),
    verified_by uuid CONSTRAINT conformance_claim_verifier_fk REFERENCES person (id) ON DELETE SET NULL,
    confirmed_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    published_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawn_reason text NOT NULL DEFAULT '',
    label text NOT NULL CONSTRAINT conformance_claim_label_ck CHECK (label IN ('real', 'illustrative')),
    source_note text NOT NULL DEFAULT '',
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    updated_by uuid CONSTRAINT conformance_claim_writer_fk REFERENCES person (id) ON DELETE SET NULL,
    -- What its stewards were told of last: the answers to look at again, and the end of the claim.
    told_recheck text NOT NULL DEFAULT '',
    told_expiry_at timestamptz(3),
    CONSTRAINT conformance_claim_published_ck CHECK (state = 'draft' OR published_at IS NOT NULL),
    CONSTRAINT conformance_claim_withdrawn_ck CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
    CONSTRAINT conformance_claim_verified_ck CHECK ((verification IS NULL) = (verified_at IS NULL)),
    CONSTRAINT conformance_claim_term_ck CHECK (expires_at > confirmed_at)
  );
  CREATE UNIQUE INDEX conformance_claim_standing_uq ON conformance_claim (solution_id, mim_id)
    WHERE state <> 'withdrawn';
  CREATE INDEX conformance_claim_mim_idx ON conformance_claim (mim_id);
  CREATE INDEX conformance_claim_published_idx ON conformance_claim (published_at, id) WHERE state = 'public';
  CREATE INDEX conformance_claim_expiry_idx ON conformance_claim (expires_at) WHERE state = 'public';
  CREATE INDEX conformance_claim_writer_idx ON conformance_claim (updated_by);
  CREATE INDEX conformance_claim_verifier_idx ON conformance_claim (verified_by);

  CREATE TABLE conformance_answer (
    claim_id uuid NOT NULL CONSTRAINT conformance_answer_claim_fk REFERENCES conformance_claim (id) ON DELETE CASCADE,
    requirement_key text NOT NULL,
    answer text NOT NULL CONSTRAINT conformance_answer_answer_ck
      CHECK (answer IN ('meets', 'equivalent', 'not', 'not-applicable')),
    reason text NOT NULL DEFAULT '',
    evidence text NOT NULL DEFAULT '',
    evidence_url text,
    -- The requirement as it was when this was answered: its fingerprint, and what it said.
    fingerprint text NOT NULL,
    seen jsonb NOT NULL,
    answered_at timestamptz(3) NOT NULL,
    CONSTRAINT conformance_answer_pk PRIMARY KEY (claim_id, requirement_key),
    CONSTRAINT conformance_answer_reason_ck
      CHECK (answer NOT IN ('equivalent', 'not-applicable') OR reason <> '')
  );
`;

const clauseLists = `
  CREATE TABLE clause_list (
    id uuid CONSTRAINT clause_list_pk PRIMARY KEY,
    authority_id uuid NOT NULL CONSTRAINT clause_list_authority_fk REFERENCES authority (id),
    name text NOT NULL CONSTRAINT clause_list_name_ck CHECK (length(name) BETWEEN 1 AND 200),
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    updated_by uuid CONSTRAINT clause_list_writer_fk REFERENCES person (id) ON DELETE SET NULL,
    -- The changes its stewards were told of last.
    told text NOT NULL DEFAULT ''
  );
  CREATE INDEX clause_list_authority_idx ON clause_list (authority_id);
  CREATE INDEX clause_list_writer_idx ON clause_list (updated_by);

  CREATE TABLE clause_list_item (
    list_id uuid NOT NULL CONSTRAINT clause_list_item_list_fk REFERENCES clause_list (id) ON DELETE CASCADE,
    mim_id uuid NOT NULL CONSTRAINT clause_list_item_mim_fk REFERENCES mim (id),
    requirement_key text NOT NULL,
    -- What was picked: a fingerprint of requirement and clause together, and what they said.
    fingerprint text NOT NULL,
    seen jsonb NOT NULL,
    CONSTRAINT clause_list_item_pk PRIMARY KEY (list_id, mim_id, requirement_key)
  );
  CREATE INDEX clause_list_item_mim_idx ON clause_list_item (mim_id);
`;
