import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The editorial flow. Drafts live in `content_revision` alone, which is never changed; what the public may see of an
 * item's past is in `content_publication`; the present is in the typed tables of its kind.
 */
export class Curation1764100000000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(items);
    await queries.query(work);
    await queries.query(guards);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TABLE content_link_check, content_outbound_link, content_redirect, content_editing, content_review_link,
        content_comment, content_step, content_publication, content_draft, content_revision, content_item CASCADE;
      DROP FUNCTION refuse_change_of_content();
    `);
  }
}

const items = `
  CREATE TABLE content_item (
    id uuid CONSTRAINT content_item_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT content_item_kind_ck CHECK (kind ~ '^[a-z][a-z-]{1,40}$'),
    key text NOT NULL,
    group_id uuid NOT NULL CONSTRAINT content_item_group_fk REFERENCES community_group (id),
    authority_id uuid CONSTRAINT content_item_authority_fk REFERENCES authority (id),
    created_at timestamptz(3) NOT NULL,
    created_by uuid,
    title text NOT NULL,
    address text,
    publication integer NOT NULL DEFAULT 0,
    published_at timestamptz(3),
    expires_at timestamptz(3),
    gone text CONSTRAINT content_item_gone_ck CHECK (gone IN ('archived', 'expired')),
    gone_at timestamptz(3),
    gone_reason text NOT NULL DEFAULT '',
    successor_id uuid CONSTRAINT content_item_successor_fk REFERENCES content_item (id),
    verified_at timestamptz(3),
    verified_by uuid,
    told_stale_at timestamptz(3),
    CONSTRAINT content_item_key_uq UNIQUE (kind, key),
    CONSTRAINT content_item_address_uq UNIQUE (address),
    CONSTRAINT content_item_gone_at_ck CHECK ((gone IS NULL) = (gone_at IS NULL)),
    CONSTRAINT content_item_published_ck CHECK ((publication = 0) = (published_at IS NULL))
  );
  CREATE INDEX content_item_group_idx ON content_item (group_id, kind);
  CREATE INDEX content_item_authority_idx ON content_item (authority_id) WHERE authority_id IS NOT NULL;
  CREATE INDEX content_item_expiry_idx ON content_item (expires_at) WHERE expires_at IS NOT NULL AND gone IS NULL;
  CREATE INDEX content_item_verified_idx ON content_item (verified_at) WHERE publication > 0 AND gone IS NULL;
  CREATE INDEX content_item_successor_idx ON content_item (successor_id) WHERE successor_id IS NOT NULL;

  CREATE TABLE content_revision (
    id uuid CONSTRAINT content_revision_pk PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT content_revision_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    number integer NOT NULL CONSTRAINT content_revision_number_ck CHECK (number > 0),
    body jsonb NOT NULL,
    body_hash text NOT NULL,
    origin text NOT NULL CONSTRAINT content_revision_origin_ck CHECK (origin IN ('edit', 'import', 'restore', 'seed')),
    provenance jsonb,
    note text NOT NULL DEFAULT '',
    created_at timestamptz(3) NOT NULL,
    created_by uuid,
    CONSTRAINT content_revision_number_uq UNIQUE (item_id, number)
  );

  CREATE TABLE content_publication (
    item_id uuid NOT NULL CONSTRAINT content_publication_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    number integer NOT NULL CONSTRAINT content_publication_number_ck CHECK (number > 0),
    revision_id uuid NOT NULL CONSTRAINT content_publication_revision_fk REFERENCES content_revision (id),
    body jsonb NOT NULL,
    title text NOT NULL,
    address text NOT NULL,
    note text NOT NULL DEFAULT '',
    published_at timestamptz(3) NOT NULL,
    published_by uuid,
    CONSTRAINT content_publication_pk PRIMARY KEY (item_id, number)
  );
  CREATE INDEX content_publication_revision_idx ON content_publication (revision_id);
  CREATE INDEX content_publication_at_idx ON content_publication (published_at DESC, item_id);
