import { Clock, ConflictError, newId, type Locale } from '#libs/kernel';
import { AuditLog, type CookieJar, type HubClient, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { providerPerson, type ProviderPerson } from '../../domain/openid/provider-person.js';
import { checkedPerson } from '../../domain/person.rules.js';
import { PersonIdentityRepository } from '../../persistence/openid/person-identity.repository.js';
import { PersonRepository } from '../../persistence/person.repository.js';
import { SessionService } from '../session.service.js';
import type { ProviderAnswer } from './identity-provider.js';

/** Why somebody whom the provider vouches for is not signed in. */
export type SignInRefusal = 'suspended' | 'no-verified-email' | 'email-taken';

/** What a browser that comes back from the provider brings along. */
export interface Arrival {
  readonly cookies: CookieJar;
  readonly client: HubClient;
  /** The language of the page they came from. */
  readonly locale: Locale;
}

/** Signs people in whom an identity provider vouches for. */
@Injectable()
export class OpenIdSignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identities: PersonIdentityRepository,
    private readonly people: PersonRepository,
    private readonly sessions: SessionService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs the person in who has this identity. Somebody new becomes a member, if the provider has verified an address
   * that belongs to nobody here: an address alone never leads into an account that exists.
   */
  async signIn(answer: ProviderAnswer, arrival: Arrival): Promise<SignInRefusal | null> {
    const person = providerPerson(answer.claims);
    return this.uow.run(async () => {
      const owner = await this.identities.ownerOf(answer);
      if (owner?.suspended) return 'suspended';
      const found = owner ?? (await this.join(answer, person, arrival.locale));
      if (typeof found === 'string') return found;
      await this.identities.touch(answer);
      await this.open(found.personId, person, arrival);
      return null;
    });
  }

  private async join(
    answer: ProviderAnswer,
    person: ProviderPerson,
    pageLocale: Locale,
  ): Promise<{ readonly personId: string } | SignInRefusal> {
    const { verifiedEmail: email, locale } = person;
    if (email === null) return 'no-verified-email';
    const id = newId();
    const name = person.name || email.split('@', 1)[0] || email;
    const isNew = await this.people.add(id, checkedPerson({ email, name, locale: locale ?? pageLocale }));
    if (!isNew) return 'email-taken';
    // Rolls the person back again: the same identity came in at the same time by another browser.
    if (!(await this.identities.add(id, answer))) throw new ConflictError('Please try again.');
    await this.audit.record({ action: 'person.join', actorId: id, subject: { kind: 'person', id } });
    return { personId: id };
  }

  private async open(personId: string, person: ProviderPerson, { cookies, client }: Arrival): Promise<void> {
    const { provedAt, secondFactor } = person;
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const secondsAgo = provedAt === null ? null : Math.max(0, Math.floor(now - provedAt));
    await this.sessions.open(personId, cookies, client.userAgent, { secondFactor, secondsAgo });
  }
}
