import { Clock } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { newCode } from '../../domain/memberships/certificate-code.js';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import {
  DeclarationChangedError,
  NotPossibleNowError,
  NotReadyToSignError,
} from '../../domain/memberships/membership.errors.js';
import { stateAfter } from '../../domain/memberships/membership.machine.js';
import { missingToSign } from '../../domain/memberships/membership.rules.js';
import type { DeclarationText } from '../../persistence/declaration/declaration.repository.js';
import { JointSignatureRepository } from '../../persistence/declaration/joint-signature.repository.js';
import { DeclarationService } from '../declaration/declaration.service.js';
import { MembershipPolicy } from './membership.policy.js';
import { MembershipRecorder } from './membership.recorder.js';

/** What came of signing. */
export type Signing = MembershipCase | DeclarationChangedError | NotReadyToSignError | NotPossibleNowError;

/** The text that was read, as the reader saw it. */
export interface ReadText {
  readonly version: string;
  readonly hash: string;
}

/** Signing the declaration for an authority, bound to the text that was read. */
@Injectable()
export class SigningService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly joints: JointSignatureRepository,
    private readonly declaration: DeclarationService,
    private readonly recorder: MembershipRecorder,
    private readonly policy: MembershipPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * The text that a membership has signed, or signs: the present one, or that of the joint signature once somebody has
   * signed it.
   *
   * @throws NotFoundError in a hub without a text
   */
  async textFor({
    textVersion,
    jointId,
  }: Pick<MembershipCase, 'textVersion' | 'jointId'>): Promise<DeclarationText> {
    if (textVersion !== null) return this.declaration.byVersion(textVersion);
    return this.textOfJoint(jointId === null ? null : await this.joints.byId(jointId));
  }

  /**
   * Signs. Nothing is signed unless the text is exactly the one that was read, the decision is there, and the signer
   * is named with a mandate.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async sign(actor: Actor, id: string, read: ReadText): Promise<Signing> {
    return this.uow.run(async () => {
      const membership = await this.policy.lockAsSteward(actor, id);
      const { kind, state, jointId } = membership;
      if (stateAfter(kind, state, 'sign', 'steward') === null && state !== 'draft') {
        return new NotPossibleNowError(state, 'sign');
      }
      const missing = missingToSign(membership);
      if (missing.length > 0) return new NotReadyToSignError(missing);
      const joint = jointId === null ? null : await this.joints.byIdForUpdate(jointId);
      const { version, sha256 } = await this.textOfJoint(joint);
      if (version !== read.version || sha256 !== read.hash) {
        return new DeclarationChangedError(version, sha256);
      }
      if (joint) await this.joints.bindTo(joint.id, version);
      const now = this.clock.now();
      return this.recorder.take(actor, membership, {
        action: 'sign',
        party: 'steward',
        changes: {
          textVersion: version,
          textHash: sha256,
          signedAt: now,
          signedOn: now.toISOString().slice(0, 10),
          signedName: JSON.stringify(membership.member.name),
          signedType: membership.member.type,
          signedCountry: membership.member.country,
          signedBy: actor.personId,
          certificateCode: newCode(),
        },
      });
    });
  }

  private textOfJoint(joint: { readonly textVersion: string | null } | null): Promise<DeclarationText> {
    const bound = joint?.textVersion ?? null;
    return bound === null ? this.declaration.current() : this.declaration.byVersion(bound);
  }
}
