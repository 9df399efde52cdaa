import { NotFoundError } from '#libs/kernel';
import { type Actor, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  type IdentityRow,
  PersonIdentityRepository,
  type ProviderSubject,
} from '../../persistence/openid/person-identity.repository.js';
import { SecurityChanges } from '../security-changes.service.js';
import { SessionService } from '../session.service.js';

/** Connects people with who they are at an identity provider, and ends such connections. */
@Injectable()
export class OpenIdConnectionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identities: PersonIdentityRepository,
    private readonly sessions: SessionService,
    private readonly changes: SecurityChanges,
  ) {}

  /** The connections of a person, the oldest first. */
  listOf(personId: string): Promise<IdentityRow[]> {
    return this.identities.listOf(personId);
  }

  /** Connects an identity; all other sessions of the person end. False when it belongs to somebody already. */
  async connect(actor: Actor, subject: ProviderSubject): Promise<boolean> {
    const { personId } = actor;
    return this.uow.run(async () => {
      if (!(await this.identities.add(personId, subject))) return false;
      await this.sessions.endOthers(actor);
      await this.changes.tell('identity.connect', { personId, actorId: personId });
      return true;
    });
  }

  /**
   * Ends a connection, and all other sessions of the person, which may have come by it.
   *
   * @throws NotFoundError when the person has none of that id
   */
  async disconnect(actor: Actor, id: string): Promise<void> {
    const { personId } = actor;
    await this.uow.run(async () => {
      if (!(await this.identities.remove(personId, id))) throw new NotFoundError();
      await this.sessions.endOthers(actor);
      await this.changes.tell('identity.disconnect', { personId, actorId: personId });
    });
  }
}
