import { InvalidInputError, newId, RateLimitedError } from '#libs/kernel';
import { type Actor, type HubClient, HubConfig, Jobs, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedEmail } from '../domain/person.rules.js';
import { signInLimits } from '../domain/sign-in.rules.js';
import { EmailChangeRepository } from '../persistence/email-change.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SignInThrottleRepository } from '../persistence/sign-in-throttle.repository.js';

/** The queue that the mail with the link to confirm a new address is written from. */
export const EMAIL_CHANGE_QUEUE = 'accounts.email-change-mail';

/** Takes the wish for another address, which counts once a link sent there was used. */
@Injectable()
export class EmailChangeRequestService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly people: PersonRepository,
    private readonly changes: EmailChangeRepository,
    private readonly throttle: SignInThrottleRepository,
    private readonly config: HubConfig,
  ) {}

  /**
   * Sends a link to the new address, if it is free. Whether it is, the answer never tells.
   *
   * @returns for how many minutes the link works
   * @throws InvalidInputError when the text is not an address we accept, or the one the person has
   * @throws RateLimitedError when too many links were asked for
   */
  async request({ personId }: Actor, email: string, client: HubClient): Promise<number> {
    const address = checkedEmail(email);
    const person = await this.people.byId(personId);
    if (person?.email === address)
      throw new InvalidInputError('This is the address you have already.', { field: 'email' });
    const waitSeconds = await this.throttle.count(signInLimits(address, client.address));
    if (waitSeconds > 0) throw new RateLimitedError(waitSeconds);
    const validSeconds = this.config.sessions.signInLinkSeconds;
    const id = newId();
    await this.uow.run(async () => {
      await this.changes.put(id, personId, address, validSeconds);
      await this.jobs.send(EMAIL_CHANGE_QUEUE, { changeId: id });
    });
    return Math.floor(validSeconds / 60);
  }

  /** The address that waits for its confirmation, or null. */
  async wantedBy(personId: string): Promise<string | null> {
    return this.changes.wantedBy(personId);
  }
}
