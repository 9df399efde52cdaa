import { ForbiddenError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { NotPossibleNowError } from '../../domain/memberships/membership.errors.js';
import { checkedReason } from '../../domain/memberships/membership.rules.js';
import type { MemberRef } from '../../domain/registration/member.js';
import type { LikelyDuplicate } from '../../domain/registration/registration.errors.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import {
  MemberRegistryRepository,
  type WaitingMember,
} from '../../persistence/registration/member-registry.repository.js';
import { MembershipPolicy, membershipNotFound } from './membership.policy.js';
import { MembershipRecorder, type Step } from './membership.recorder.js';

/** What coordinators do with memberships and with members that wait for their check. */
@Injectable()
export class MembershipDeskService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: MembershipCaseRepository,
    private readonly registry: MemberRegistryRepository,
    private readonly recorder: MembershipRecorder,
    private readonly policy: MembershipPolicy,
    private readonly audit: AuditLog,
  ) {}

  /** What waits to be checked and listed, longest waiting first. */
  async waiting(page: PageArgs): Promise<Page<MembershipCase>> {
    return this.cases.waiting(page);
  }

  /** Members nobody has checked yet, longest waiting first; at most fifty. */
  async uncheckedMembers(): Promise<WaitingMember[]> {
    return this.registry.unchecked();
  }

  /** Members that may be the same as this one. */
  async duplicatesOf(memberId: string): Promise<LikelyDuplicate[]> {
    return this.registry.duplicatesOf(memberId);
  }

  /**
   * Makes a member public.
   *
   * @returns false when it is already
   */
  async checkMember(actor: Actor, member: MemberRef): Promise<boolean> {
    return this.uow.run(() => this.markChecked(actor, member));
  }

  /**
   * Says that the facts and the evidence of a membership were checked, and with them the member.
   *
   * @throws NotFoundError when there is no such membership
   */
  async check(actor: Actor, id: string): Promise<MembershipCase | NotPossibleNowError> {
    return this.step(actor, id, { action: 'check', party: 'coordinator' }, (membership) =>
      this.markChecked(actor, membership.member),
    );
  }

  /**
   * Puts a checked membership on the public list.
   *
   * @throws NotFoundError when there is no such membership
   */
  async list(actor: Actor, id: string): Promise<MembershipCase | NotPossibleNowError> {
    return this.step(actor, id, { action: 'list', party: 'coordinator' });
  }

  /**
   * Gives a membership back to its stewards, who sign or declare again. The signature that was given does not count.
   *
   * @throws NotFoundError when there is no such membership
   * @throws InvalidInputError when the reason is missing
   */
  async sendBack(actor: Actor, id: string, reason: string): Promise<MembershipCase | NotPossibleNowError> {
    return this.step(actor, id, {
      action: 'send-back',
      party: 'coordinator',
      note: checkedReason(reason),
      changes: {
        signedAt: null,
        signedOn: null,
        signedBy: null,
        signedName: null,
        signedType: null,
        signedCountry: null,
        textVersion: null,
        textHash: null,
        certificateCode: null,
      },
    });
  }

  /**
   * Ends a membership. It stays as history.
   *
   * @throws NotFoundError when there is no such membership
   * @throws InvalidInputError when the reason is missing
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<MembershipCase | NotPossibleNowError> {
    const note = checkedReason(reason);
    return this.step(actor, id, { action: 'withdraw', party: 'coordinator', note });
  }

  private async step(
    actor: Actor,
    id: string,
    step: Step,
    also?: (membership: MembershipCase) => Promise<unknown>,
  ): Promise<MembershipCase | NotPossibleNowError> {
    return this.uow.run(async () => {
      const membership = await this.cases.byIdForUpdate(id);
      if (membership === null) throw membershipNotFound();
      await this.assertNotOwn(actor, membership);
      const taken = await this.recorder.take(actor, membership, step);
      if (!(taken instanceof NotPossibleNowError)) await also?.(membership);
      return taken;
    });
  }

  /** Nobody checks what they have signed themselves: another coordinator does. */
  private async assertNotOwn(actor: Actor, membership: MembershipCase): Promise<void> {
    if ((await this.policy.partyOf(actor, membership)) !== 'steward') return;
    throw new ForbiddenError('You act for this member yourself, so another coordinator decides here.');
  }

  private async markChecked(actor: Actor, { kind, id }: MemberRef): Promise<boolean> {
    const marked = await this.registry.markChecked({ kind, id });
    if (marked) {
      await this.audit.record({
        action: `${kind}.check`,
        actorId: actor.personId,
        subject: { kind, id },
        after: { checked: true },
      });
    }
    return marked;
  }
}
