import { isLocale } from '#libs/kernel';
import { type Actor, ActorResolver, HubConfig } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { permissionsOfSession } from '../domain/permissions.js';
import { hashOfToken } from '../domain/secret-token.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Finds the person behind the session cookie: one indexed statement per request, and once a minute a second one. */
@Injectable()
export class SessionActorResolver extends ActorResolver {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly config: HubConfig,
  ) {
    super();
  }

  async resolve(sessionToken: string): Promise<Actor | null> {
    const idHash = hashOfToken(sessionToken);
    if (idHash === null) return null;
    const person = await this.sessions.person(idHash, this.config.demo);
    if (person === null) return null;
    if (person.stale) await this.sessions.touch(idHash, this.config.sessions.idleSeconds);
    return {
      personId: person.personId,
      name: person.name,
      locale: isLocale(person.locale) ? person.locale : null,
      sessionId: person.sessionId,
      ...permissionsOfSession(person.roles, person.secondFactor),
      secondFactor: person.secondFactor,
      isFresh: person.isFresh,
    };
  }
}
