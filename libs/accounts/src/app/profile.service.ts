import { UnauthenticatedError } from '#libs/kernel';
import { type Actor, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { OPTIONAL_KINDS, type NotificationKind } from '../domain/notifications.js';
import { checkedName } from '../domain/person.rules.js';
import type { PersonEntity } from '../persistence/person.entity.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { ProfileRepository } from '../persistence/profile.repository.js';

/** One kind of mail, and whether a person wants it. */
export interface NotificationChoice {
  readonly kind: NotificationKind;
  readonly wanted: boolean;
}

/** What people say about themselves: their name, and the mail they want. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly profiles: ProfileRepository,
  ) {}

  /**
   * Changes the name of the person and returns them.
   *
   * @throws InvalidInputError when nothing visible is left of the name, or too much
   * @throws UnauthenticatedError when the person is gone
   */
  async rename({ personId }: Actor, name: string): Promise<PersonEntity> {
    const checked = checkedName(name);
    await this.profiles.setName(personId, checked);
    const person = await this.people.byId(personId);
    if (person === null) throw new UnauthenticatedError();
    return person;
  }

  /** Every kind of mail that may be switched off, and whether the person wants it. */
  async notificationsOf(personId: string): Promise<NotificationChoice[]> {
    const muted = new Set(await this.profiles.mutedBy(personId));
    return OPTIONAL_KINDS.map((kind) => ({ kind, wanted: !muted.has(kind) }));
  }

  /** From now on the person gets exactly these kinds of mail, beside what has to be sent. */
  async want({ personId }: Actor, wanted: readonly NotificationKind[]): Promise<NotificationChoice[]> {
    await this.uow.run(() =>
      this.profiles.mute(
        personId,
        OPTIONAL_KINDS.filter((kind) => !wanted.includes(kind)),
      ),
    );
    return this.notificationsOf(personId);
  }
}
