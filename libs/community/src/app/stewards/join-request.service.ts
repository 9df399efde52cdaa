import { cleanText, newId, InvalidInputError, isId, NotFoundError, RateLimitedError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Body } from '../../domain/stewards/body.js';
import { AlreadyStewardError } from '../../domain/stewards/steward.errors.js';
import { OPEN_REQUESTS_PER_PERSON } from '../../domain/stewards/steward.rules.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';
import { StewardMailJobs } from './steward-mail.jobs.js';
import { StewardPolicy } from './steward.policy.js';
import { StewardsService } from './stewards.service.js';

const SECONDS_PER_DAY = 86_400;

/** Takes requests to join, and decides them. Who asks learns nothing about who decides. */
@Injectable()
export class JoinRequestService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bodies: BodyRepository,
    private readonly requests: JoinRequestRepository,
    private readonly policy: StewardPolicy,
    private readonly stewards: StewardsService,
    private readonly mails: StewardMailJobs,
  ) {}

  /**
   * Asks to join. Asking again while the request is open changes nothing.
   *
   * @throws NotFoundError when there is no such authority or organisation, or nobody has checked it
   * @throws InvalidInputError when no reason is given
   * @throws RateLimitedError when the person has too many open requests
   */
  async ask(actor: Actor, bodyId: string, reason: string): Promise<Body | AlreadyStewardError> {
    const given = cleanText(reason);
    if (given === '')
      throw new InvalidInputError('Say in a sentence why you should act for it.', { field: 'reason' });
    return this.uow.run(async () => {
      const body = await this.policy.assertMayAsk(bodyId);
      await this.bodies.lock(bodyId);
      if (await this.bodies.isSteward(actor.personId, bodyId)) return new AlreadyStewardError();
      const open = (await this.requests.ofPerson(actor.personId)).filter(({ state }) => state === 'open');
      if (open.some((request) => request.bodyId === bodyId)) return body;
      if (open.length >= OPEN_REQUESTS_PER_PERSON) throw tooManyRequests();
      const id = newId();
      await this.requests.add(id, bodyId, actor.personId, given);
      await this.mails.joinRequest(id);
      return body;
    });
  }

  /**
   * Accepts or declines an open request; the person who asked is told by mail.
   *
   * @throws NotFoundError when it is not open, or not the actor's to decide
   */
  async decide(actor: Actor, requestId: string, accept: boolean): Promise<Body> {
    return this.uow.run(async () => {
      const seen = isId(requestId) ? await this.requests.open(requestId) : null;
      if (seen === null) throw requestNotFound();
      await this.bodies.lock(seen.bodyId);
      const body = await this.policy.assertMayAdmit(actor, seen.bodyId).catch(() => {
        throw requestNotFound();
      });
      if (!(await this.requests.decide(requestId, accept ? 'accepted' : 'declined'))) throw requestNotFound();
      if (accept) await this.stewards.admit(seen.personId, body.id, actor.personId, 'asked');
      else await this.stewards.tellDeclined(actor, body.id, seen.personId);
      await this.mails.decision(requestId);
      return body;
    });
  }
}

function requestNotFound(): NotFoundError {
  return new NotFoundError('JOIN_REQUEST_NOT_FOUND', 'There is no such open request.');
}

function tooManyRequests(): RateLimitedError {
  return new RateLimitedError(
    SECONDS_PER_DAY,
    `You have ${OPEN_REQUESTS_PER_PERSON} open requests. Wait until one of them is decided.`,
  );
}
