import { ConflictError, NotFoundError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { newCode, normalizedCode } from '../../domain/memberships/certificate-code.js';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { MembershipExistsError, NotPossibleNowError } from '../../domain/memberships/membership.errors.js';
import { stateAfter } from '../../domain/memberships/membership.machine.js';
import { MEMBERSHIP_LIMITS } from '../../domain/memberships/membership.rules.js';
import {
  JointSignatureRepository,
  type JointSignature,
} from '../../persistence/declaration/joint-signature.repository.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import { MembershipPreparationService } from './membership-preparation.service.js';
import { MembershipPolicy } from './membership.policy.js';
import { MembershipRecorder } from './membership.recorder.js';

/** Small towns that sign together: one leads, the others join, and each signs for itself. */
@Injectable()
export class JointSignatureService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly joints: JointSignatureRepository,
    private readonly cases: MembershipCaseRepository,
    private readonly preparation: MembershipPreparationService,
    private readonly recorder: MembershipRecorder,
    private readonly policy: MembershipPolicy,
  ) {}

  /**
   * The joint signature that a code leads to, for people who were handed the code.
   *
   * @throws NotFoundError when no joint signature has this code
   */
  async byCode(code: string): Promise<JointSignature> {
    const normalized = normalizedCode(code);
    const joint = normalized === null ? null : await this.joints.byCode(normalized);
    if (joint !== null) return joint;
    throw new NotFoundError('JOINT_SIGNATURE_NOT_FOUND', 'No joint signature has this code.');
  }

  /** A joint signature with the memberships that belong to it; null when it is gone. */
  async withMembers(id: string): Promise<(JointSignature & { readonly members: MembershipCase[] }) | null> {
    const joint = await this.joints.byId(id);
    return joint && { ...joint, members: await this.cases.ofJoint(id) };
  }

  /**
   * Lets other authorities sign together with this one. Opened once; asking again changes nothing.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async open(actor: Actor, membershipId: string): Promise<MembershipCase | NotPossibleNowError> {
    return this.uow.run(async () => {
      const membership = await this.policy.lockAsSteward(actor, membershipId);
      if (membership.jointId !== null) return membership;
      if (!isUnsigned(membership)) return new NotPossibleNowError(membership.state, 'decide');
      const jointId = await this.joints.open(membership.member.id, newCode());
      return this.recorder.change(actor, membership, { jointId });
    });
  }

  /**
   * Joins with another authority, whose membership begins by it or, where it has not signed yet, is joined.
   *
   * @returns an error value when the authority has signed already
   * @throws NotFoundError when the actor does not act for the authority, or no joint signature has this code
   * @throws ConflictError when the joint signature is full
   */
  async join(
    actor: Actor,
    code: string,
    authorityId: string,
  ): Promise<MembershipCase | MembershipExistsError> {
    await this.policy.assertActsFor(actor, authorityId);
    const { id: jointId } = await this.byCode(code);
    return this.uow.run(async () => {
      await this.joints.byIdForUpdate(jointId);
      const membership = await this.draftOf(actor, authorityId);
      if (membership instanceof MembershipExistsError || membership.jointId === jointId) return membership;
      if ((await this.cases.countOfJoint(jointId)) >= MEMBERSHIP_LIMITS.jointMembers) {
        throw new ConflictError(
          `At most ${MEMBERSHIP_LIMITS.jointMembers} authorities sign together. Sign by yourselves instead.`,
          {},
          'JOINT_SIGNATURE_FULL',
        );
      }
      return this.recorder.change(actor, membership, { jointId });
    });
  }

  private async draftOf(actor: Actor, id: string): Promise<MembershipCase | MembershipExistsError> {
    const started = await this.preparation.start(actor, { kind: 'authority', id }, 'signatory');
    if (!(started instanceof MembershipExistsError)) return started;
    const membership = await this.policy.lockAsSteward(actor, started.membershipId);
    return isUnsigned(membership) ? membership : started;
  }
}

function isUnsigned({ kind, state }: MembershipCase): boolean {
  return stateAfter(kind, state, 'decide', 'steward') !== null;
}
