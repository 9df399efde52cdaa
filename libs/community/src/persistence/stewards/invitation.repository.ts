import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { INVITATION_DAYS } from '../../domain/stewards/steward.rules.js';

/** An invitation to be stored. */
export interface NewInvitation {
  readonly id: string;
  readonly bodyId: string;
  readonly email: string;
  readonly tokenHash: Buffer;
  readonly invitedBy: string;
}

/** An invitation that was neither used nor taken back. */
export interface OpenInvitation {
  readonly id: string;
  readonly bodyId: string;
  readonly email: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
}

/** What the mail with an invitation is written from. */
export interface IssuedInvitation {
  readonly bodyId: string;
  readonly email: string;
  /** Null when the one who invited is gone. */
  readonly invitedBy: string | null;
}

const OPEN = `SELECT id, coalesce(authority_id, organisation_id) AS "bodyId", email, sent_at AS "sentAt",
  expires_at AS "expiresAt", expires_at <= now() AS "isExpired" FROM steward_invitation`;

/** Invitations to act for an authority or an organisation. All times are those of the database. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** How many mails went out for it within the last day. */
  async sentToday(bodyId: string): Promise<number> {
    const [row] = await this.uow.query<{ sent: number }>(
      `SELECT coalesce(sum(sent_count), 0)::integer AS sent FROM steward_invitation
       WHERE (authority_id = $1 OR organisation_id = $1) AND sent_at > now() - interval '1 day'`,
      [bodyId],
    );
    return row?.sent ?? 0;
  }

  /** The open invitations of it, the newest first. */
  async openOf(bodyId: string): Promise<OpenInvitation[]> {
    return this.uow.query<OpenInvitation>(
      `${OPEN} WHERE (authority_id = $1 OR organisation_id = $1) AND state = 'open' ORDER BY created_at DESC, id`,
      [bodyId],
    );
  }

  /** The open invitation with this id, or null. */
  async open(id: string): Promise<OpenInvitation | null> {
    const [found] = await this.uow.query<OpenInvitation>(`${OPEN} WHERE id = $1 AND state = 'open'`, [id]);
    return found ?? null;
  }

  /** The invitation with this secret, as long as it can be used; or null. */
  async usable(tokenHash: Buffer): Promise<OpenInvitation | null> {
    const [found] = await this.uow.query<OpenInvitation>(
      `${OPEN} WHERE token_hash = $1 AND state = 'open' AND expires_at > now()`,
      [tokenHash],
    );
    return found ?? null;
  }

  /** Stores an invitation. */
  async add({ id, bodyId, email, tokenHash, invitedBy }: NewInvitation): Promise<void> {
    await this.uow.query(
      `INSERT INTO steward_invitation (id, authority_id, organisation_id, email, token_hash, invited_by, state,
         sent_count, created_at, sent_at, expires_at)
       SELECT $1, (SELECT id FROM authority WHERE id = $2), (SELECT id FROM organisation WHERE id = $2), $3, $4, $5,
         'open', 1, now(), now(), now() + make_interval(days => $6)`,
      [id, bodyId, email, tokenHash, invitedBy, INVITATION_DAYS],
    );
  }

  /** Lets an open invitation be sent once more, with a new term. */
  async renew(id: string): Promise<void> {
    await this.uow.query(
      `UPDATE steward_invitation SET sent_at = now(), sent_count = sent_count + 1,
         expires_at = now() + make_interval(days => $2)
       WHERE id = $1 AND state = 'open'`,
      [id, INVITATION_DAYS],
    );
  }

  /** Gives an open invitation the secret of the mail that goes out now; any secret before is worth nothing any more. */
  async issue(id: string, tokenHash: Buffer): Promise<IssuedInvitation | null> {
    const [issued] = await this.uow.query<IssuedInvitation>(
      `UPDATE steward_invitation SET token_hash = $2 WHERE id = $1 AND state = 'open' AND expires_at > now()
       RETURNING coalesce(authority_id, organisation_id) AS "bodyId", email, invited_by AS "invitedBy"`,
      [id, tokenHash],
    );
    return issued ?? null;
  }

  /** Closes an open invitation and forgets its address; false when it was not open (any more). */
  async close(id: string, state: 'accepted' | 'revoked'): Promise<boolean> {
    const closed = await this.uow.query(
      `UPDATE steward_invitation SET state = $2, email = NULL WHERE id = $1 AND state = 'open' RETURNING id`,
      [id, state],
    );
    return closed.length > 0;
  }

  /** Closes all open invitations of an address, as when its owner is erased. */
  async closeOfAddress(email: string): Promise<void> {
    await this.uow.query(
      `UPDATE steward_invitation SET state = 'revoked', email = NULL WHERE email = $1 AND state = 'open'`,
      [email],
    );
  }

  /** The invitations that wait in a mailbox. */
  async waitingFor(email: string): Promise<OpenInvitation[]> {
    return this.uow.query<OpenInvitation>(`${OPEN} WHERE email = $1 AND state = 'open' ORDER BY created_at`, [
      email,
    ]);
  }

  /** Deletes what can no longer be used and no longer counts against the limit. */
  async forgetPast(): Promise<void> {
    await this.uow.query(
      `DELETE FROM steward_invitation WHERE sent_at < now() - interval '1 day' AND (state <> 'open' OR expires_at <= now())`,
    );
  }
}
