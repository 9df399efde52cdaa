import { isId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { AuthorityView } from '../domain/authority-view.js';
import type { GroupView } from '../domain/groups/group-view.js';
import { AuthorityRepository } from '../persistence/authority.repository.js';
import { GroupRepository } from '../persistence/groups/group.repository.js';
import { GroupSightRepository } from '../persistence/groups/group-sight.repository.js';
import { MandateRepository } from '../persistence/groups/mandate.repository.js';
import { StewardshipRepository } from '../persistence/stewardship.repository.js';

/** Reads about authorities and who acts for them, for other libraries. An id that is no id is simply not found. */
@Injectable()
export class CommunityFacade {
  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly stewardships: StewardshipRepository,
    private readonly mandates: MandateRepository,
    private readonly groups: GroupRepository,
    private readonly sight: GroupSightRepository,
  ) {}

  /** The authorities the person acts for now, by name. */
  async authoritiesOf(personId: string): Promise<AuthorityView[]> {
    return isId(personId) ? this.stewardships.authoritiesOf([personId]) : [];
  }

  /** The ids of the authorities the person acts for now, in no particular order. */
  async authorityIdsOf(personId: string): Promise<string[]> {
    return isId(personId) ? this.stewardships.authorityIdsOf(personId) : [];
  }

  /** Whether the person acts for the authority now. */
  async isSteward(personId: string, authorityId: string): Promise<boolean> {
    return isId(personId) && isId(authorityId) && this.stewardships.isSteward(personId, authorityId);
  }

  /** The authority, or null. */
  async authorityView(id: string): Promise<AuthorityView | null> {
    const [view] = await this.authorityViews([id]);
    return view ?? null;
  }

  /** The authorities with these ids, in one statement and in no particular order; unknown ids are left out. */
  async authorityViews(ids: readonly string[]): Promise<AuthorityView[]> {
    const wanted = ids.filter(isId);
    return wanted.length === 0 ? [] : this.authorities.byIds(wanted);
  }

  /** Which of these authorities are listed as signatories of the declaration now. */
  async signatoriesAmong(ids: readonly string[]): Promise<string[]> {
    const wanted = ids.filter(isId);
    return wanted.length === 0 ? [] : this.authorities.signatoriesAmong(wanted);
  }

  /** Whether the person chairs the group or is delegated to it at this moment, by the clock of the database. */
  async curates(personId: string, groupId: string): Promise<boolean> {
    return isId(personId) && isId(groupId) && this.mandates.curates(personId, groupId);
  }

  /** The ids of the groups the person chairs or is delegated to at this moment, in no particular order. */
  async groupsCuratedBy(personId: string): Promise<string[]> {
    return isId(personId) ? this.mandates.groupsCuratedBy(personId) : [];
  }

  /** The ids of the people who chair the group or are delegated to it at this moment, chairs first. */
  async curatorsOf(groupId: string): Promise<string[]> {
    return isId(groupId) ? this.mandates.curatorIdsOf(groupId) : [];
  }

  /** Every group, in the order in which lists show them. There are a handful of them. */
  async groupViews(): Promise<GroupView[]> {
    return this.groups.all();
  }

  /** The group that addresses name like this, or null. */
  async groupBySlug(slug: string): Promise<GroupView | null> {
    return this.groups.bySlug(slug);
  }

  /**
   * The ids of the groups the person takes part in at this moment: by an office, by the organisation that leads, by an
   * authority that is a member, or by an invitation.
   */
  async groupsOpenTo(personId: string): Promise<readonly string[]> {
    return isId(personId) ? (await this.sight.entriesOf(personId)).groupIds : [];
  }
}
