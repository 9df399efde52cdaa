import { NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { LastCoordinatorError } from '../domain/account.errors.js';
import { checkedEmail } from '../domain/person.rules.js';
import type { Role } from '../domain/permissions.js';
import { PeopleDeskRepository, type PersonRecord } from '../persistence/people-desk.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** What coordinators do about people: find them, give and take the role, suspend and readmit. */
@Injectable()
export class PeopleDeskService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: PeopleDeskRepository,
    private readonly people: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The person with exactly this address, or null.
   * @throws InvalidInputError when the text is not an address
   */
  async find(email: string): Promise<PersonRecord | null> {
    return this.desk.byEmail(checkedEmail(email));
  }

  /** The coordinators, by name. */
  async coordinators(): Promise<PersonRecord[]> {
    return this.desk.coordinators();
  }

  /**
   * Makes a person a coordinator, or takes the role away; it counts from the person's next request on.
   *
   * @param by who does it; null for the operator
   * @throws NotFoundError when there is no such person
   */
  async setCoordinator(
    personId: string,
    coordinator: boolean,
    by: string | null,
  ): Promise<PersonRecord | LastCoordinatorError> {
    return this.change(personId, !coordinator, async (person) => {
      const roles: Role[] = coordinator ? ['coordinator'] : ['member'];
      await this.desk.setRoles(personId, roles);
      await this.audit.record({
        action: 'person.role',
        actorId: by,
        subject: { kind: 'person', id: personId },
        before: { roles: person.roles },
        after: { roles },
      });
    });
  }

  /**
   * Suspends a person, whose sessions end at once, or lets them in again.
   *
   * @param by who does it; null for the operator
   * @throws NotFoundError when there is no such person
   */
  async setSuspended(
    personId: string,
    suspended: boolean,
    by: string | null,
  ): Promise<PersonRecord | LastCoordinatorError> {
    return this.change(personId, suspended, async () => {
      await this.people.setSuspended(personId, suspended);
      if (suspended) await this.sessions.endAllOf(personId);
      await this.audit.record({
        action: suspended ? 'person.suspend' : 'person.readmit',
        actorId: by,
        subject: { kind: 'person', id: personId },
      });
    });
  }

  /** The id of the person with this address. @throws NotFoundError when nobody has it */
  async idOf(email: string): Promise<string> {
    const found = await this.find(email);
    if (found === null) throw new NotFoundError('PERSON_NOT_FOUND', 'Nobody has this e-mail address.');
    return found.id;
  }

  private async change(
    personId: string,
    takesAway: boolean,
    work: (person: PersonRecord) => Promise<void>,
  ): Promise<PersonRecord | LastCoordinatorError> {
    return this.uow.run(async () => {
      const coordinators = await this.desk.lockWorkingCoordinators();
      const person = await this.desk.byId(personId);
      if (person === null) throw new NotFoundError('PERSON_NOT_FOUND', 'There is no such person.');
      if (takesAway && coordinators.length === 1 && coordinators[0] === personId)
        return new LastCoordinatorError();
      await work(person);
      return (await this.desk.byId(personId)) ?? person;
    });
  }
}
