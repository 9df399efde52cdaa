import { UnitOfWork } from '#libs/platform';
import type { PublishedItem, WithdrawnItem } from '#libs/curation';
import { Injectable } from '@nestjs/common';
import type { EditionBody } from '../domain/bodies/edition-body.js';
import type { FamilyBody } from '../domain/bodies/family-body.js';
import { chronologyOf, placeOf } from '../domain/edition-order.js';

/** Writes families and editions when they are published or withdrawn. */
@Injectable()
export class EditionWriter {
  constructor(private readonly uow: UnitOfWork) {}

  async writeFamily({
    id,
    body,
    publication,
    publishedAt,
    verifiedAt,
  }: PublishedItem<FamilyBody>): Promise<void> {
    await this.uow.query(
      `INSERT INTO mim_family (id, slug, body, publication, updated_at, verified_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, body = excluded.body, publication = excluded.publication,
         updated_at = excluded.updated_at, verified_at = excluded.verified_at, gone = NULL, gone_at = NULL`,
      [id, body.slug, JSON.stringify(body), publication, publishedAt, verifiedAt],
    );
  }

  async writeEdition({
    id,
    body,
    publication,
    publishedAt,
    verifiedAt,
  }: PublishedItem<EditionBody>): Promise<void> {
    const { family, number, name, state, released, replacedBy } = body;
    await this.uow.query(
      `INSERT INTO mim_edition (id, family, number, name, state, released, replaced_by, chronology, place, body,
         publication, updated_at, verified_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (id) DO UPDATE SET family = excluded.family, number = excluded.number, name = excluded.name,
         state = excluded.state, released = excluded.released, replaced_by = excluded.replaced_by,
         chronology = excluded.chronology, place = excluded.place, body = excluded.body,
         publication = excluded.publication, updated_at = excluded.updated_at, verified_at = excluded.verified_at,
         gone = NULL, gone_at = NULL`,
      [
        id, family, number, name, state, released ?? null, replacedBy ?? null, chronologyOf(body), placeOf(body),
        JSON.stringify(body), publication, publishedAt, verifiedAt,
      ], // prettier-ignore
    );
  }

  /** Takes it out of what the public reads; its row stays, so that its address is never given to another. */
  async withdraw(table: 'mim_family' | 'mim_edition', { id, why, at }: WithdrawnItem): Promise<void> {
    await this.uow.query(`UPDATE ${table} SET gone = $2, gone_at = $3 WHERE id = $1`, [id, why, at]);
  }
}
