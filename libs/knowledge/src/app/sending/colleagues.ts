import { AccountsFacade, type PersonView } from '#libs/accounts';
import { BodiesFacade, CommunityFacade } from '#libs/community';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Who acts for the same authorities. */
@Injectable()
export class Colleagues {
  constructor(
    private readonly community: CommunityFacade,
    private readonly bodies: BodiesFacade,
    private readonly accounts: AccountsFacade,
  ) {}

  /** Everybody else who acts for one of the person's authorities, by name. */
  async of({ personId }: Actor): Promise<PersonView[]> {
    const authorityIds = await this.community.authorityIdsOf(personId);
    const ids = await Promise.all(authorityIds.map((id) => this.bodies.stewardIdsOf(id)));
    const others = new Set(ids.flat().filter((id) => id !== personId));
    const people = await this.accounts.personViews([...others]);
    return people.sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
  }

  /** Whether two different people act for the same authority now. */
  async share(personId: string, otherId: string): Promise<boolean> {
    if (personId === otherId) return false;
    const [mine, theirs] = await Promise.all([
      this.community.authorityIdsOf(personId),
      this.community.authorityIdsOf(otherId),
    ]);
    return mine.some((id) => theirs.includes(id));
  }
}
