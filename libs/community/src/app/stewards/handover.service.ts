import { AccountsFacade } from '#libs/accounts';
import { AuditTrail, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Body } from '../../domain/stewards/body.js';
import type { MemberView } from '../../domain/directory/member-view.js';
import { DirectoryRepository } from '../../persistence/directory/directory.repository.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { MandateReader, type HeldMandate } from '../../persistence/stewards/mandate.reader.js';
import { ContributesToHandover, HandoverSource, type OpenTask } from './handover-source.js';
import type { NamedSteward } from './steward-names.js';
import { StewardPolicy } from './steward.policy.js';

const DECISIONS = 25;

/** Something that was done for it, and by whom; the name is null for people who are gone and for the hub itself. */
export interface NamedDecision {
  readonly at: Date;
  readonly action: string;
  readonly by: string | null;
}

/** Everything a new steward needs to go on. */
export interface HandoverPack {
  readonly body: Body;
  readonly stewards: readonly NamedSteward[];
  readonly openTasks: readonly OpenTask[];
  readonly memberships: readonly MemberView[];
  readonly mandates: readonly HeldMandate[];
  readonly decisions: readonly NamedDecision[];
}

/** The repositories a handover pack is read from. */
@Injectable()
export class HandoverReads {
  constructor(
    readonly bodies: BodyRepository,
    readonly directory: DirectoryRepository,
    readonly mandates: MandateReader,
  ) {}
}

/** What a colleague leaves behind, in one place. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly reads: HandoverReads,
    private readonly policy: StewardPolicy,
    private readonly accounts: AccountsFacade,
    private readonly audit: AuditTrail,
    private readonly discovery: DiscoveryService,
  ) {}

  /** @throws NotFoundError for everybody but its stewards */
  async pack(actor: Actor, bodyId: string): Promise<HandoverPack> {
    const body = await this.policy.assertActsFor(actor, bodyId);
    const decisions = await this.audit.lastFor(bodyId, DECISIONS);
    const stewards = await this.reads.bodies.activeStewards(bodyId);
    const ids = [
      ...stewards.map(({ personId }) => personId),
      ...decisions.flatMap(({ actorId }) => actorId ?? []),
    ];
    const views = await this.accounts.personViews([...new Set(ids)]);
    const nameOf = new Map(views.map(({ id, name }) => [id, name]));
    const tasks = await Promise.all(this.sources().map((source) => source.openTasks(bodyId)));
    return {
      body,
      stewards: stewards.map((steward) => ({ ...steward, name: nameOf.get(steward.personId) ?? '' })),
      openTasks: tasks.flat().toSorted((one, other) => one.since.getTime() - other.since.getTime()),
      memberships: await this.reads.directory.membershipsOf([bodyId]),
      mandates: await this.reads.mandates.heldBy(bodyId),
      decisions: decisions.map(({ at, action, actorId }) => ({
        at,
        action,
        by: (actorId !== null && nameOf.get(actorId)) || null,
      })),
    };
  }

  private sources(): HandoverSource[] {
    return this.discovery
      .getProviders({ metadataKey: ContributesToHandover.KEY })
      .map(({ instance }) => instance as unknown)
      .filter((instance) => instance instanceof HandoverSource);
  }
}
