import { NotFoundError, isId } from '#libs/kernel';
import { AccountsFacade } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { AuthorityRepository } from '../persistence/authority.repository.js';
import { StewardshipRepository } from '../persistence/stewardship.repository.js';

/** Says who acts for an authority. */
@Injectable()
export class StewardshipService {
  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly stewardships: StewardshipRepository,
    private readonly accounts: AccountsFacade,
  ) {}

  /**
   * Makes a person a steward of an authority. For the operator's command.
   *
   * @returns false when they are one already
   * @throws NotFoundError when nobody has this e-mail address, or there is no such authority
   */
  async addSteward(email: string, authorityId: string): Promise<boolean> {
    const personId = await this.accounts.personIdByEmail(email);
    if (personId === null) throw new NotFoundError('PERSON_NOT_FOUND', 'Nobody has this e-mail address.');
    if (!isId(authorityId) || !(await this.authorities.exists(authorityId))) {
      throw new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no authority with this id.');
    }
    return this.stewardships.add(personId, authorityId);
  }
}
