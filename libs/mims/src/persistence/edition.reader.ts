import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { EditionView, FamilyView } from '../domain/mim-view.js';

const MOST_FAMILIES = 50;
const MOST_EDITIONS = 200;

const FAMILY = `id, slug, body, publication, updated_at AS "updatedAt", verified_at AS "verifiedAt"`;
const EDITION = `e.id, e.family, e.number, e.state, e.chronology, e.body, e.publication, e.updated_at AS "updatedAt",
  e.verified_at AS "verifiedAt", (SELECT count(*)::integer FROM mim m
    WHERE m.family = e.family AND m.edition = e.number AND m.gone IS NULL) AS "mimCount"`;

/** Reads published families and editions. */
@Injectable()
export class EditionReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** All families, by slug. */
  async families(): Promise<FamilyView[]> {
    return this.uow.read(`SELECT ${FAMILY} FROM mim_family WHERE gone IS NULL ORDER BY slug LIMIT $1`, [
      MOST_FAMILIES,
    ]);
  }

  /** The families with these slugs. */
  async familiesBySlug(slugs: readonly string[]): Promise<FamilyView[]> {
    return this.uow.read(`SELECT ${FAMILY} FROM mim_family WHERE gone IS NULL AND slug = ANY($1::text[])`, [
      slugs,
    ]);
  }

  /** The editions of families: current ones first, of the others the newest. */
  async editions(families: readonly string[]): Promise<EditionView[]> {
    return this.uow.read(
      `SELECT ${EDITION} FROM mim_edition e WHERE e.gone IS NULL AND e.family = ANY($1::text[])
       ORDER BY e.place, e.id LIMIT $2`,
      [families, MOST_EDITIONS * families.length],
    );
  }

  /** The editions with these names, each as family and number. */
  async editionsBySeat(
    seats: readonly { readonly family: string; readonly edition: string }[],
  ): Promise<EditionView[]> {
    return this.uow.read(
      `SELECT ${EDITION} FROM mim_edition e
       JOIN unnest($1::text[], $2::text[]) AS n (family, number) ON n.family = e.family AND n.number = e.number
       WHERE e.gone IS NULL`,
      [seats.map(({ family }) => family), seats.map(({ edition }) => edition)],
    );
  }
}
