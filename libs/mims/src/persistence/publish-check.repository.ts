import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Where an item is published already. */
export interface Seat {
  readonly family: string;
  readonly edition: string;
}

/** What has to be asked before something is published. */
@Injectable()
export class PublishCheckRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who has the slug of a family, gone or not. */
  async familyId(slug: string): Promise<string | null> {
    return this.idOf('SELECT id FROM mim_family WHERE slug = $1', [slug]);
  }

  /** Whether the public can read the family. */
  async familyStands(slug: string): Promise<boolean> {
    return (await this.idOf('SELECT id FROM mim_family WHERE slug = $1 AND gone IS NULL', [slug])) !== null;
  }

  /** The slug a family was published under. */
  async familySlug(id: string): Promise<string | null> {
    const [row] = await this.uow.query<{ slug: string }>('SELECT slug FROM mim_family WHERE id = $1', [id]);
    return row?.slug ?? null;
  }

  /** Who has the number of an edition, gone or not. */
  async editionId(family: string, number: string): Promise<string | null> {
    return this.idOf('SELECT id FROM mim_edition WHERE family = $1 AND number = $2', [family, number]);
  }

  /** Whether the public can read the edition. */
  async editionStands(family: string, number: string): Promise<boolean> {
    const found = await this.idOf(
      'SELECT id FROM mim_edition WHERE family = $1 AND number = $2 AND gone IS NULL',
      [family, number],
    );
    return found !== null;
  }

  /** The family and number an edition was published under. */
  async editionSeat(id: string): Promise<Seat | null> {
    return this.seat('SELECT family, number AS edition FROM mim_edition WHERE id = $1', id);
  }

  /** The family and edition a MIM was published in. */
  async mimSeat(id: string): Promise<Seat | null> {
    return this.seat('SELECT family, edition FROM mim WHERE id = $1', id);
  }

  /** Who has the slug in an edition, gone or not. */
  async mimBySlug(family: string, edition: string, slug: string): Promise<string | null> {
    return this.idOf('SELECT id FROM mim WHERE family = $1 AND edition = $2 AND slug = $3', [
      family,
      edition,
      slug,
    ]);
  }

  /** Who has the number in an edition now. */
  async mimByNumber(family: string, edition: string, number: string): Promise<string | null> {
    return this.idOf(
      'SELECT id FROM mim WHERE family = $1 AND edition = $2 AND number = $3 AND gone IS NULL LIMIT 1',
      [family, edition, number],
    );
  }

  private async idOf(sql: string, parameters: readonly unknown[]): Promise<string | null> {
    const [row] = await this.uow.query<{ id: string }>(sql, parameters);
    return row?.id ?? null;
  }

  private async seat(sql: string, id: string): Promise<Seat | null> {
    const [row] = await this.uow.query<Seat>(sql, [id]);
    return row ?? null;
  }
}
