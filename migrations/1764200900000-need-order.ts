import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many authorities stand behind an item, kept beside it, so that an index holds the order of the list. Whatever changes
 * the count changes it in the same transaction: joining, leaving and merging, the check of an authority, a return to the shelf.
 */
export class NeedOrder1764200900000 implements MigrationInterface {
  async up(queries: QueryRunner): Promise<void> {
    await queries.query(`
      ALTER TABLE shelf_item ADD COLUMN support integer NOT NULL DEFAULT 0;
      -- Below zero, so that one direction orders the whole list: the most needed first, then by title.
      CREATE INDEX shelf_item_support_idx ON shelf_item (kind, (-support), sort_title, id);
      CREATE INDEX shelf_item_all_support_idx ON shelf_item ((-support), sort_title, id);
    `);
    await queries.query(COUNTING);
    await queries.query(`
      UPDATE shelf_item SET support = need_support_of(id) WHERE kind = 'need' AND support <> need_support_of(id)
    `);
  }

  async down(queries: QueryRunner): Promise<void> {
    await queries.query(`
      DROP TRIGGER shelf_item_counts_support ON shelf_item;
      DROP TRIGGER need_support_added ON need_support;
      DROP TRIGGER need_support_removed ON need_support;
      DROP TRIGGER need_support_of_checked ON authority;
      DROP FUNCTION count_support_of_item();
      DROP FUNCTION count_support_of_needs();
      DROP FUNCTION count_support_of_authority();
      DROP FUNCTION refresh_need_support(uuid[]);
      DROP FUNCTION need_support_of(uuid);
      DROP INDEX shelf_item_support_idx, shelf_item_all_support_idx;
      ALTER TABLE shelf_item DROP COLUMN support;
    `);
  }
}

/** Only checked authorities count. Rows are locked before they are counted, so that two who join at once both count. */
const COUNTING = `
  CREATE FUNCTION need_support_of(need uuid) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT count(*)::integer FROM need_support s JOIN authority a ON a.id = s.authority_id AND a.checked_at IS NOT NULL
    WHERE s.need_id = need
  $$;

  CREATE FUNCTION refresh_need_support(needs uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM shelf_item WHERE id = ANY(needs) ORDER BY id FOR NO KEY UPDATE;
    UPDATE shelf_item SET support = need_support_of(id) WHERE id = ANY(needs) AND support <> need_support_of(id);
  END $$;

  CREATE FUNCTION count_support_of_needs() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- An authority that is being checked at this moment is waited for.
    PERFORM 1 FROM authority WHERE id IN (SELECT authority_id FROM changed) ORDER BY id FOR SHARE;
    PERFORM refresh_need_support(ARRAY(SELECT DISTINCT need_id FROM changed));
    RETURN NULL;
  END $$;
  CREATE TRIGGER need_support_added AFTER INSERT ON need_support REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_support_of_needs();
  CREATE TRIGGER need_support_removed AFTER DELETE ON need_support REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION count_support_of_needs();

  CREATE FUNCTION count_support_of_authority() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM refresh_need_support(ARRAY(SELECT need_id FROM need_support WHERE authority_id = NEW.id));
    RETURN NULL;
  END $$;
  CREATE TRIGGER need_support_of_checked AFTER UPDATE OF checked_at ON authority FOR EACH ROW
    WHEN (OLD.checked_at IS DISTINCT FROM NEW.checked_at) EXECUTE FUNCTION count_support_of_authority();

  -- A need that comes back to the shelf still has those who joined it.
  CREATE FUNCTION count_support_of_item() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.support := need_support_of(NEW.id);
    RETURN NEW;
  END $$;
  CREATE TRIGGER shelf_item_counts_support BEFORE INSERT ON shelf_item FOR EACH ROW WHEN (NEW.kind = 'need')
    EXECUTE FUNCTION count_support_of_item();
`;
