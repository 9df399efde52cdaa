import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open calls and elections: who stands, who may vote, and the votes, kept apart from who cast them. */
export class Elections1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(elections);
    await runner.query(applications);
    await runner.query(roll);
    await runner.query(votes);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE election_receipt, election_ballot, election_participation, election_key, election_voter,
        election_roll_request, election_roll_entry, election_application, election;
      DROP FUNCTION refuse_change_of_election, refuse_change_of_ballots;
    `);
  }
}

const elections = `
  CREATE TABLE election (
    id uuid CONSTRAINT election_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT election_group_fk REFERENCES community_group (id),
    office text NOT NULL CONSTRAINT election_office_ck CHECK (office IN ('chair')),
    term_from timestamptz(3) NOT NULL,
    term_until timestamptz(3) NOT NULL,
    zone text NOT NULL,
    applications_open_at timestamptz(3) NOT NULL,
    applications_close_at timestamptz(3) NOT NULL,
    voting_opens_at timestamptz(3) NOT NULL,
    voting_closes_at timestamptz(3) NOT NULL,
    rules jsonb NOT NULL,
    note text NOT NULL DEFAULT '',
    label text NOT NULL CONSTRAINT election_label_ck CHECK (label IN ('real', 'illustrative')),
    follows_id uuid CONSTRAINT election_follows_fk REFERENCES election (id),
    follows_why text CONSTRAINT election_follows_why_ck CHECK (follows_why IN ('second-vote', 'prolonged')),
    created_by uuid CONSTRAINT election_created_by_fk REFERENCES person (id) ON DELETE SET NULL,
    created_at timestamptz(3) NOT NULL,
    reminded_at timestamptz(3),
    frozen_at timestamptz(3),
    roll_size integer,
    roll_hash text,
    closed_at timestamptz(3),
    turnout integer,
    outcome text CONSTRAINT election_outcome_ck CHECK
      (outcome IN ('elected', 'second-vote', 'vacant', 'too-few', 'prolonged')),
    result jsonb,
    ballots_hash text,
    CONSTRAINT election_dates_ck CHECK (applications_open_at < applications_close_at
      AND applications_close_at <= voting_opens_at AND voting_opens_at < voting_closes_at AND term_from < term_until),
    CONSTRAINT election_follows_ck CHECK ((follows_id IS NULL) = (follows_why IS NULL)),
    CONSTRAINT election_frozen_ck CHECK (num_nulls(frozen_at, roll_size, roll_hash) IN (0, 3)),
    CONSTRAINT election_closed_ck CHECK ((closed_at IS NULL) = (outcome IS NULL))
  );
  CREATE INDEX election_time_idx ON election (voting_closes_at, id);
  CREATE INDEX election_group_idx ON election (group_id);
  CREATE UNIQUE INDEX election_follows_uq ON election (follows_id);
  CREATE INDEX election_created_by_idx ON election (created_by);
  CREATE INDEX election_open_idx ON election (applications_close_at) WHERE closed_at IS NULL;
`;

const applications = `
  CREATE TABLE election_application (
    id uuid CONSTRAINT election_application_pk PRIMARY KEY,
    election_id uuid NOT NULL CONSTRAINT election_application_election_fk REFERENCES election (id) ON DELETE CASCADE,
    authority_id uuid NOT NULL CONSTRAINT election_application_authority_fk REFERENCES authority (id),
    person_id uuid CONSTRAINT election_application_person_fk REFERENCES person (id) ON DELETE SET NULL,
    person_name text NOT NULL,
    cv text NOT NULL,
    statement text NOT NULL,
    link text,
    draw uuid NOT NULL,
    created_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3),
    rejected_at timestamptz(3),
    rejected_by uuid CONSTRAINT election_application_rejected_by_fk REFERENCES person (id) ON DELETE SET NULL,
    rejection text,
    CONSTRAINT election_application_uq UNIQUE (election_id, authority_id),
    CONSTRAINT election_application_rejected_ck CHECK ((rejected_at IS NULL) = (rejection IS NULL))
  );
  CREATE INDEX election_application_authority_idx ON election_application (authority_id);
  CREATE INDEX election_application_person_idx ON election_application (person_id);
  CREATE INDEX election_application_rejected_by_idx ON election_application (rejected_by);
