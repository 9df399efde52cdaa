import { AuditLog, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { addressChangedMail } from '../handlers/account.mail.js';
import type { WaitingEmailChange } from '../persistence/email-change.repository.js';
import type { PersonEntity } from '../persistence/person.entity.js';

/** Writes down that an address was changed, and tells the old one. */
@Injectable()
export class EmailChangeNotices {
  constructor(
    private readonly audit: AuditLog,
    private readonly mailer: Mailer,
  ) {}

  /** Belongs in the unit of work of the change. */
  async tell({ id, personId, oldEmail }: WaitingEmailChange, person: PersonEntity | null): Promise<void> {
    await this.audit.record({
      action: 'account.change-email',
      actorId: personId,
      subject: { kind: 'person', id: personId },
    });
    if (person === null) return;
    const mail = addressChangedMail(person.name, person.locale);
    await this.mailer.send({
      to: oldEmail,
      ...mail,
      messageId: `<email-changed.${id}@living-hub>`,
      last: true,
    });
  }
}
