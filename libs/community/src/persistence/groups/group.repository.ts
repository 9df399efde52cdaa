import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { GroupView } from '../../domain/groups/group-view.js';

const GROUP = `SELECT g.id, g.slug, g.kind, g.name, g.purpose, g.source_locale AS "sourceLocale",
  g.chair_seats AS "chairSeats", g.label, g.source_note AS "sourceNote" FROM community_group g`;

/** Reads the groups of the community. There are a handful of them. */
@Injectable()
export class GroupRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every group, in the order in which lists show them. */
  async all(): Promise<GroupView[]> {
    return this.uow.read<GroupView>(`${GROUP} ORDER BY g.position, g.id`);
  }

  /** The group with this id, or null. */
  async byId(id: string): Promise<GroupView | null> {
    const [group] = await this.uow.read<GroupView>(`${GROUP} WHERE g.id = $1`, [id]);
    return group ?? null;
  }

  /** The group that addresses name like this, or null. */
  async bySlug(slug: string): Promise<GroupView | null> {
    const [group] = await this.uow.read<GroupView>(`${GROUP} WHERE g.slug = $1`, [slug]);
    return group ?? null;
  }

  /**
   * The group, or null; until the running unit of work ends, no other one may give mandates of it.
   * Reading and adding to the group goes on meanwhile.
   */
  async lockById(id: string): Promise<GroupView | null> {
    const [group] = await this.uow.query<GroupView>(`${GROUP} WHERE g.id = $1 FOR NO KEY UPDATE`, [id]);
    return group ?? null;
  }
}
