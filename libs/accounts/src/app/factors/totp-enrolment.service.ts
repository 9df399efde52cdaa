import { ConflictError, NotFoundError, UnauthenticatedError } from '#libs/kernel';
import { type Actor, type CookieJar, type HubClient, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { base32 } from '../../domain/factors/base32.js';
import { CodeRefusedError, EnrolmentExpiredError } from '../../domain/factors/factor.errors.js';
import { matchingStep, newTotpSecret, totpAddress } from '../../domain/factors/totp.js';
import { codeLimits } from '../../domain/sign-in.rules.js';
import { TotpFactorRepository } from '../../persistence/factors/totp-factor.repository.js';
import { PersonRepository } from '../../persistence/person.repository.js';
import { PendingProofs } from '../pending-proofs.service.js';
import { Throttle } from '../throttle.service.js';
import { FactorChanges, type FactorAdded } from './factor-changes.service.js';

const PURPOSE = 'totp.add';
const VALID_SECONDS = 15 * 60;
const ISSUER = 'Living Hub';

/** What an authenticator app has to be told, until its first code has come. */
export interface TotpEnrolment {
  /** In base32, to be typed where no picture can be read. */
  readonly key: string;
  /** The same as an address, to be shown as a QR code. */
  readonly address: string;
}

type BegunEnrolment = { readonly secret: string };

/** Adding and removing authenticator apps (TOTP). */
@Injectable()
export class TotpEnrolmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: TotpFactorRepository,
    private readonly people: PersonRepository,
    private readonly proofs: PendingProofs,
    private readonly throttle: Throttle,
    private readonly changes: FactorChanges,
  ) {}

  /**
   * Makes a key for a new app, or hands out again the one this session is being shown.
   *
   * @throws ConflictError when the person has an app already
   */
  async begin(actor: Actor, cookies: CookieJar): Promise<TotpEnrolment> {
    if ((await this.factors.find(actor.personId)) !== null) throw appExists();
    const begun = await this.pending(actor, cookies);
    if (begun !== null) return begun;
    const content: BegunEnrolment = { secret: newTotpSecret().toString('base64') };
    await this.proofs.begin('session', cookies, PURPOSE, content, VALID_SECONDS);
    return this.enrolment(actor, content);
  }

  /** The key this session is being shown; null when none is waiting for its first code. It is never told afterwards. */
  async pending(actor: Actor, cookies: CookieJar): Promise<TotpEnrolment | null> {
    const begun = await this.proofs.find<BegunEnrolment>('session', cookies, PURPOSE);
    return begun === null ? null : this.enrolment(actor, begun);
  }

  /**
   * Adds the app, once it has shown with a code that it knows the key.
   *
   * @throws RateLimitedError after too many codes
   * @throws ConflictError when the person has an app already
   */
  async complete(
    actor: Actor,
    cookies: CookieJar,
    client: HubClient,
    code: string,
  ): Promise<FactorAdded | CodeRefusedError | EnrolmentExpiredError> {
    await this.throttle.count(codeLimits(actor.personId, client.address));
    const begun = await this.proofs.find<BegunEnrolment>('session', cookies, PURPOSE);
    if (begun === null) return new EnrolmentExpiredError();
    const secret = Buffer.from(begun.secret, 'base64');
    const step = matchingStep(secret, code, await this.factors.now(), 0);
    if (step === null) return new CodeRefusedError();
    return this.uow.run(async () => {
      if ((await this.proofs.take('session', cookies, PURPOSE)) === null) return new EnrolmentExpiredError();
      if (!(await this.factors.add(actor.personId, secret, step))) throw appExists();
      return this.changes.added('totp', actor, cookies);
    });
  }

  /**
   * Removes the app.
   *
   * @throws NotFoundError when the person has none
   */
  async remove(actor: Actor): Promise<void> {
    await this.uow.run(async () => {
      if (!(await this.factors.remove(actor.personId))) throw new NotFoundError();
      await this.changes.removed('totp', actor);
    });
  }

  private async enrolment({ personId }: Actor, { secret }: BegunEnrolment): Promise<TotpEnrolment> {
    const person = await this.people.byId(personId);
    if (person === null) throw new UnauthenticatedError();
    const bytes = Buffer.from(secret, 'base64');
    return { key: base32(bytes), address: totpAddress(bytes, ISSUER, person.email) };
  }
}

function appExists(): ConflictError {
  return new ConflictError('You have an authenticator app already. Remove it first.', {}, 'FACTOR_EXISTS');
}
