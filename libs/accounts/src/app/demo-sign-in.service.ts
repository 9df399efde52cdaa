import { NotFoundError } from '#libs/kernel';
import { type CookieJar, type HubClient, HubConfig } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { HOME_PATH } from '../domain/local-path.js';
import type { PersonEntity } from '../persistence/person.entity.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { PROVED_BY_FACTOR, SessionService } from './session.service.js';
import type { SignedIn } from './sign-in.service.js';

/** Lets anybody sign in as an invented person, in demo mode only. */
@Injectable()
export class DemoSignInService {
  constructor(
    private readonly people: PersonRepository,
    private readonly sessions: SessionService,
    private readonly config: HubConfig,
  ) {}

  /** The people to choose from; none outside demo mode. */
  async choices(): Promise<PersonEntity[]> {
    return this.config.demo ? this.people.demoPeople() : [];
  }

  /**
   * Signs in as an invented person.
   *
   * @throws NotFoundError outside demo mode, and when this is not a demo person
   */
  async signIn(personId: string, cookies: CookieJar, client: HubClient): Promise<SignedIn> {
    const person = this.config.demo ? await this.people.byId(personId) : null;
    if (!person?.demo || person.suspendedAt !== null) throw new NotFoundError();
    // Invented people have no factors; in the demo they may still do all that their roles allow.
    await this.sessions.open(person.id, cookies, client.userAgent, PROVED_BY_FACTOR);
    return { personId: person.id, next: HOME_PATH, secondFactor: true, isFresh: true };
  }
}
