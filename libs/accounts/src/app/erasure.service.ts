import { NotFoundError } from '#libs/kernel';
import { AuditLog, Mailer, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ErasureBlockedError } from '../domain/account.errors.js';
import { checkedEmail } from '../domain/person.rules.js';
import { goodbyeMail } from '../handlers/account.mail.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { PersonalDataService } from './personal-data.service.js';

/** Erases people, all of it or nothing. What belongs to an authority stays, without the person's name. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly data: PersonalDataService,
    private readonly audit: AuditLog,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Erases a person: every domain erases or pseudonymises what it holds, the sessions end, and one last mail says so.
   *
   * @param by the person themselves, or null for the operator
   * @returns what has to be done first, or null when it is done
   * @throws NotFoundError when there is no such person
   */
  async erase(personId: string, by: string | null): Promise<ErasureBlockedError | null> {
    return this.uow.run(async () => {
      // What stands in the way is locked before the person, so that two who go at once never wait for each other.
      const obstacles = await this.data.obstacles(personId);
      if (obstacles.length > 0) return new ErasureBlockedError(obstacles);
      await this.uow.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [personId]);
      const person = await this.people.byId(personId);
      if (person === null) throw new NotFoundError();
      await this.data.erase(personId);
      await this.mailer.send({ to: person.email, ...goodbyeMail(person.locale), last: true });
      await this.audit.record({
        action: 'person.erase',
        actorId: by,
        subject: { kind: 'person', id: personId },
      });
      return null;
    });
  }

  /**
   * The same for the operator, by address.
   *
   * @throws NotFoundError when nobody has this address
   */
  async eraseByEmail(email: string): Promise<ErasureBlockedError | null> {
    const id = await this.people.idByEmail(checkedEmail(email));
    if (id === null) throw new NotFoundError('PERSON_NOT_FOUND', 'Nobody has this e-mail address.');
    return this.erase(id, null);
  }
}
