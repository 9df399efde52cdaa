import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Body } from '../../domain/stewards/body.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import {
  InvitationRepository,
  type OpenInvitation,
} from '../../persistence/stewards/invitation.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';
import { MailDomainRepository, type MailDomain } from '../../persistence/stewards/mail-domain.repository.js';
import { StewardNames, type NamedRequest, type NamedSteward } from './steward-names.js';
import { StewardPolicy } from './steward.policy.js';

/** Everything about who acts for an authority or an organisation, for those who may know. */
export interface StewardDesk {
  readonly body: Body;
  readonly viewerActs: boolean;
  /** Whether the reader may invite, accept and decline. */
  readonly viewerAdmits: boolean;
  readonly stewards: readonly NamedSteward[];
  readonly invitations: readonly OpenInvitation[];
  readonly joinRequests: readonly NamedRequest[];
  readonly mailDomains: readonly MailDomain[];
}

/** The desk at which stewards are kept. */
@Injectable()
export class StewardDeskService {
  constructor(
    private readonly bodies: BodyRepository,
    private readonly invitations: InvitationRepository,
    private readonly requests: JoinRequestRepository,
    private readonly domains: MailDomainRepository,
    private readonly policy: StewardPolicy,
    private readonly people: StewardNames,
  ) {}

  /** @throws NotFoundError for everybody but its stewards and coordinators */
  async of(actor: Actor, bodyId: string): Promise<StewardDesk> {
    const body = await this.policy.assertMayRead(actor, bodyId);
    const active = await this.bodies.activeStewards(bodyId);
    const viewerActs = active.some(({ personId }) => personId === actor.personId);
    const viewerAdmits = viewerActs || active.length === 0;
    return {
      body,
      viewerActs,
      viewerAdmits,
      stewards: await this.people.ofStewards(active),
      invitations: viewerAdmits ? await this.invitations.openOf(bodyId) : [],
      joinRequests: viewerAdmits ? await this.people.ofRequests(await this.requests.openOf(bodyId)) : [],
      mailDomains: await this.domains.of(bodyId),
    };
  }
}
