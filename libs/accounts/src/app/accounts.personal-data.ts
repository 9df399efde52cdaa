import { Injectable } from '@nestjs/common';
import { PersonIdentityRepository } from '../persistence/openid/person-identity.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { SignInLinkRepository } from '../persistence/sign-in-link.repository.js';
import { PersonFactors } from './factors/person-factors.service.js';
import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from './personal-data.js';

const KINDS = ['sessions', 'sign-in-links', 'second-factors', 'identities'] as const;

/** How a person signs in: sessions, links, factors and identities. Secrets are left out of what is collected. */
@HoldsPersonalData()
@Injectable()
export class AccountsPersonalData extends PersonalDataHolder {
  readonly domain = 'sign-in';

  readonly kinds: readonly PersonalDataKind[] = KINDS.map((kind) => ({
    kind,
    onErase: 'erased',
    reason: '',
  }));

  constructor(
    private readonly sessions: SessionRepository,
    private readonly links: SignInLinkRepository,
    private readonly factors: PersonFactors,
    private readonly identities: PersonIdentityRepository,
  ) {
    super();
  }

  async collect(personId: string): Promise<Record<(typeof KINDS)[number], unknown>> {
    const { passkeys, ...others } = await this.factors.of(personId);
    return {
      sessions: await this.sessions.listOf(personId),
      'sign-in-links': await this.links.listOf(personId),
      'second-factors': {
        ...others,
        passkeys: passkeys.map(({ name, addedAt, lastUsedAt }) => ({ name, addedAt, lastUsedAt })),
      },
      identities: await this.identities.listOf(personId),
    };
  }

  obstacles(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  async erase(personId: string): Promise<void> {
    await this.sessions.endAllOf(personId);
    await this.links.removeAllOf(personId);
    await this.factors.removeAllOf(personId);
    await this.identities.removeAllOf(personId);
  }
}
