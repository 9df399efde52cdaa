import { UnitOfWork } from '#libs/platform';
import { AccountsFacade } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { parseAuthoritiesDocument } from '../domain/authorities-document.js';
import { AuthorityRepository } from '../persistence/authority.repository.js';
import { StewardshipRepository } from '../persistence/stewardship.repository.js';

/** Adds authorities from content. */
@Injectable()
export class AuthorityImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authorities: AuthorityRepository,
    private readonly stewardships: StewardshipRepository,
    private readonly accounts: AccountsFacade,
  ) {}

  /**
   * Adds the authorities of a document that are missing, with their memberships and stewards; all of them or none.
   * What is there already stays as it is, so that importing twice changes nothing.
   *
   * @param demo whether they belong to the demo, and may be taken away with it
   * @returns how many were added
   * @throws InvalidInputError naming path and reason of every fault of the document
   */
  async import(source: string, demo = false): Promise<number> {
    const document = parseAuthoritiesDocument(source);
    return this.uow.run(async () => {
      const added = await this.authorities.addMissing(document, demo);
      const stewards = document.authorities
        .filter(({ id }) => added.has(id))
        .flatMap(({ id, stewards }) => stewards.map((email) => ({ id, email })));
      for (const { id, email } of stewards) {
        const personId = await this.accounts.personIdByEmail(email);
        if (personId !== null) await this.stewardships.add(personId, id);
      }
      return added.size;
    });
  }
}
