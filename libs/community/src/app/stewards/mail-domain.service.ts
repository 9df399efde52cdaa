import { InvalidInputError, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { mailDomainOf, workDomainOf } from '../../domain/stewards/mail-domain.js';
import type { Body } from '../../domain/stewards/body.js';
import { MailDomainRepository } from '../../persistence/stewards/mail-domain.repository.js';
import { StewardPolicy } from './steward.policy.js';

/** Keeps the mail domains of authorities. A verified one suggests the authority to colleagues, and never lets them in. */
@Injectable()
export class MailDomainService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly domains: MailDomainRepository,
    private readonly policy: StewardPolicy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Names a domain; it counts once a coordinator has verified it.
   *
   * @throws NotFoundError when the actor does not act for the authority, or it is an organisation
   * @throws InvalidInputError when it is no domain, or one where everybody can have a mailbox
   */
  async add(actor: Actor, authorityId: string, typed: string): Promise<Body> {
    const domain = mailDomainOf(typed);
    if (domain === null) {
      throw new InvalidInputError('Give the domain of your own mailboxes, like town.example.', {
        field: 'domain',
      });
    }
    return this.changing(actor, authorityId, 'mail-domain.add', domain, () =>
      this.domains.add(authorityId, domain),
    );
  }

  /** @throws NotFoundError when the actor does not act for the authority */
  async remove(actor: Actor, authorityId: string, domain: string): Promise<Body> {
    return this.changing(actor, authorityId, 'mail-domain.remove', domain, () =>
      this.domains.remove(authorityId, domain),
    );
  }

  /**
   * Confirms that a domain belongs to an authority. For coordinators.
   *
   * @throws NotFoundError when the authority has no such domain
   */
  async verify(actor: Actor, authorityId: string, domain: string): Promise<void> {
    await this.uow.run(async () => {
      const named = (await this.domains.of(authorityId)).some((known) => known.domain === domain);
      if (!named) throw new NotFoundError('MAIL_DOMAIN_NOT_FOUND', 'The authority has no such domain.');
      if (await this.domains.verify(authorityId, domain))
        await this.tell('mail-domain.verify', actor, authorityId, domain);
    });
  }

  /** The ids of the authorities that somebody with this address probably works for. */
  async suggestedTo(personId: string, email: string): Promise<string[]> {
    const domain = workDomainOf(email);
    return domain === null ? [] : this.domains.suggestedTo(personId, domain);
  }

  private async changing(
    actor: Actor,
    authorityId: string,
    action: string,
    domain: string,
    change: () => Promise<boolean>,
  ): Promise<Body> {
    return this.uow.run(async () => {
      const body = await this.policy.assertActsFor(actor, authorityId);
      if (body.kind !== 'authority')
        throw new NotFoundError('BODY_NOT_FOUND', 'Only authorities have mail domains.');
      if (await change()) await this.tell(action, actor, authorityId, domain);
      return body;
    });
  }

  private tell(action: string, actor: Actor, authorityId: string, domain: string): Promise<void> {
    const subject = { kind: 'authority', id: authorityId };
    return this.audit.record({
      action,
      actorId: actor.personId,
      actingFor: authorityId,
      subject,
      after: { domain },
    });
  }
}
