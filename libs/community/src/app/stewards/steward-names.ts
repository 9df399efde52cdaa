import { AccountsFacade } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import type { ActiveSteward } from '../../persistence/stewards/body.repository.js';
import type { JoinRequest } from '../../persistence/stewards/join-request.repository.js';

/** Somebody who acts for an authority or an organisation, by name. */
export interface NamedSteward extends ActiveSteward {
  readonly name: string;
}

/** Somebody who asks to join, as those see them who decide. */
export interface NamedRequest {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly reason: string;
  readonly createdAt: Date;
}

/** Puts names to the people of a desk. */
@Injectable()
export class StewardNames {
  constructor(private readonly accounts: AccountsFacade) {}

  /** The stewards in the same order, by name. */
  async ofStewards(stewards: readonly ActiveSteward[]): Promise<NamedSteward[]> {
    const views = await this.accounts.personViews(stewards.map(({ personId }) => personId));
    const nameOf = new Map(views.map(({ id, name }) => [id, name]));
    return stewards.map((steward) => ({ ...steward, name: nameOf.get(steward.personId) ?? '' }));
  }

  /** The requests in the same order, with name and address of whoever asks; those of suspended people are left out. */
  async ofRequests(requests: readonly JoinRequest[]): Promise<NamedRequest[]> {
    const people = await this.accounts.recipientsOf(
      requests.map(({ personId }) => personId),
      null,
    );
    const personOf = new Map(people.map((person) => [person.id, person]));
    return requests.flatMap(({ id, personId, reason, createdAt }) => {
      const person = personOf.get(personId);
      return person ? [{ id, name: person.name, email: person.email, reason, createdAt }] : [];
    });
  }
}
