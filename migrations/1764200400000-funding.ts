import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When calls close, what authorities do about them, and the searches that people keep. */
export class Funding1764200400000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(calls);
    await queries.query(pursuits);
    await queries.query(searches);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(
      `DROP TABLE quiet_link, quiet_item, saved_search_told, saved_search, funding_reminder, funding_step,
        funding_pursuit, funding_call`,
    );
  }
}

const calls = `
  -- The instants of a call on the shelf, worked out from day, time and zone when it is published.
  CREATE TABLE funding_call (
    item_id uuid CONSTRAINT funding_call_pk PRIMARY KEY
      CONSTRAINT funding_call_item_fk REFERENCES shelf_item (id) ON DELETE CASCADE,
    instrument text NOT NULL,
    opens_at timestamptz(3),
    deadline_at timestamptz(3) NOT NULL,
    CONSTRAINT funding_call_times_ck CHECK (opens_at IS NULL OR opens_at < deadline_at)
  );
  CREATE INDEX funding_call_deadline_idx ON funding_call (deadline_at, item_id);
  CREATE INDEX funding_call_instrument_idx ON funding_call (instrument, deadline_at);
`;

const pursuits = `
  -- What an authority does about a call. It stays when the call leaves the shelf, so it keeps its title and address.
  CREATE TABLE funding_pursuit (
    id uuid CONSTRAINT funding_pursuit_pk PRIMARY KEY,
    authority_id uuid NOT NULL CONSTRAINT funding_pursuit_authority_fk REFERENCES authority (id),
    call_id uuid NOT NULL CONSTRAINT funding_pursuit_call_fk REFERENCES content_item (id),
    call_title jsonb NOT NULL,
    call_language text NOT NULL,
    call_address text NOT NULL,
    status text NOT NULL CONSTRAINT funding_pursuit_status_ck
      CHECK (status IN ('interested', 'applied', 'awarded', 'refused', 'dropped')),
    reason text,
    note text NOT NULL CONSTRAINT funding_pursuit_note_ck CHECK (length(note) <= 2000),
    on_day date NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    updated_by uuid CONSTRAINT funding_pursuit_writer_fk REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT funding_pursuit_once_uq UNIQUE (authority_id, call_id),
    CONSTRAINT funding_pursuit_reason_ck CHECK ((status IN ('refused', 'dropped')) = (reason IS NOT NULL))
  );
  CREATE INDEX funding_pursuit_call_idx ON funding_pursuit (call_id, status);
  CREATE INDEX funding_pursuit_writer_idx ON funding_pursuit (updated_by);

  CREATE TABLE funding_step (
    pursuit_id uuid NOT NULL CONSTRAINT funding_step_pursuit_fk REFERENCES funding_pursuit (id) ON DELETE CASCADE,
    number integer NOT NULL,
    status text NOT NULL CONSTRAINT funding_step_status_ck
      CHECK (status IN ('interested', 'applied', 'awarded', 'refused', 'dropped')),
    reason text,
    note text NOT NULL,
    on_day date NOT NULL,
    at timestamptz(3) NOT NULL,
    by_person uuid CONSTRAINT funding_step_writer_fk REFERENCES person (id) ON DELETE SET NULL,
    CONSTRAINT funding_step_pk PRIMARY KEY (pursuit_id, number)
  );
  CREATE INDEX funding_step_writer_idx ON funding_step (by_person);

  -- Of which deadline stewards were told, and how many days before.
  CREATE TABLE funding_reminder (
    pursuit_id uuid NOT NULL CONSTRAINT funding_reminder_pursuit_fk REFERENCES funding_pursuit (id) ON DELETE CASCADE,
    days integer NOT NULL,
    deadline_at timestamptz(3) NOT NULL,
    CONSTRAINT funding_reminder_pk PRIMARY KEY (pursuit_id, days, deadline_at)
  );
`;

const searches = `
  CREATE TABLE saved_search (
    id uuid CONSTRAINT saved_search_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT saved_search_person_fk REFERENCES person (id) ON DELETE CASCADE,
    name text NOT NULL CONSTRAINT saved_search_name_ck CHECK (length(name) BETWEEN 1 AND 120),
    kind text,
    text text,
    marks text[] NOT NULL,
    -- The page of ours that lists what is found.
    path text NOT NULL CONSTRAINT saved_search_path_ck CHECK (path ~ '^/[^/]' AND length(path) <= 600),
    -- Only what the authority may use or apply for.
    authority_id uuid CONSTRAINT saved_search_authority_fk REFERENCES authority (id),
    created_at timestamptz(3) NOT NULL,
    looked_at timestamptz(3) NOT NULL
  );
  CREATE INDEX saved_search_person_idx ON saved_search (person_id, created_at, id);
  CREATE INDEX saved_search_authority_idx ON saved_search (authority_id) WHERE authority_id IS NOT NULL;

  -- What a search told of. It stays when the item leaves the shelf, so that a second publication is no news.
  CREATE TABLE saved_search_told (
    search_id uuid NOT NULL CONSTRAINT saved_search_told_search_fk REFERENCES saved_search (id) ON DELETE CASCADE,
    item_id uuid NOT NULL,
    CONSTRAINT saved_search_told_pk PRIMARY KEY (search_id, item_id)
  );

  -- Items of which a person wants no more mail.
  CREATE TABLE quiet_item (
    person_id uuid NOT NULL CONSTRAINT quiet_item_person_fk REFERENCES person (id) ON DELETE CASCADE,
    item_id uuid NOT NULL,
    since timestamptz(3) NOT NULL,
    CONSTRAINT quiet_item_pk PRIMARY KEY (person_id, item_id)
  );

  -- The links of a mail by which its reader has less of it, without signing in.
  CREATE TABLE quiet_link (
    token_hash bytea CONSTRAINT quiet_link_pk PRIMARY KEY,
    person_id uuid NOT NULL CONSTRAINT quiet_link_person_fk REFERENCES person (id) ON DELETE CASCADE,
    created_at timestamptz(3) NOT NULL
  );
  CREATE INDEX quiet_link_person_idx ON quiet_link (person_id);
  CREATE INDEX quiet_link_created_idx ON quiet_link (created_at);
`;
