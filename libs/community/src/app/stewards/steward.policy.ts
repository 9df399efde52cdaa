import { NotFoundError, isId } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Body } from '../../domain/stewards/body.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';

/** Who may see and change the stewards of an authority or an organisation. */
@Injectable()
export class StewardPolicy {
  constructor(private readonly bodies: BodyRepository) {}

  /**
   * Anybody who is signed in may ask to join what everybody sees.
   *
   * @throws NotFoundError when it does not exist, or no coordinator has checked it yet
   */
  async assertMayAsk(bodyId: string): Promise<Body> {
    const body = await this.existing(bodyId);
    if (await this.bodies.isPublic(bodyId)) return body;
    throw bodyNotFound();
  }

  /**
   * Its stewards see each other, and coordinators see them all.
   *
   * @throws NotFoundError for everybody else, in the same words as for what does not exist
   */
  async assertMayRead(actor: Actor, bodyId: string): Promise<Body> {
    const body = await this.existing(bodyId);
    if (isCoordinator(actor) || (await this.bodies.isSteward(actor.personId, bodyId))) return body;
    throw bodyNotFound();
  }

  /**
   * Its stewards say who joins them; as long as nobody acts for it, coordinators do.
   *
   * @throws NotFoundError for everybody else, in the same words as for what does not exist
   */
  async assertMayAdmit(actor: Actor, bodyId: string): Promise<Body> {
    const body = await this.existing(bodyId);
    if (await this.bodies.isSteward(actor.personId, bodyId)) return body;
    if (isCoordinator(actor) && (await this.bodies.activeStewards(bodyId)).length === 0) return body;
    throw bodyNotFound();
  }

  /** The same, with it locked until the unit of work ends: see `BodyRepository.lock`. */
  async lockToAdmit(actor: Actor, bodyId: string): Promise<Body> {
    await this.bodies.lock(bodyId);
    return this.assertMayAdmit(actor, bodyId);
  }

  /**
   * Only its stewards.
   *
   * @throws NotFoundError for everybody else, in the same words as for what does not exist
   */
  async assertActsFor(actor: Actor, bodyId: string): Promise<Body> {
    const body = await this.existing(bodyId);
    if (await this.bodies.isSteward(actor.personId, bodyId)) return body;
    throw bodyNotFound();
  }

  /** @throws NotFoundError when there is no such authority or organisation */
  async existing(bodyId: string): Promise<Body> {
    const body = isId(bodyId) ? await this.bodies.byId(bodyId) : null;
    if (body === null) throw bodyNotFound();
    return body;
  }
}

function isCoordinator(actor: Actor): boolean {
  return actor.permissions.has('steward.appoint');
}

/** What is said of things that do not exist, or not for this caller. */
export function bodyNotFound(): NotFoundError {
  return new NotFoundError('BODY_NOT_FOUND', 'There is no such authority or organisation that you act for.');
}
