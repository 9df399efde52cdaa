import { hashOfToken, MailboxSignInService, PersonService } from '#libs/accounts';
import { UnitOfWork, type HubContext } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Body } from '../../domain/stewards/body.js';
import { InvitationSpentError, OtherMailboxError } from '../../domain/stewards/steward.errors.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import {
  InvitationRepository,
  type OpenInvitation,
} from '../../persistence/stewards/invitation.repository.js';
import { StewardsService } from './stewards.service.js';

/** What the owner of the mailbox is told about an invitation before they accept it. */
export interface InvitationSight {
  readonly body: Body;
  readonly expiresAt: Date;
  /** Whether nobody has the address yet, so that a name is needed. */
  readonly needsName: boolean;
}

/** Takes invitations up. Having the secret is the proof of having the mailbox it was sent to. */
@Injectable()
export class InvitationAcceptanceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bodies: BodyRepository,
    private readonly invitations: InvitationRepository,
    private readonly stewards: StewardsService,
    private readonly mailboxes: MailboxSignInService,
    private readonly people: PersonService,
  ) {}

  /** What an invitation is about, as long as it can be used; or null. Looking does not use it: mail scanners look. */
  async look(token: string): Promise<InvitationSight | null> {
    const invitation = await this.usable(token);
    const body = invitation && (await this.bodies.byId(invitation.bodyId));
    if (!invitation || !body) return null;
    const needsName = !(await this.mailboxes.isKnown(invitation.email));
    return { body, expiresAt: invitation.expiresAt, needsName };
  }

  /**
   * Takes an invitation up. Whoever is signed in must have the address it was sent to; whoever is not is signed in as its
   * owner, and becomes a member when nobody has the address yet.
   *
   * @param name how a new person wants to be called
   * @throws InvalidInputError when a new person gives no acceptable name
   */
  async accept(
    token: string,
    name: string,
    { actor, cookies, client, locale }: HubContext,
  ): Promise<Body | InvitationSpentError | OtherMailboxError> {
    return this.uow.run(async () => {
      const seen = await this.usable(token);
      if (seen === null) return new InvitationSpentError();
      await this.bodies.lock(seen.bodyId);
      const invitation = await this.usable(token);
      const body = await this.bodies.byId(seen.bodyId);
      if (invitation === null || body === null) return new InvitationSpentError();
      const { email } = invitation;
      if (actor !== null && !(await this.hasAddress(actor.personId, email))) return new OtherMailboxError();
      const personId =
        actor?.personId ?? (await this.mailboxes.signIn({ email, name, locale }, cookies, client));
      if (personId === null) return new InvitationSpentError();
      await this.invitations.close(invitation.id, 'accepted');
      await this.stewards.admit(personId, body.id, personId, 'invited');
      return body;
    });
  }

  private async usable(token: string): Promise<OpenInvitation | null> {
    const tokenHash = hashOfToken(token);
    return tokenHash === null ? null : this.invitations.usable(tokenHash);
  }

  private async hasAddress(personId: string, email: string): Promise<boolean> {
    return (await this.people.byId(personId))?.email === email;
  }
}
