import { AccountsFacade } from '#libs/accounts';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  AlreadyStewardError,
  HasStewardsError,
  PersonUnknownError,
  SoleStewardError,
} from '../../domain/stewards/steward.errors.js';
import type { Body } from '../../domain/stewards/body.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';
import { StewardNotice } from './steward-notice.js';
import { bodyNotFound, StewardPolicy } from './steward.policy.js';

/** Begins and ends that people act for an authority or an organisation. One at a time for each of them. */
@Injectable()
export class StewardsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bodies: BodyRepository,
    private readonly requests: JoinRequestRepository,
    private readonly policy: StewardPolicy,
    private readonly notice: StewardNotice,
    private readonly accounts: AccountsFacade,
  ) {}

  /**
   * Lets a person act for it. The caller has locked it and decided that they may.
   *
   * @returns false when they do already
   */
  async admit(personId: string, bodyId: string, actorId: string, how: string): Promise<boolean> {
    if (await this.bodies.isSteward(personId, bodyId)) return false;
    await this.bodies.add(personId, bodyId);
    await this.requests.settle(bodyId, personId);
    await this.notice.note({ action: 'steward.add', actorId, bodyId, personId, after: { how } });
    return true;
  }

  /**
   * Takes a colleague's rights away, at once, and tells them by mail.
   *
   * @throws NotFoundError when the actor does not act for it, or the other person does not
   */
  async remove(actor: Actor, bodyId: string, personId: string): Promise<Body | SoleStewardError> {
    if (personId === actor.personId) return this.leave(actor, bodyId);
    return this.uow.run(async () => {
      await this.bodies.lock(bodyId);
      const body = await this.policy.assertActsFor(actor, bodyId);
      if (!(await this.bodies.end(personId, bodyId))) throw bodyNotFound();
      await this.notice.removed(actor, bodyId, personId);
      return body;
    });
  }

  /**
   * Stops acting for it. Whoever does so alone cannot: of two who leave at once, the second stays.
   *
   * @throws NotFoundError when the actor does not act for it
   */
  async leave(actor: Actor, bodyId: string): Promise<Body | SoleStewardError> {
    return this.uow.run(async () => {
      await this.bodies.lock(bodyId);
      const body = await this.policy.assertActsFor(actor, bodyId);
      const stewards = await this.bodies.activeStewards(bodyId);
      if (stewards.every(({ personId }) => personId === actor.personId)) return new SoleStewardError();
      await this.bodies.end(actor.personId, bodyId);
      await this.tell('steward.leave', actor, bodyId, actor.personId);
      return body;
    });
  }

  /**
   * Gives a steward to what has none. For coordinators.
   *
   * @throws NotFoundError when it does not exist
   */
  async appoint(
    actor: Actor,
    bodyId: string,
    email: string,
  ): Promise<Body | HasStewardsError | PersonUnknownError | AlreadyStewardError> {
    const personId = await this.accounts.personIdByEmail(email);
    return this.uow.run(async () => {
      const body = await this.policy.existing(bodyId);
      await this.bodies.lock(bodyId);
      if ((await this.bodies.activeStewards(bodyId)).length > 0) return new HasStewardsError();
      if (personId === null) return new PersonUnknownError();
      const isNew = await this.admit(personId, bodyId, actor.personId, 'appointed');
      return isNew ? body : new AlreadyStewardError();
    });
  }

  /** Notes that somebody who asked was not admitted. */
  async tellDeclined(actor: Actor, bodyId: string, personId: string): Promise<void> {
    await this.tell('join-request.decline', actor, bodyId, personId);
  }

  private tell(action: string, actor: Actor, bodyId: string, personId: string): Promise<void> {
    return this.notice.note({ action, actorId: actor.personId, bodyId, personId });
  }
}
