import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { normalizedCode } from '../../domain/memberships/certificate-code.js';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import type { MembershipParty } from '../../domain/memberships/membership.machine.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import {
  MemberStewardRepository,
  type NamedMember,
} from '../../persistence/registration/member-steward.repository.js';
import { MembershipPolicy } from './membership.policy.js';

/** A certificate as one reader may see it. */
export interface SeenCertificate {
  readonly membership: MembershipCase;
  /** Whether the membership has been public: only then others than its stewards and coordinators see it. */
  readonly wasListed: boolean;
  readonly party: MembershipParty | null;
}

/** Reads memberships for the people who may see them. */
@Injectable()
export class MembershipQueries {
  constructor(
    private readonly cases: MembershipCaseRepository,
    private readonly stewards: MemberStewardRepository,
    private readonly policy: MembershipPolicy,
  ) {}

  /**
   * One membership.
   *
   * @throws NotFoundError for everybody but its stewards and coordinators
   */
  async byId(actor: Actor, id: string): Promise<MembershipCase> {
    return this.policy.assertMayRead(actor, await this.cases.byId(id));
  }

  /** The memberships of everybody the person acts for, newest first. */
  async mine(actor: Actor): Promise<MembershipCase[]> {
    const members = await this.stewards.membersOf(actor.personId);
    return this.cases.ofMembers(members.map(({ id }) => id));
  }

  /** Everybody the person acts for, by name. */
  async membersOf(actor: Actor): Promise<NamedMember[]> {
    return this.stewards.membersOf(actor.personId);
  }

  /** The certificate with a code, however it was typed; null when there is none that this reader may see. */
  async certificate(actor: Actor | null, code: string): Promise<SeenCertificate | null> {
    const normalized = normalizedCode(code);
    const membership = normalized === null ? null : await this.cases.byCertificate(normalized);
    if (membership === null) return null;
    const party = await this.policy.partyOf(actor, membership);
    const wasListed = membership.listedAt !== null;
    return wasListed || party !== null ? { membership, wasListed, party } : null;
  }

  /** Who signed together with a membership, itself left out. */
  async together({ id, jointId }: MembershipCase): Promise<MembershipCase[]> {
    if (jointId === null) return [];
    return (await this.cases.ofJoint(jointId)).filter((membership) => membership.id !== id);
  }
}
