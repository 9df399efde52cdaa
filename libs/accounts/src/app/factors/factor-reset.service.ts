import { NotFoundError } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedEmail } from '../../domain/person.rules.js';
import { PersonRepository } from '../../persistence/person.repository.js';
import { SessionRepository } from '../../persistence/session.repository.js';
import { SecurityChanges } from '../security-changes.service.js';
import { PersonFactors } from './person-factors.service.js';

/** The way back for somebody who has lost every factor and every recovery code. For the operator's command. */
@Injectable()
export class FactorReset {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly factors: PersonFactors,
    private readonly changes: SecurityChanges,
  ) {}

  /**
   * Removes all second factors of a person and ends their sessions. It is written down, and the person is told by mail.
   *
   * @throws InvalidInputError when the text is not an e-mail address we accept
   * @throws NotFoundError when nobody has this address
   */
  async forget(email: string): Promise<void> {
    await this.uow.run(async () => {
      const personId = await this.people.idByEmail(checkedEmail(email));
      if (personId === null) throw new NotFoundError('PERSON_NOT_FOUND', 'Nobody has this e-mail address.');
      await this.factors.removeAllOf(personId);
      await this.sessions.endAllOf(personId);
      await this.changes.tell('factors.forget', { personId, actorId: null });
    });
  }
}
