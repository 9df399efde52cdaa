import { checkedEmail, newSecretToken } from '#libs/accounts';
import { newId, NotFoundError, isId } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  InvitationRepository,
  type OpenInvitation,
} from '../../persistence/stewards/invitation.repository.js';
import { InvitationLimits } from './invitation-limits.js';
import { StewardMailJobs } from './steward-mail.jobs.js';
import { StewardPolicy } from './steward.policy.js';

/** Invites people to act for an authority or an organisation. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: InvitationLimits,
    private readonly invitations: InvitationRepository,
    private readonly policy: StewardPolicy,
    private readonly mails: StewardMailJobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sends an invitation to an address. Nothing that happens, and nothing that is answered, depends on whether anybody has
   * the address, or acts for it already. An open invitation of the same address is taken back.
   *
   * @throws InvalidInputError when the text is no address we accept
   * @throws NotFoundError when the actor may not admit anybody
   * @throws RateLimitedError when too many went out within a day, for it or to the address
   */
  async invite(actor: Actor, bodyId: string, email: string): Promise<void> {
    const address = checkedEmail(email);
    await this.policy.assertMayAdmit(actor, bodyId);
    await this.limits.countMailTo(address);
    await this.uow.run(async () => {
      await this.policy.lockToAdmit(actor, bodyId);
      await this.limits.assertMaySend(bodyId);
      await this.limits.assertMayAdd(bodyId, address);
      for (const { id, email: invited } of await this.invitations.openOf(bodyId)) {
        if (invited === address) await this.invitations.close(id, 'revoked');
      }
      const id = newId();
      // Nobody knows this secret: the one that works is made when the mail is written.
      const { hash: tokenHash } = newSecretToken();
      await this.invitations.add({ id, bodyId, email: address, tokenHash, invitedBy: actor.personId });
      await this.mails.invitation(id);
      await this.tell('invitation.send', actor, bodyId, id);
    });
  }

  /**
   * Sends an open invitation once more; the link sent before no longer works.
   *
   * @throws NotFoundError when it is not open, or not the actor's to send
   * @throws RateLimitedError when too many went out within a day, for it or to the address
   */
  async resend(actor: Actor, invitationId: string): Promise<string> {
    const { email } = await this.seenBy(actor, invitationId);
    await this.limits.countMailTo(email);
    return this.changing(actor, invitationId, async ({ id, bodyId }) => {
      await this.limits.assertMaySend(bodyId);
      await this.invitations.renew(id);
      await this.mails.invitation(id);
      await this.tell('invitation.resend', actor, bodyId, id);
    });
  }

  /**
   * Takes an open invitation back.
   *
   * @throws NotFoundError when it is not open, or not the actor's to take back
   */
  async revoke(actor: Actor, invitationId: string): Promise<string> {
    return this.changing(actor, invitationId, async ({ id, bodyId }) => {
      await this.invitations.close(id, 'revoked');
      await this.tell('invitation.revoke', actor, bodyId, id);
    });
  }

  private async changing(
    actor: Actor,
    invitationId: string,
    change: (invitation: OpenInvitation) => Promise<void>,
  ): Promise<string> {
    return this.uow.run(async () => {
      const seen = await this.seenBy(actor, invitationId);
      await this.policy.lockToAdmit(actor, seen.bodyId).catch(() => {
        throw invitationNotFound();
      });
      const invitation = await this.invitations.open(invitationId);
      if (invitation === null) throw invitationNotFound();
      await change(invitation);
      return invitation.bodyId;
    });
  }

  private async seenBy(actor: Actor, invitationId: string): Promise<OpenInvitation> {
    const seen = isId(invitationId) ? await this.invitations.open(invitationId) : null;
    if (seen === null) throw invitationNotFound();
    await this.policy.assertMayAdmit(actor, seen.bodyId).catch(() => {
      throw invitationNotFound();
    });
    return seen;
  }

  private tell(action: string, actor: Actor, bodyId: string, invitationId: string): Promise<void> {
    const subject = { kind: 'invitation', id: invitationId };
    return this.audit.record({ action, actorId: actor.personId, actingFor: bodyId, subject });
  }
}

function invitationNotFound(): NotFoundError {
  return new NotFoundError('INVITATION_NOT_FOUND', 'There is no such open invitation.');
}
