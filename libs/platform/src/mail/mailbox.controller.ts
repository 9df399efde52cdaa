import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PublicAccess } from '../graphql/access.decorators.js';
import { requestStateOf } from '../http/request-state.js';
import { mailboxPage, type KeptMail } from './mailbox.page.js';

const SHOWN = 50;

/** The mail that demo mode keeps instead of sending: for trying the hub out, on one's own machine. */
@Controller('dev/mail')
export class MailboxController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @PublicAccess()
  @Header('content-type', 'text/html; charset=utf-8')
  async mailbox(@Req() request: Request, @Query('id') messageId?: string): Promise<string> {
    const mails = await this.uow.query<KeptMail>(
      `SELECT message_id AS "messageId", recipient, subject, text_part AS "textPart", delivered_at AS "deliveredAt"
       FROM dev_mail ORDER BY delivered_at DESC, message_id DESC LIMIT ${SHOWN}`,
    );
    const opened = mails.find((mail) => mail.messageId === messageId) ?? mails[0] ?? null;
    return mailboxPage(mails, opened, requestStateOf(request).nonce);
  }
}
