import type { Locale } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** Somebody a mail can be written to. */
export interface MailRecipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

const COLUMNS = 'id, name, email, locale';

/** To whom other libraries may write. Suspended people get no mail. */
@Injectable()
export class MailRecipients {
  constructor(private readonly uow: UnitOfWork) {}

  /** The people with these ids, in no particular order. */
  async of(ids: readonly string[]): Promise<MailRecipient[]> {
    return this.uow.query<MailRecipient>(
      `SELECT ${COLUMNS} FROM person WHERE id = ANY($1::uuid[]) AND suspended_at IS NULL`,
      [ids],
    );
  }

  /** Everybody who runs the platform. */
  async coordinators(): Promise<MailRecipient[]> {
    return this.uow.query<MailRecipient>(
      `SELECT ${COLUMNS} FROM person WHERE roles && ARRAY['coordinator'] AND suspended_at IS NULL ORDER BY id`,
    );
  }
}