`;

const work = `
  CREATE TABLE content_draft (
    item_id uuid CONSTRAINT content_draft_pk PRIMARY KEY
      CONSTRAINT content_draft_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    revision_id uuid NOT NULL CONSTRAINT content_draft_revision_fk REFERENCES content_revision (id),
    state text NOT NULL CONSTRAINT content_draft_state_ck
      CHECK (state IN ('draft', 'in_review', 'changes_asked', 'approved')),
    opened_at timestamptz(3) NOT NULL,
    opened_by uuid,
    state_at timestamptz(3) NOT NULL,
    state_by uuid,
    note text NOT NULL DEFAULT '',
    publish_at timestamptz(3),
    expire_at timestamptz(3),
    CONSTRAINT content_draft_term_ck CHECK (expire_at IS NULL OR publish_at IS NULL OR expire_at > publish_at)
  );
  CREATE INDEX content_draft_revision_idx ON content_draft (revision_id);
  CREATE INDEX content_draft_due_idx ON content_draft (publish_at) WHERE state = 'approved';
  CREATE INDEX content_draft_opened_by_idx ON content_draft (opened_by) WHERE opened_by IS NOT NULL;

  CREATE TABLE content_step (
    id uuid CONSTRAINT content_step_pk PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT content_step_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    at timestamptz(3) NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    revision_id uuid CONSTRAINT content_step_revision_fk REFERENCES content_revision (id),
    note text NOT NULL DEFAULT ''
  );
  CREATE INDEX content_step_item_idx ON content_step (item_id, at DESC, id);
  CREATE INDEX content_step_actor_idx ON content_step (actor_id) WHERE actor_id IS NOT NULL;

  CREATE TABLE content_comment (
    id uuid CONSTRAINT content_comment_pk PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT content_comment_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    revision_id uuid NOT NULL CONSTRAINT content_comment_revision_fk REFERENCES content_revision (id),
    path text NOT NULL DEFAULT '',
    text text NOT NULL,
    written_at timestamptz(3) NOT NULL,
    author_id uuid,
    author_name text NOT NULL DEFAULT '',
    resolved_at timestamptz(3),
    resolved_by uuid
  );
  CREATE INDEX content_comment_item_idx ON content_comment (item_id, written_at);
  CREATE INDEX content_comment_author_idx ON content_comment (author_id) WHERE author_id IS NOT NULL;

  CREATE TABLE content_review_link (
    id uuid CONSTRAINT content_review_link_pk PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT content_review_link_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    revision_id uuid NOT NULL CONSTRAINT content_review_link_revision_fk REFERENCES content_revision (id),
    token_hash bytea NOT NULL,
    reviewer_name text NOT NULL,
    reviewer_email text,
    created_at timestamptz(3) NOT NULL,
    created_by uuid,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    answered_at timestamptz(3),
    verdict text CONSTRAINT content_review_link_verdict_ck CHECK (verdict IN ('approve', 'ask_changes')),
    note text NOT NULL DEFAULT '',
    CONSTRAINT content_review_link_token_uq UNIQUE (token_hash),
    CONSTRAINT content_review_link_answer_ck CHECK ((answered_at IS NULL) = (verdict IS NULL))
  );
  CREATE INDEX content_review_link_item_idx ON content_review_link (item_id);

  CREATE TABLE content_editing (
    item_id uuid NOT NULL CONSTRAINT content_editing_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    person_id uuid NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    CONSTRAINT content_editing_pk PRIMARY KEY (item_id, person_id)
  );
  CREATE INDEX content_editing_person_idx ON content_editing (person_id);

  CREATE TABLE content_redirect (
    address text CONSTRAINT content_redirect_pk PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT content_redirect_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    since timestamptz(3) NOT NULL
  );
  CREATE INDEX content_redirect_item_idx ON content_redirect (item_id);

  CREATE TABLE content_outbound_link (
    item_id uuid NOT NULL CONSTRAINT content_outbound_link_item_fk REFERENCES content_item (id) ON DELETE CASCADE,
    url text NOT NULL,
    path text NOT NULL,
    CONSTRAINT content_outbound_link_pk PRIMARY KEY (item_id, url)
  );
  CREATE INDEX content_outbound_link_url_idx ON content_outbound_link (url);

  CREATE TABLE content_link_check (
    url text CONSTRAINT content_link_check_pk PRIMARY KEY,
    checked_at timestamptz(3) NOT NULL,
    outcome text NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    failing_since timestamptz(3)
  );
  CREATE INDEX content_link_check_at_idx ON content_link_check (checked_at);
`;

const guards = `
  CREATE FUNCTION refuse_change_of_content() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'revisions and publications are never changed' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER content_revision_is_fixed BEFORE UPDATE OF id, item_id, number, body, body_hash, origin, provenance,
    created_at ON content_revision FOR EACH ROW EXECUTE FUNCTION refuse_change_of_content();
  CREATE TRIGGER content_publication_is_fixed BEFORE UPDATE OF item_id, number, revision_id, body, title, address,
    published_at ON content_publication FOR EACH ROW EXECUTE FUNCTION refuse_change_of_content();
`;
