import { AuditLog, Jobs, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { NotPossibleNowError } from '../../domain/memberships/membership.errors.js';
import {
  stateAfter,
  type MembershipAction,
  type MembershipParty,
} from '../../domain/memberships/membership.machine.js';
import {
  MembershipCaseRepository,
  type MembershipChanges,
} from '../../persistence/memberships/membership-case.repository.js';
import { MembershipTrailRepository } from '../../persistence/memberships/membership-trail.repository.js';
import { membershipNotFound } from './membership.policy.js';

/** The queue of mails about steps. */
export const MEMBERSHIP_MAIL_QUEUE = 'membership-mail';

/** Steps that every steward of the member is told of. */
const TOLD: readonly MembershipAction[] = ['sign', 'declare', 'list', 'send-back', 'withdraw'];

/** One step to take. */
export interface Step {
  readonly action: MembershipAction;
  readonly party: MembershipParty;
  readonly changes?: MembershipChanges;
  /** The reason, where the step wants one. */
  readonly note?: string;
}

/** The one place where memberships move: state, step, audit and mail go together. */
@Injectable()
export class MembershipRecorder {
  constructor(
    private readonly cases: MembershipCaseRepository,
    private readonly trail: MembershipTrailRepository,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Takes a step with a membership that is locked in the running unit of work.
   *
   * @returns an error value, before anything is written, when the step is not possible now
   */
  async take(
    actor: Actor,
    membership: MembershipCase,
    { action, party, changes = {}, note = '' }: Step,
  ): Promise<MembershipCase | NotPossibleNowError> {
    const { id, kind, state } = membership;
    const to = stateAfter(kind, state, action, party);
    if (to === null) return new NotPossibleNowError(state, action);
    await this.cases.change(id, to, changes);
    await this.record(actor, membership, action, { from: state, to, note, changes });
    return this.read(id);
  }

  /** Notes that a membership has begun. */
  async recordStart(actor: Actor, membership: MembershipCase): Promise<void> {
    await this.record(actor, membership, 'start', {
      from: null,
      to: membership.state,
      note: '',
      changes: {},
    });
  }

  /** Changes facts of a membership without a step; who may, and when, is for the caller to say. */
  async change(
    actor: Actor,
    membership: MembershipCase,
    changes: MembershipChanges,
  ): Promise<MembershipCase> {
    await this.cases.change(membership.id, membership.state, changes);
    await this.audit.record({
      action: 'membership.edit',
      actorId: actor.personId,
      actingFor: membership.member.id,
      subject: { kind: 'membership', id: membership.id },
      after: withoutNames(changes),
    });
    return this.read(membership.id);
  }

  private async record(
    actor: Actor,
    { id, member }: MembershipCase,
    action: MembershipAction,
    step: {
      readonly from: MembershipCase['state'] | null;
      readonly to: MembershipCase['state'];
      readonly note: string;
      readonly changes: MembershipChanges;
    },
  ): Promise<void> {
    const { from, to, note, changes } = step;
    const actorId = actor.personId;
    const stepId = await this.trail.addStep({
      membershipId: id,
      action,
      fromState: from,
      toState: to,
      actorId,
      note,
    });
    await this.audit.record({
      action: `membership.${action}`,
      actorId,
      actingFor: member.id,
      subject: { kind: 'membership', id },
      ...(from !== null && { before: { state: from } }),
      after: { state: to, ...withoutNames(changes) },
    });
    if (TOLD.includes(action)) await this.jobs.send(MEMBERSHIP_MAIL_QUEUE, { stepId });
  }

  private async read(id: string): Promise<MembershipCase> {
    const membership = await this.cases.byId(id);
    if (membership === null) throw membershipNotFound();
    return membership;
  }
}

/** What stays out of the audit log: names of people, and codes that open something. */
const KEPT_OUT: readonly string[] = ['signerName', 'certificateCode', 'signedBy'];

function withoutNames(changes: MembershipChanges): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([key]) => !KEPT_OUT.includes(key)));
}
