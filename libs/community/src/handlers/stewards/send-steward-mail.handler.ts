import { AccountsFacade, newSecretToken, type MailRecipient } from '#libs/accounts';
import { localize, SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { STEWARD_MAIL_QUEUE } from '../../app/stewards/steward-mail.jobs.js';
import type { Body } from '../../domain/stewards/body.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { InvitationRepository } from '../../persistence/stewards/invitation.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';
import { StewardPost, stewardsPath } from './steward-post.js';

const payloadSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['invitation', 'joinRequest', 'decision']), id: z.uuid() }),
  z.object({ kind: z.literal('removal'), id: z.uuid(), personId: z.uuid() }),
]);

/** Writes the mails that follow from inviting, asking, deciding and removing. */
@Injectable()
export class SendStewardMailHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly bodies: BodyRepository,
    private readonly invitations: InvitationRepository,
    private readonly requests: JoinRequestRepository,
    private readonly accounts: AccountsFacade,
    private readonly post: StewardPost,
  ) {}

  /** Does nothing when what the mail would be about is over. */
  @OnJob({ queue: STEWARD_MAIL_QUEUE })
  async send(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const about = payloadSchema.parse(payload);
    await this.uow.run(() =>
      about.kind === 'removal' ? this.removal(about.id, about.personId) : this[about.kind](about.id),
    );
  }

  private async invitation(id: string): Promise<void> {
    const { token, hash } = newSecretToken();
    const issued = await this.invitations.issue(id, hash);
    const body = issued && (await this.bodies.byId(issued.bodyId));
    if (!issued || !body) return;
    const [inviter] =
      issued.invitedBy === null ? [] : await this.accounts.recipientsOf([issued.invitedBy], 'rights');
    const locale = inviter?.locale ?? SOURCE_LOCALE;
    const { email } = issued;
    const addressee = { id: await this.accounts.personIdByEmail(email), email, locale };
    await this.post.send('invitation', addressee, `/stewards/invitations/${token}`, {
      body: nameOf(body, locale),
      name: inviter?.name ?? nameOf(body, locale),
    });
  }

  private async joinRequest(id: string): Promise<void> {
    const request = await this.requests.open(id);
    const body = request && (await this.bodies.byId(request.bodyId));
    const [asking] = request ? await this.accounts.recipientsOf([request.personId], 'rights') : [];
    if (!request || !body || !asking) return;
    for (const reader of await this.deciders(body.id)) {
      await this.post.send('joinRequest', reader, stewardsPath(body), {
        body: nameOf(body, reader.locale),
        name: `${asking.name} (${asking.email})`,
        reason: request.reason,
      });
    }
  }

  private async decision(id: string): Promise<void> {
    const request = await this.requests.byId(id);
    const body = request && (await this.bodies.byId(request.bodyId));
    const [asked] = request ? await this.accounts.recipientsOf([request.personId], 'rights') : [];
    if (!request || !body || !asked || request.state === 'open') return;
    const path = stewardsPath(body).replace(/\/stewards$/, '');
    const values = { body: nameOf(body, asked.locale), name: asked.name };
    await this.post.send(request.state, asked, path, values);
  }

  /** Sent whatever the person chose to be written about: it may be an attack. */
  private async removal(bodyId: string, personId: string): Promise<void> {
    const body = await this.bodies.byId(bodyId);
    const [removed] = await this.accounts.recipientsOf([personId], null);
    if (!body || !removed || (await this.bodies.isSteward(personId, bodyId))) return;
    const values = { body: nameOf(body, removed.locale), name: removed.name };
    await this.post.send('removed', removed, stewardsPath(body).replace(/\/stewards$/, ''), values);
  }

  /** Its stewards; as long as there is none, the coordinators. */
  private async deciders(bodyId: string): Promise<MailRecipient[]> {
    const stewards = await this.bodies.activeStewards(bodyId);
    const ids = stewards.map(({ personId }) => personId);
    return this.accounts.recipientsOf(
      ids.length === 0 ? await this.accounts.coordinatorIds() : ids,
      'steward-alarms',
    );
  }
}

function nameOf({ name, sourceLocale }: Body, locale: Locale): string {
  return localize(name, locale, sourceLocale).text;
}
