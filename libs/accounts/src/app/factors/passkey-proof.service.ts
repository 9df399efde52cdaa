import { type Actor, type CookieJar, type HubClient, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PasskeyRefusedError } from '../../domain/factors/factor.errors.js';
import { localPathOrHome } from '../../domain/local-path.js';
import { passkeyLimits } from '../../domain/sign-in.rules.js';
import { type KnownPasskey, PasskeyRepository } from '../../persistence/factors/passkey.repository.js';
import { PendingProofs, type ProofPlace } from '../pending-proofs.service.js';
import { PROVED_BY_FACTOR, SessionService } from '../session.service.js';
import type { SignedIn } from '../sign-in.service.js';
import { Throttle } from '../throttle.service.js';
import { Confirmed } from './code-proof.service.js';
import { type BegunChallenge, CHALLENGE_SECONDS } from './passkey-enrolment.service.js';
import { RelyingParty } from './relying-party.js';

const SIGN_IN = 'passkey.sign-in';
const CONFIRM = 'passkey.confirm';

/** Signing in and confirming by passkey. */
@Injectable()
export class PasskeyProofService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passkeys: PasskeyRepository,
    private readonly proofs: PendingProofs,
    private readonly party: RelyingParty,
    private readonly sessions: SessionService,
    private readonly throttle: Throttle,
  ) {}

  /**
   * What the browser of somebody unknown has to do to sign in, as JSON. It may use any passkey it has for this site.
   *
   * @throws RateLimitedError after too many tries from one network
   */
  async beginSignIn(cookies: CookieJar, client: HubClient): Promise<string> {
    await this.throttle.count(passkeyLimits(client.address));
    const { challenge, options } = await this.party.askForProof();
    const begun: BegunChallenge = { challenge };
    await this.proofs.begin('browser', cookies, SIGN_IN, begun, CHALLENGE_SECONDS);
    return JSON.stringify(options);
  }

  /**
   * Signs in whoever the passkey belongs to. It counts as a second factor, since it asks for its owner.
   *
   * @throws RateLimitedError after too many tries from one network
   */
  async signIn(
    cookies: CookieJar,
    client: HubClient,
    answer: string,
    next: string | null,
  ): Promise<SignedIn | PasskeyRefusedError> {
    await this.throttle.count(passkeyLimits(client.address));
    const proved = await this.provedBy('browser', SIGN_IN, cookies, answer);
    if (proved === null) return new PasskeyRefusedError();
    const { passkey, counter } = proved;
    return this.uow.run(async () => {
      if (!(await this.passkeys.use(passkey.id, counter))) return new PasskeyRefusedError();
      await this.sessions.open(passkey.personId, cookies, client.userAgent, PROVED_BY_FACTOR);
      return { personId: passkey.personId, next: localPathOrHome(next), secondFactor: true, isFresh: true };
    });
  }

  /** What the browser has to do to confirm with one of the person's passkeys, as JSON. */
  async beginConfirmation({ personId }: Actor, cookies: CookieJar): Promise<string> {
    const known = await this.passkeys.listOf(personId);
    const { challenge, options } = await this.party.askForProof(known);
    const begun: BegunChallenge = { challenge };
    await this.proofs.begin('session', cookies, CONFIRM, begun, CHALLENGE_SECONDS);
    return JSON.stringify(options);
  }

  /** Confirms the session with one of the person's own passkeys. */
  async confirm(
    { personId }: Actor,
    cookies: CookieJar,
    answer: string,
  ): Promise<Confirmed | PasskeyRefusedError> {
    const proved = await this.provedBy('session', CONFIRM, cookies, answer);
    if (proved?.passkey.personId !== personId) return new PasskeyRefusedError();
    const { passkey, counter } = proved;
    return this.uow.run(async () => {
      if (!(await this.passkeys.use(passkey.id, counter))) return new PasskeyRefusedError();
      await this.sessions.confirm(cookies, true);
      return new Confirmed();
    });
  }

  /** The passkey that gave the answer, if it answers what this browser was asked; a challenge is spent by any answer. */
  private async provedBy(
    place: ProofPlace,
    purpose: string,
    cookies: CookieJar,
    answer: string,
  ): Promise<{ passkey: KnownPasskey; counter: number } | null> {
    const begun = await this.proofs.take<BegunChallenge>(place, cookies, purpose);
    const read = this.party.readProof(answer);
    if (begun === null || read === null) return null;
    const passkey = await this.passkeys.byCredential(read.credentialId);
    if (passkey === null || (read.userHandle !== null && read.userHandle !== passkey.personId)) return null;
    const counter = await this.party.checkProof(read, begun.challenge, passkey);
    return counter === null ? null : { passkey, counter };
  }
}