`;

const roll = `
  CREATE TABLE election_roll_entry (
    election_id uuid NOT NULL CONSTRAINT election_roll_entry_election_fk REFERENCES election (id) ON DELETE CASCADE,
    authority_id uuid NOT NULL CONSTRAINT election_roll_entry_authority_fk REFERENCES authority (id),
    name text NOT NULL,
    country character(2) NOT NULL,
    reason text NOT NULL CONSTRAINT election_roll_entry_reason_ck CHECK (reason IN ('signatory', 'exception')),
    CONSTRAINT election_roll_entry_pk PRIMARY KEY (election_id, authority_id)
  );
  CREATE INDEX election_roll_entry_authority_idx ON election_roll_entry (authority_id);

  CREATE TABLE election_roll_request (
    id uuid CONSTRAINT election_roll_request_pk PRIMARY KEY,
    election_id uuid NOT NULL CONSTRAINT election_roll_request_election_fk REFERENCES election (id) ON DELETE CASCADE,
    authority_id uuid NOT NULL CONSTRAINT election_roll_request_authority_fk REFERENCES authority (id),
    person_id uuid CONSTRAINT election_roll_request_person_fk REFERENCES person (id) ON DELETE SET NULL,
    reason text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    decision text CONSTRAINT election_roll_request_decision_ck CHECK (decision IN ('admitted', 'refused')),
    decided_by uuid CONSTRAINT election_roll_request_decided_by_fk REFERENCES person (id) ON DELETE SET NULL,
    decided_at timestamptz(3),
    answer text NOT NULL DEFAULT '',
    CONSTRAINT election_roll_request_uq UNIQUE (election_id, authority_id),
    CONSTRAINT election_roll_request_decided_ck CHECK ((decision IS NULL) = (decided_at IS NULL))
  );
  CREATE INDEX election_roll_request_authority_idx ON election_roll_request (authority_id);
  CREATE INDEX election_roll_request_person_idx ON election_roll_request (person_id);
  CREATE INDEX election_roll_request_decided_by_idx ON election_roll_request (decided_by);

  CREATE TABLE election_voter (
    election_id uuid NOT NULL CONSTRAINT election_voter_election_fk REFERENCES election (id) ON DELETE CASCADE,
    authority_id uuid NOT NULL CONSTRAINT election_voter_authority_fk REFERENCES authority (id),
    person_id uuid CONSTRAINT election_voter_person_fk REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT election_voter_pk PRIMARY KEY (election_id, authority_id)
  );
  CREATE INDEX election_voter_authority_idx ON election_voter (authority_id);
  CREATE INDEX election_voter_person_idx ON election_voter (person_id);
`;

// No times, no people, no running numbers here: nothing that would tell which vote is whose.
const votes = `
  CREATE TABLE election_key (
    election_id uuid CONSTRAINT election_key_pk PRIMARY KEY
      CONSTRAINT election_key_election_fk REFERENCES election (id) ON DELETE CASCADE,
    key bytea NOT NULL
  );

  CREATE TABLE election_participation (
    election_id uuid NOT NULL CONSTRAINT election_participation_election_fk REFERENCES election (id) ON DELETE CASCADE,
    authority_id uuid NOT NULL CONSTRAINT election_participation_authority_fk REFERENCES authority (id),
    sealed bytea,
    CONSTRAINT election_participation_pk PRIMARY KEY (election_id, authority_id)
  );
  CREATE INDEX election_participation_authority_idx ON election_participation (authority_id);

  CREATE TABLE election_ballot (
    id uuid CONSTRAINT election_ballot_pk PRIMARY KEY,
    election_id uuid NOT NULL CONSTRAINT election_ballot_election_fk REFERENCES election (id),
    choice text NOT NULL
  );
  CREATE INDEX election_ballot_election_idx ON election_ballot (election_id);

  CREATE TABLE election_receipt (
    id uuid CONSTRAINT election_receipt_pk PRIMARY KEY,
    election_id uuid NOT NULL CONSTRAINT election_receipt_election_fk REFERENCES election (id)
  );
  CREATE INDEX election_receipt_election_idx ON election_receipt (election_id);
`;

const guards = `
  CREATE FUNCTION refuse_change_of_election() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (OLD.group_id, OLD.office, OLD.term_from, OLD.term_until, OLD.zone, OLD.applications_open_at,
        OLD.applications_close_at, OLD.voting_opens_at, OLD.voting_closes_at, OLD.rules, OLD.note, OLD.label,
        OLD.follows_id, OLD.follows_why, OLD.created_at)
      IS DISTINCT FROM
       (NEW.group_id, NEW.office, NEW.term_from, NEW.term_until, NEW.zone, NEW.applications_open_at,
        NEW.applications_close_at, NEW.voting_opens_at, NEW.voting_closes_at, NEW.rules, NEW.note, NEW.label,
        NEW.follows_id, NEW.follows_why, NEW.created_at) THEN
      RAISE EXCEPTION 'a call and its rules are never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.frozen_at IS NOT NULL AND (OLD.frozen_at, OLD.roll_size, OLD.roll_hash)
      IS DISTINCT FROM (NEW.frozen_at, NEW.roll_size, NEW.roll_hash) THEN
      RAISE EXCEPTION 'a frozen roll is never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.closed_at IS NOT NULL AND (OLD.closed_at, OLD.turnout, OLD.outcome, OLD.result, OLD.ballots_hash)
      IS DISTINCT FROM (NEW.closed_at, NEW.turnout, NEW.outcome, NEW.result, NEW.ballots_hash) THEN
      RAISE EXCEPTION 'a result is never changed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER election_is_fixed BEFORE UPDATE ON election
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_election();

  CREATE FUNCTION refuse_change_of_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'published ballots are never changed' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER election_ballot_is_fixed BEFORE UPDATE OR DELETE ON election_ballot
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ballots();
  CREATE TRIGGER election_receipt_is_fixed BEFORE UPDATE OR DELETE ON election_receipt
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ballots();
  CREATE TRIGGER election_ballot_is_kept BEFORE TRUNCATE ON election_ballot
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ballots();
  CREATE TRIGGER election_receipt_is_kept BEFORE TRUNCATE ON election_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ballots();
`;
