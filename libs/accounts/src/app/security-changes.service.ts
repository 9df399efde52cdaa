import { AuditLog, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { SecurityChange } from '../domain/factors/factor.js';
import { securityNotice } from '../handlers/security-notice.mail.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** Who changed something, and whose sign-in it is. */
export interface SecurityChangeBy {
  readonly personId: string;
  /** The person themselves; null for the operator. */
  readonly actorId: string | null;
}

/** Writes down that a way to sign in was changed, and tells its person, who may not have done it. */
@Injectable()
export class SecurityChanges {
  constructor(
    private readonly audit: AuditLog,
    private readonly people: PersonRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Belongs in the unit of work of the change. */
  async tell(change: SecurityChange, { personId, actorId }: SecurityChangeBy): Promise<void> {
    await this.audit.record({
      action: `account.${change}`,
      actorId,
      subject: { kind: 'person', id: personId },
    });
    const person = await this.people.byId(personId);
    if (person === null) return;
    const { email, name, locale } = person;
    await this.mailer.send({ to: email, personId, ...securityNotice(change, name, locale) });
  }
}
