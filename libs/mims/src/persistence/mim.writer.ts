import type { PublishedItem, WithdrawnItem } from '#libs/curation';
import { ConflictError } from '#libs/kernel';
import { mapUniqueViolation, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MimBody } from '../domain/bodies/mim-body.js';
import { numberPlaceOf } from '../domain/edition-order.js';
import { namesOf } from '../domain/mim-names.js';
import { haystackOf, headOf, restOf, statusOf } from '../domain/mim-parts.js';
import { referencesOf } from '../domain/references.js';
import { enter, type KeptRequirement, type LedgerChange } from '../domain/requirement-ledger.js';

const TAKEN = 'Another MIM of the edition took this number or address meanwhile.';

/** Writes MIMs when they are published or withdrawn, inside the unit of work that publishes. */
@Injectable()
export class MimWriter {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws ConflictError when another MIM of the edition has the number or address since it was checked */
  async write(item: PublishedItem<MimBody>): Promise<void> {
    const kept = await this.kept(item.id);
    await this.writeMim(item).catch((error: unknown) =>
      mapUniqueViolation(error, {
        mim_slug_uq: () => new ConflictError(TAKEN),
        mim_number_uq: () => new ConflictError(TAKEN),
      }),
    );
    await this.writeRequirements(item.id, enter(item.body, kept, item.publication), item.publication);
    await this.writeNames(item);
    await this.writeReferences(item);
  }

  /** Takes it out of what the public reads; it and its requirements stay as tombstones. */
  async withdraw({ id, why, at }: WithdrawnItem): Promise<void> {
    await this.uow.query('UPDATE mim SET gone = $2, gone_at = $3 WHERE id = $1', [id, why, at]);
  }

  /** The requirements of a MIM that were ever published. */
  async kept(mimId: string): Promise<KeptRequirement[]> {
    return this.uow.query<KeptRequirement>(
      `SELECT key, number, text, fingerprint, since_publication AS "sincePublication",
         changed_publication AS "changedPublication", withdrawn_publication AS "withdrawnPublication"
       FROM mim_requirement WHERE mim_id = $1`,
      [mimId],
    );
  }

  private async writeMim({
    id,
    body,
    publication,
    publishedAt,
    verifiedAt,
  }: PublishedItem<MimBody>): Promise<void> {
    const { family, edition, slug, number, category, source, requirements } = body;
    const rest = restOf(body);
    await this.uow.query(
      `INSERT INTO mim (id, family, edition, slug, number, number_place, category, status, label, requirement_count, head,
         haystack, body, publication, published_at, updated_at, verified_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16)
       ON CONFLICT (id) DO UPDATE SET family = excluded.family, edition = excluded.edition, slug = excluded.slug,
         number = excluded.number, number_place = excluded.number_place, category = excluded.category,
         status = excluded.status, label = excluded.label, requirement_count = excluded.requirement_count,
         head = excluded.head, haystack = excluded.haystack, body = excluded.body, publication = excluded.publication,
         updated_at = excluded.updated_at, verified_at = excluded.verified_at, gone = NULL, gone_at = NULL`,
      [
        id, family, edition, slug, number, numberPlaceOf(number), category, statusOf(body), source.label,
        requirements.length, JSON.stringify(headOf(rest)), haystackOf(rest), JSON.stringify(rest), publication,
        publishedAt, verifiedAt,
      ], // prettier-ignore
    );
  }

  private async writeRequirements(mimId: string, { inForce, withdrawn }: LedgerChange, publication: number) {
    await this.uow.query(
      `INSERT INTO mim_requirement (mim_id, key, number, canonical, position, capability, level, text, body, fingerprint,
         since_publication, changed_publication)
       SELECT $1, n.key, n.number, n.canonical, n.position, n.capability, n.level, n.text, n.body, n.fingerprint,
         n."sincePublication", n."changedPublication"
       FROM jsonb_to_recordset($2::jsonb) AS n (key text, number text, canonical text, position integer, capability text,
         level text, text text, body jsonb, fingerprint text, "sincePublication" integer, "changedPublication" integer)
       ON CONFLICT (mim_id, key) DO UPDATE SET number = excluded.number, canonical = excluded.canonical,
         position = excluded.position, capability = excluded.capability, level = excluded.level, text = excluded.text,
         body = excluded.body, fingerprint = excluded.fingerprint, changed_publication = excluded.changed_publication,
         withdrawn_publication = NULL`,
      [mimId, JSON.stringify(inForce)],
    );
    await this.uow.query(
      'UPDATE mim_requirement SET withdrawn_publication = $3 WHERE mim_id = $1 AND key = ANY($2::text[])',
      [mimId, withdrawn, publication],
    );
  }

  private async writeNames({ id, body }: PublishedItem<MimBody>): Promise<void> {
    await this.uow.query('DELETE FROM mim_name WHERE mim_id = $1', [id]);
    await this.uow.query(
      `INSERT INTO mim_name (mim_id, position, own, family, edition, name)
       SELECT $1, n.at, (n.entry->>'own')::boolean, n.entry->>'family', n.entry->>'edition', n.entry->>'name'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS n (entry, at)`,
      [id, JSON.stringify(namesOf(restOf(body)))],
    );
  }

  private async writeReferences({ id, body }: PublishedItem<MimBody>): Promise<void> {
    await this.uow.query('DELETE FROM mim_reference WHERE mim_id = $1', [id]);
    await this.uow.query(
      `INSERT INTO mim_reference (mim_id, position, path, requirement_key, raw, target_number, target_slug,
         target_requirement, target_canonical)
       SELECT $1, n.at, n.entry->>'path', n.entry->>'requirementKey', n.entry->>'raw', n.entry->>'targetNumber',
         n.entry->>'targetSlug', n.entry->>'targetRequirement', n.entry->>'targetCanonical'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS n (entry, at)`,
      [id, JSON.stringify(referencesOf(body))],
    );
  }
}
