import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PeopleDeskRepository } from '../../persistence/people-desk.repository.js';
import { ACCOUNT_DOMAIN } from '../personal-data.service.js';
import { HoldsPersonalData, PersonalDataHolder, type PersonalDataKind } from '../personal-data.js';

/** What the account itself holds about a person, beside their ways to sign in. Its tables go with the row of the person. */
@Injectable()
@HoldsPersonalData()
export class AccountPersonalData extends PersonalDataHolder {
  readonly domain = ACCOUNT_DOMAIN;
  readonly kinds: readonly PersonalDataKind[] = [
    { kind: 'profile', onErase: 'erased', reason: '' },
    { kind: 'notifications', onErase: 'erased', reason: '' },
    { kind: 'emailChange', onErase: 'erased', reason: '' },
    {
      kind: 'attempts',
      onErase: 'kept',
      reason:
        'How often an address was tried is counted under a hash of it, so that nobody can guess their way in; the count leaves within a day.',
    },
  ];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleDeskRepository,
  ) {
    super();
  }

  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const [profile] = await this.uow.query(
      `SELECT id, name, email, locale, roles, demo, created_at AS "createdAt", suspended_at AS "suspendedAt"
       FROM person WHERE id = $1`,
      [personId],
    );
    const notifications = await this.uow.query(
      'SELECT kind AS "switchedOff" FROM muted_notification WHERE person_id = $1 ORDER BY kind',
      [personId],
    );
    const [emailChange] = await this.uow.query(
      'SELECT new_email AS "newEmail", expires_at AS "expiresAt" FROM email_change WHERE person_id = $1',
      [personId],
    );
    return {
      profile: profile ?? null,
      notifications,
      emailChange: emailChange ?? null,
    };
  }

  async obstacles(personId: string): Promise<readonly string[]> {
    const person = await this.people.byId(personId);
    if (person?.roles.includes('coordinator') !== true) return [];
    const coordinators = await this.people.lockWorkingCoordinators();
    if (coordinators.length !== 1 || coordinators[0] !== personId) return [];
    return ['You are the last coordinator. Make somebody else a coordinator first.'];
  }

  async erase(personId: string): Promise<void> {
    await this.people.erase(personId);
  }
}
