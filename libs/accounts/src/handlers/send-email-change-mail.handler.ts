import { HubConfig, Mailer, OnJob, pageAddress, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { EMAIL_CHANGE_QUEUE } from '../app/email-change-request.service.js';
import { newSecretToken } from '../domain/secret-token.js';
import { EmailChangeRepository } from '../persistence/email-change.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { confirmAddressMail } from './account.mail.js';

const payloadSchema = z.object({ changeId: z.uuid() });

/** Makes the link that confirms a new address, and the mail that holds it. */
@Injectable()
export class SendEmailChangeMailHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly changes: EmailChangeRepository,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Does nothing for a wish that is gone, and for an address that somebody has: neither of the two learns of it. */
  @OnJob({ queue: EMAIL_CHANGE_QUEUE })
  async send(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { changeId } = payloadSchema.parse(payload);
    const change = await this.changes.byId(changeId);
    if (change === null || (await this.people.idByEmail(change.newEmail)) !== null) return;
    const person = await this.people.byId(change.personId);
    if (person === null) return;
    const { name, locale } = person;
    const { token, hash } = newSecretToken();
    await this.uow.run(async () => {
      if (!(await this.changes.setToken(change.id, hash))) return;
      const link = pageAddress(this.config.http.publicUrl, locale, `/account/email/${token}`);
      const minutes = Math.floor(this.config.sessions.signInLinkSeconds / 60);
      const mail = confirmAddressMail({ name, locale, link, minutes });
      await this.mailer.send({
        to: change.newEmail,
        personId: person.id,
        ...mail,
        messageId: `<email-change.${change.id}@living-hub>`,
      });
    });
  }
}
