import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes part in groups, what the groups plan, meet about and publish, and which mandate mails were sent. */
export class GroupWork1764000710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(meetings);
    await runner.query(participation);
    await runner.query(workAndOutputs);
    await runner.query(notices);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE mandate_notice, group_output, work_item, group_invitation, group_member, group_meeting',
    );
  }
}

/** The columns that plan items, meetings and outputs share; `prefix` names their constraints. */
function shared(prefix: string): string {
  return `
    id uuid CONSTRAINT ${prefix}_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT ${prefix}_group_fk REFERENCES community_group (id) ON DELETE CASCADE,
    title text NOT NULL CONSTRAINT ${prefix}_title_ck CHECK (length(title) BETWEEN 1 AND 200),
    locale text NOT NULL,
    visibility text NOT NULL CONSTRAINT ${prefix}_visibility_ck CHECK (visibility IN ('public', 'members')),
    label text NOT NULL DEFAULT 'real'
      CONSTRAINT ${prefix}_label_ck CHECK (label IN ('real', 'condensed', 'illustrative')),
    source_note text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    updated_by uuid CONSTRAINT ${prefix}_person_fk REFERENCES person (id) ON DELETE SET NULL,
    archived_at timestamptz(3),
    archive_reason text,
    CONSTRAINT ${prefix}_archive_ck CHECK ((archived_at IS NULL) = (archive_reason IS NULL))`;
}

const meetings = `
  CREATE TABLE group_meeting (${shared('group_meeting')},
    starts_at timestamptz(3) NOT NULL,
    zone text NOT NULL,
    day_only boolean NOT NULL,
    place text NOT NULL,
    link text,
    agenda text NOT NULL,
    findings text NOT NULL,
    opened_to text NOT NULL
  );
  CREATE INDEX group_meeting_time_idx ON group_meeting (group_id, starts_at);
  CREATE INDEX group_meeting_person_idx ON group_meeting (updated_by);
`;

const participation = `
  CREATE TABLE group_member (
    id uuid CONSTRAINT group_member_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT group_member_group_fk REFERENCES community_group (id) ON DELETE CASCADE,
    authority_id uuid NOT NULL CONSTRAINT group_member_authority_fk REFERENCES authority (id) ON DELETE CASCADE,
    contact_person_id uuid CONSTRAINT group_member_contact_fk REFERENCES person (id) ON DELETE SET NULL,
    since timestamptz(3) NOT NULL,
    until timestamptz(3),
    CONSTRAINT group_member_dates_ck CHECK (until > since)
  );
  CREATE UNIQUE INDEX group_member_current_uq ON group_member (group_id, authority_id) WHERE until IS NULL;
  CREATE INDEX group_member_authority_idx ON group_member (authority_id);
  CREATE INDEX group_member_contact_idx ON group_member (contact_person_id);

  CREATE TABLE group_invitation (
    id uuid CONSTRAINT group_invitation_pk PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT group_invitation_group_fk REFERENCES community_group (id) ON DELETE CASCADE,
    meeting_id uuid CONSTRAINT group_invitation_meeting_fk REFERENCES group_meeting (id) ON DELETE CASCADE,
    authority_id uuid CONSTRAINT group_invitation_authority_fk REFERENCES authority (id) ON DELETE CASCADE,
    organisation_id uuid CONSTRAINT group_invitation_organisation_fk REFERENCES organisation (id) ON DELETE CASCADE,
    since timestamptz(3) NOT NULL,
    until timestamptz(3) NOT NULL,
    CONSTRAINT group_invitation_dates_ck CHECK (until > since),
    CONSTRAINT group_invitation_of_one_ck CHECK (num_nonnulls(authority_id, organisation_id) = 1)
  );
  CREATE INDEX group_invitation_group_idx ON group_invitation (group_id, until);
  CREATE INDEX group_invitation_meeting_idx ON group_invitation (meeting_id);
  CREATE INDEX group_invitation_authority_idx ON group_invitation (authority_id);
  CREATE INDEX group_invitation_organisation_idx ON group_invitation (organisation_id);
`;

const workAndOutputs = `
  CREATE TABLE work_item (${shared('work_item')},
    year smallint NOT NULL CONSTRAINT work_item_year_ck CHECK (year BETWEEN 2019 AND 2100),
    description text NOT NULL,
    priority text NOT NULL CONSTRAINT work_item_priority_ck CHECK (priority IN ('high', 'medium', 'low')),
    state text NOT NULL CONSTRAINT work_item_state_ck CHECK (state IN ('planned', 'running', 'done', 'dropped')),
    state_reason text NOT NULL CONSTRAINT work_item_reason_ck CHECK (state <> 'dropped' OR state_reason <> ''),
    owner text NOT NULL,
    due_quarter smallint CONSTRAINT work_item_quarter_ck CHECK (due_quarter BETWEEN 1 AND 4)
  );
  CREATE INDEX work_item_year_idx ON work_item (group_id, year);
  CREATE INDEX work_item_person_idx ON work_item (updated_by);

  CREATE TABLE group_output (${shared('group_output')},
    kind text NOT NULL CONSTRAINT group_output_kind_ck CHECK
      (kind IN ('guidance', 'report', 'model-text', 'presentation', 'recording', 'other')),
    link text,
    dated_on date NOT NULL,
    summary text NOT NULL
  );
  CREATE INDEX group_output_date_idx ON group_output (group_id, dated_on);
  CREATE INDEX group_output_person_idx ON group_output (updated_by);
`;

const notices = `
  CREATE TABLE mandate_notice (
    mandate_id uuid NOT NULL CONSTRAINT mandate_notice_mandate_fk REFERENCES mandate (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT mandate_notice_kind_ck CHECK (kind IN ('appointed', 'ends-in-60', 'ends-in-14')),
    person_id uuid NOT NULL CONSTRAINT mandate_notice_person_fk REFERENCES person (id) ON DELETE CASCADE,
    sent_at timestamptz(3) NOT NULL,
    CONSTRAINT mandate_notice_pk PRIMARY KEY (mandate_id, kind, person_id)
  );
  CREATE INDEX mandate_notice_person_idx ON mandate_notice (person_id);
`;
