import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How people become stewards of an authority or an organisation, and what is remembered when they are gone. */
export class Stewards1764000610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(keptHistory);
    await runner.query(invitations);
    await runner.query(requests);
    await runner.query(domainsAndAlarms);
    await runner.query('CREATE INDEX audit_entry_acting_for_idx ON audit_entry (acting_for, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX audit_entry_acting_for_idx;
      DROP TABLE vacancy_alarm, mail_domain, join_request, steward_invitation;
      DROP INDEX stewardship_person_idx;
      DELETE FROM stewardship WHERE person_id IS NULL;
      ALTER TABLE stewardship DROP CONSTRAINT stewardship_person_fk, ALTER COLUMN person_id SET NOT NULL,
        ADD CONSTRAINT stewardship_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE;
    `);
  }
}

const keptHistory = `
  ALTER TABLE stewardship ALTER COLUMN person_id DROP NOT NULL, DROP CONSTRAINT stewardship_person_fk,
    ADD CONSTRAINT stewardship_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE SET NULL;
  CREATE INDEX stewardship_person_idx ON stewardship (person_id);
`;

const invitations = `
  CREATE TABLE steward_invitation (
    id uuid CONSTRAINT steward_invitation_pk PRIMARY KEY,
    authority_id uuid CONSTRAINT steward_invitation_authority_fk REFERENCES authority (id) ON DELETE CASCADE,
    organisation_id uuid CONSTRAINT steward_invitation_organisation_fk REFERENCES organisation (id) ON DELETE CASCADE,
    email text,
    token_hash bytea NOT NULL CONSTRAINT steward_invitation_token_uq UNIQUE,
    invited_by uuid CONSTRAINT steward_invitation_inviter_fk REFERENCES person (id) ON DELETE SET NULL,
    state text NOT NULL CONSTRAINT steward_invitation_state_ck CHECK (state IN ('open', 'accepted', 'revoked')),
    sent_count smallint NOT NULL,
    created_at timestamptz(3) NOT NULL,
    sent_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    CONSTRAINT steward_invitation_of_one_ck CHECK (num_nonnulls(authority_id, organisation_id) = 1),
    CONSTRAINT steward_invitation_email_ck CHECK ((email IS NOT NULL) = (state = 'open'))
  );
  CREATE INDEX steward_invitation_authority_idx ON steward_invitation (authority_id);
  CREATE INDEX steward_invitation_organisation_idx ON steward_invitation (organisation_id);
  CREATE INDEX steward_invitation_inviter_idx ON steward_invitation (invited_by);
  CREATE INDEX steward_invitation_email_idx ON steward_invitation (email);
`;

const requests = `
  CREATE TABLE join_request (
    id uuid CONSTRAINT join_request_pk PRIMARY KEY,
    authority_id uuid CONSTRAINT join_request_authority_fk REFERENCES authority (id) ON DELETE CASCADE,
    organisation_id uuid CONSTRAINT join_request_organisation_fk REFERENCES organisation (id) ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT join_request_person_fk REFERENCES person (id) ON DELETE CASCADE,
    reason text NOT NULL CONSTRAINT join_request_reason_ck CHECK (length(reason) BETWEEN 1 AND 1000),
    state text NOT NULL CONSTRAINT join_request_state_ck CHECK (state IN ('open', 'accepted', 'declined')),
    created_at timestamptz(3) NOT NULL,
    decided_at timestamptz(3),
    CONSTRAINT join_request_of_one_ck CHECK (num_nonnulls(authority_id, organisation_id) = 1),
    CONSTRAINT join_request_decided_ck CHECK ((decided_at IS NULL) = (state = 'open'))
  );
  CREATE UNIQUE INDEX join_request_authority_open_uq ON join_request (person_id, authority_id) WHERE state = 'open';
  CREATE UNIQUE INDEX join_request_organisation_open_uq ON join_request (person_id, organisation_id)
    WHERE state = 'open';
  CREATE INDEX join_request_person_idx ON join_request (person_id);
  CREATE INDEX join_request_authority_idx ON join_request (authority_id);
  CREATE INDEX join_request_organisation_idx ON join_request (organisation_id);
`;

const domainsAndAlarms = `
  CREATE TABLE mail_domain (
    authority_id uuid NOT NULL CONSTRAINT mail_domain_authority_fk REFERENCES authority (id) ON DELETE CASCADE,
    domain text NOT NULL CONSTRAINT mail_domain_domain_ck CHECK (domain = lower(domain) AND length(domain) <= 253),
    created_at timestamptz(3) NOT NULL,
    verified_at timestamptz(3),
    CONSTRAINT mail_domain_pk PRIMARY KEY (authority_id, domain)
  );
  CREATE INDEX mail_domain_domain_idx ON mail_domain (domain);

  CREATE TABLE vacancy_alarm (
    authority_id uuid CONSTRAINT vacancy_alarm_pk PRIMARY KEY
      CONSTRAINT vacancy_alarm_authority_fk REFERENCES authority (id) ON DELETE CASCADE,
    raised_at timestamptz(3) NOT NULL
  );
`;
