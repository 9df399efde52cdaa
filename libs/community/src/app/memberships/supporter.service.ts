import { Clock } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { MembershipExistsError, NotPossibleNowError } from '../../domain/memberships/membership.errors.js';
import { checkedSigner } from '../../domain/memberships/membership.rules.js';
import type { MemberRef } from '../../domain/registration/member.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import { MembershipPreparationService } from './membership-preparation.service.js';
import { MembershipPolicy } from './membership.policy.js';
import { MembershipRecorder } from './membership.recorder.js';

/** Who declares support, and in which office. */
export interface SupportStatement {
  readonly name: string;
  readonly position: string;
  readonly namePublic: boolean;
}

/** Declaring support, in one step. */
@Injectable()
export class SupporterService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: MembershipCaseRepository,
    private readonly preparation: MembershipPreparationService,
    private readonly recorder: MembershipRecorder,
    private readonly policy: MembershipPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * Declares the support of a member. A declaration that was sent back is made again.
   *
   * @returns an error value when the member is a signatory or supporter already
   * @throws NotFoundError when the actor does not act for the member
   * @throws InvalidInputError when something is missing
   */
  async declare(
    actor: Actor,
    member: MemberRef,
    statement: SupportStatement,
  ): Promise<MembershipCase | MembershipExistsError | NotPossibleNowError> {
    const signer = checkedSigner({
      signerName: statement.name,
      signerPosition: statement.position,
      onBehalfOf: statement.position,
      signerEntitled: true,
      signerNamePublic: statement.namePublic,
    });
    await this.policy.assertActsFor(actor, member.id);
    return this.uow.run(async () => {
      const signatory = await this.cases.currentOf(member.id, 'signatory');
      if (signatory) return new MembershipExistsError(signatory.id, signatory.state);
      const draft = await this.draftOf(actor, member);
      if (draft instanceof MembershipExistsError) return draft;
      const now = this.clock.now();
      return this.recorder.take(actor, draft, {
        action: 'declare',
        party: 'steward',
        changes: {
          ...signer,
          signedAt: now,
          signedOn: now.toISOString().slice(0, 10),
          signedBy: actor.personId,
        },
      });
    });
  }

  private async draftOf(actor: Actor, member: MemberRef): Promise<MembershipCase | MembershipExistsError> {
    const started = await this.preparation.start(actor, member, 'supporter');
    if (!(started instanceof MembershipExistsError) || started.state !== 'draft') return started;
    return this.policy.lockAsSteward(actor, started.membershipId);
  }
}
