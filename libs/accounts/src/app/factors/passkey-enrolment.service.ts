import { cleanLine, NotFoundError, UnauthenticatedError, newId } from '#libs/kernel';
import { type Actor, type CookieJar, type HubClient, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PasskeyRefusedError } from '../../domain/factors/factor.errors.js';
import { userAgentSummary } from '../../domain/session.rules.js';
import { PasskeyRepository } from '../../persistence/factors/passkey.repository.js';
import { PersonRepository } from '../../persistence/person.repository.js';
import { PendingProofs } from '../pending-proofs.service.js';
import { FactorChanges, type FactorAdded } from './factor-changes.service.js';
import { RelyingParty } from './relying-party.js';

const PURPOSE = 'passkey.add';
/** How long a challenge waits for its answer. */
export const CHALLENGE_SECONDS = 5 * 60;
const MOST_PASSKEYS = 20;
const LONGEST_NAME = 100;

/** What is kept until the answer to a challenge comes. */
export type BegunChallenge = { readonly challenge: string };

/** Adding and removing passkeys. */
@Injectable()
export class PasskeyEnrolmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passkeys: PasskeyRepository,
    private readonly people: PersonRepository,
    private readonly proofs: PendingProofs,
    private readonly party: RelyingParty,
    private readonly changes: FactorChanges,
  ) {}

  /** What the browser has to do to make a passkey, as JSON. */
  async begin(actor: Actor, cookies: CookieJar): Promise<string> {
    const person = await this.people.byId(actor.personId);
    if (person === null) throw new UnauthenticatedError();
    const known = await this.passkeys.listOf(person.id);
    const { challenge, options } = await this.party.askForNew(person, known);
    const begun: BegunChallenge = { challenge };
    await this.proofs.begin('session', cookies, PURPOSE, begun, CHALLENGE_SECONDS);
    return JSON.stringify(options);
  }

  /**
   * Adds the passkey that the browser made.
   *
   * @param name what its owner calls it; the browser and system when it is empty
   */
  async complete(
    actor: Actor,
    cookies: CookieJar,
    client: HubClient,
    answer: string,
    name: string,
  ): Promise<FactorAdded | PasskeyRefusedError> {
    const begun = await this.proofs.take<BegunChallenge>('session', cookies, PURPOSE);
    const made = begun && (await this.party.checkNew(answer, begun.challenge));
    if (!made) return new PasskeyRefusedError();
    const called = cleanLine(name) || userAgentSummary(client.userAgent) || 'Passkey';
    const passkey = { ...made, id: newId(), personId: actor.personId, name: called.slice(0, LONGEST_NAME) };
    return this.uow.run(async () => {
      if (!(await this.passkeys.add(passkey, MOST_PASSKEYS))) return new PasskeyRefusedError();
      return this.changes.added('passkey', actor, cookies);
    });
  }

  /**
   * Removes a passkey.
   *
   * @throws NotFoundError when the person has none of that id
   */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.uow.run(async () => {
      if (!(await this.passkeys.remove(actor.personId, id))) throw new NotFoundError();
      await this.changes.removed('passkey', actor);
    });
  }
}
