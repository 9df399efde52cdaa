import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which authorities need the same, what answered a need, and whether it did. */
export class Needs1764200500000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      CREATE TABLE need_support (
        need_id uuid NOT NULL CONSTRAINT need_support_need_fk REFERENCES content_item (id),
        authority_id uuid NOT NULL CONSTRAINT need_support_authority_fk REFERENCES authority (id),
        why text NOT NULL DEFAULT '',
        -- Whether the authority raised the need, and so does not have to join it.
        raised boolean NOT NULL DEFAULT false,
        since timestamptz(3) NOT NULL,
        added_by uuid CONSTRAINT need_support_person_fk REFERENCES person (id) ON DELETE SET NULL,
        CONSTRAINT need_support_pk PRIMARY KEY (need_id, authority_id)
      );
      CREATE INDEX need_support_authority_idx ON need_support (authority_id);
      CREATE INDEX need_support_person_idx ON need_support (added_by) WHERE added_by IS NOT NULL;

      CREATE TABLE need_answer (
        need_id uuid NOT NULL CONSTRAINT need_answer_need_fk REFERENCES content_item (id),
        item_id uuid NOT NULL CONSTRAINT need_answer_item_fk REFERENCES content_item (id),
        answered_at timestamptz(3) NOT NULL,
        -- When those who joined were told of it, and when they were asked whether it helped.
        told_at timestamptz(3),
        asked_at timestamptz(3),
        CONSTRAINT need_answer_pk PRIMARY KEY (need_id, item_id)
      );
      CREATE INDEX need_answer_item_idx ON need_answer (item_id);
      CREATE INDEX need_answer_unasked_idx ON need_answer (answered_at) WHERE asked_at IS NULL;

      CREATE TABLE need_verdict (
        need_id uuid NOT NULL CONSTRAINT need_verdict_need_fk REFERENCES content_item (id),
        item_id uuid NOT NULL CONSTRAINT need_verdict_item_fk REFERENCES content_item (id),
        authority_id uuid NOT NULL CONSTRAINT need_verdict_authority_fk REFERENCES authority (id),
        -- Of the secret in the address of the page that asks, only what is left of hashing.
        token_hash bytea NOT NULL CONSTRAINT need_verdict_token_uq UNIQUE,
        asked_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        verdict text CONSTRAINT need_verdict_ck CHECK (verdict IN ('yes', 'partly', 'no')),
        note text NOT NULL DEFAULT '',
        -- Whether the public may read who said so.
        named boolean NOT NULL DEFAULT false,
        CONSTRAINT need_verdict_pk PRIMARY KEY (need_id, item_id, authority_id),
        CONSTRAINT need_verdict_answered_ck CHECK ((verdict IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX need_verdict_item_idx ON need_verdict (item_id);
      CREATE INDEX need_verdict_authority_idx ON need_verdict (authority_id);
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query('DROP TABLE need_verdict, need_answer, need_support');
  }
}
