import { Clock, InvalidInputError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipKind } from '../../domain/membership.js';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { MembershipExistsError, NotPossibleNowError } from '../../domain/memberships/membership.errors.js';
import { stateAfter } from '../../domain/memberships/membership.machine.js';
import {
  checkedDecision,
  checkedReason,
  checkedSigner,
  type GivenDecision,
  type SignerFacts,
} from '../../domain/memberships/membership.rules.js';
import type { MemberRef } from '../../domain/registration/member.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import { MemberRegistryRepository } from '../../persistence/registration/member-registry.repository.js';
import { MembershipPolicy, membershipNotFound } from './membership.policy.js';
import { MembershipRecorder } from './membership.recorder.js';

/** What a steward does before the declaration is signed, and to end a membership. */
@Injectable()
export class MembershipPreparationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: MembershipCaseRepository,
    private readonly registry: MemberRegistryRepository,
    private readonly recorder: MembershipRecorder,
    private readonly policy: MembershipPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a membership with a draft.
   *
   * @throws NotFoundError when the actor does not act for the member
   * @throws InvalidInputError when an organisation wants to sign, which only public administrations do
   */
  async start(
    actor: Actor,
    member: MemberRef,
    kind: MembershipKind,
  ): Promise<MembershipCase | MembershipExistsError> {
    if (kind === 'signatory' && member.kind !== 'authority') {
      throw new InvalidInputError('Only public administrations sign. An organisation declares its support.');
    }
    await this.policy.assertActsFor(actor, member.id);
    return this.uow.run(async () => {
      const label = await this.registry.labelOf(member);
      if (label === null) throw membershipNotFound();
      const sourceNote = kind === 'signatory' ? 'Signed here' : 'Declared here';
      const id = await this.cases.add({ kind, member, label, sourceNote });
      const membership =
        id === null ? await this.cases.currentOf(member.id, kind) : await this.cases.byId(id);
      if (membership === null) throw membershipNotFound();
      if (id === null) return new MembershipExistsError(membership.id, membership.state);
      await this.recorder.recordStart(actor, membership);
      return membership;
    });
  }

  /**
   * Notes what the council decided.
   *
   * @throws NotFoundError for everybody but the member's stewards
   * @throws InvalidInputError when the decision is not complete
   */
  async recordDecision(
    actor: Actor,
    id: string,
    given: GivenDecision,
  ): Promise<MembershipCase | NotPossibleNowError> {
    const { decidedOn, reference, evidenceUrl } = checkedDecision(given, this.today());
    const changes = { decidedOn, decisionReference: reference, evidenceUrl };
    return this.asSteward(actor, id, (membership) =>
      this.recorder.take(actor, membership, { action: 'decide', party: 'steward', changes }),
    );
  }

  /**
   * Notes who signs, and that they are entitled to.
   *
   * @throws NotFoundError for everybody but the member's stewards
   * @throws InvalidInputError when something is missing
   */
  async nameSigner(
    actor: Actor,
    id: string,
    given: SignerFacts,
  ): Promise<MembershipCase | NotPossibleNowError> {
    const signer = checkedSigner(given);
    return this.asSteward(actor, id, async (membership) => {
      const isOpen = stateAfter(membership.kind, membership.state, 'decide', 'steward') !== null;
      if (!isOpen) return new NotPossibleNowError(membership.state, 'decide');
      return this.recorder.change(actor, membership, { ...signer });
    });
  }

  /**
   * Ends a membership on behalf of its member. It stays as history.
   *
   * @throws NotFoundError for everybody but the member's stewards
   * @throws InvalidInputError when the reason is missing
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<MembershipCase | NotPossibleNowError> {
    const note = checkedReason(reason);
    return this.asSteward(actor, id, (membership) =>
      this.recorder.take(actor, membership, { action: 'withdraw', party: 'steward', note }),
    );
  }

  private asSteward<T>(
    actor: Actor,
    id: string,
    work: (membership: MembershipCase) => Promise<T>,
  ): Promise<T> {
    return this.uow.run(async () => work(await this.policy.lockAsSteward(actor, id)));
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
