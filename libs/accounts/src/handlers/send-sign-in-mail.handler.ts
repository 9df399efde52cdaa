import { HubConfig, Mailer, OnJob, pageAddress, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SIGN_IN_MAIL_QUEUE } from '../app/sign-in.service.js';
import { newSecretToken } from '../domain/secret-token.js';
import { signInMail } from './sign-in.mail.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SignInLinkRepository } from '../persistence/sign-in-link.repository.js';

const payloadSchema = z.object({ requestId: z.uuid(), personId: z.uuid().nullable(), next: z.string() });

/** Makes the link somebody asked for, and the mail that holds it. */
@Injectable()
export class SendSignInMailHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly links: SignInLinkRepository,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Does nothing for an unknown address, for a suspended person, and for an order that was answered before. */
  @OnJob({ queue: SIGN_IN_MAIL_QUEUE })
  async send(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { requestId, personId, next } = payloadSchema.parse(payload);
    const person = personId === null ? null : await this.people.byId(personId);
    if (person === null || person.suspendedAt !== null) return;
    const { email, name, locale } = person;
    const validSeconds = this.config.sessions.signInLinkSeconds;
    const { token, hash: tokenHash } = newSecretToken();
    await this.uow.run(async () => {
      const isNew = await this.links.add({
        tokenHash,
        requestId,
        personId: person.id,
        email,
        next,
        validSeconds,
      });
      if (!isNew) return;
      const link = pageAddress(this.config.http.publicUrl, locale, `/sign-in/${token}`);
      const mail = signInMail({ name, locale, link, minutes: Math.floor(validSeconds / 60) });
      await this.mailer.send({
        to: email,
        personId: person.id,
        ...mail,
        messageId: `<sign-in.${requestId}@living-hub>`,
      });
    });
  }
}
