import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FAILED_MAIL_QUEUE, MAIL_QUEUE } from './mail-message.js';

/** One mail to somebody, as it lies in the queue or is kept in demo mode. */
export interface StoredMail {
  readonly subject: string;
  readonly at: Date;
}

/** Somebody who gets mail. */
export interface MailedPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

const QUEUES = [MAIL_QUEUE, FAILED_MAIL_QUEUE];
const QUEUED_TO = `name = ANY($3) AND (data->>'to' = $1 OR data->>'personId' = $2)`;
const KEPT_FOR = 'recipient = $1 OR person_id = $2::uuid';
/** Mail to others that is done with and speaks of a person: $2 is the address, $3 the full name. */
const DONE_ABOUT = `name = ANY($1) AND state IN ('completed', 'failed', 'cancelled')
  AND (strpos(lower(data::text), lower($2)) > 0 OR strpos(data::text, $3) > 0)`;
const KEPT_ABOUT = `strpos(lower(concat(subject, text_part)), lower($1)) > 0 OR strpos(concat(subject, text_part), $2) > 0`;

/** What the hub holds of the mail to one person: queued, failed and delivered jobs, and what demo mode keeps. */
@Injectable()
export class MailStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** The mail to a person, by their present address and by what was marked as theirs, oldest first. */
  async to(person: MailedPerson): Promise<StoredMail[]> {
    return this.uow.query<StoredMail>(
      `SELECT data->>'subject' AS subject, created_on AS at FROM pgboss.job WHERE ${QUEUED_TO}
       UNION ALL SELECT subject, delivered_at FROM dev_mail WHERE ${KEPT_FOR} ORDER BY at`,
      [person.email, person.id, QUEUES],
    );
  }

  /**
   * Deletes all of it, and what is left here of mail to others that speaks of the person. Mail to them that was not sent
   * yet is not sent any more; mail to others that waits still is, and then goes from here too. Belongs in a unit of work.
   */
  async forget({ email, id, name }: MailedPerson): Promise<void> {
    await this.uow.query(`DELETE FROM pgboss.job WHERE ${QUEUED_TO}`, [email, id, QUEUES]);
    await this.uow.query(`DELETE FROM pgboss.job WHERE ${DONE_ABOUT}`, [QUEUES, email, name]);
    await this.uow.query(`DELETE FROM dev_mail WHERE ${KEPT_FOR}`, [email, id]);
    await this.uow.query(`DELETE FROM dev_mail WHERE ${KEPT_ABOUT}`, [email, name]);
  }

  /** Deletes what is left in the queue of a mail that was handed over. */
  async forgetDelivered(messageId: string): Promise<void> {
    await this.uow.query(`DELETE FROM pgboss.job WHERE name = $2 AND data->>'messageId' = $1`, [
      messageId,
      MAIL_QUEUE,
    ]);
  }

  /** Deletes kept and undeliverable mail older than this, and says how much. */
  async forgetOlderThan(days: number): Promise<number> {
    const kept = await this.uow.query(
      `DELETE FROM dev_mail WHERE delivered_at < now() - make_interval(days => $1) RETURNING message_id`,
      [days],
    );
    const failed = await this.uow.query(
      `DELETE FROM pgboss.job WHERE name = $2 AND created_on < now() - make_interval(days => $1) RETURNING id`,
      [days, FAILED_MAIL_QUEUE],
    );
    return kept.length + failed.length;
  }
}
