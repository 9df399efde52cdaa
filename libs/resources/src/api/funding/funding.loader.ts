import { batch, groupedBy, inOrderOf, RequestLoader, type Actor } from '#libs/platform';
import { CommunityFacade } from '#libs/community';
import { EligibilityService } from '../../app/funding/eligibility.service.js';
import type { AuthorityFacts } from '../../domain/funding/eligibility.js';
import type { Pursuit, PursuitStep } from '../../domain/funding/pursuit.js';
import {
  FundingCallRepository,
  type FundingCallView,
  type InstrumentHead,
} from '../../persistence/funding/funding-call.repository.js';
import { PursuitRepository } from '../../persistence/funding/pursuit.repository.js';

/** A call, and an authority. */
export interface PursuitKey {
  readonly authorityId: string;
  readonly callId: string;
}

/** Reads what belongs to calls for many fields of a request at once. Who may know is decided before. */
@RequestLoader()
export class FundingLoader {
  constructor(
    private readonly calls: FundingCallRepository,
    private readonly pursuits: PursuitRepository,
    private readonly eligibility: EligibilityService,
    private readonly community: CommunityFacade,
  ) {}

  /** The authorities a person acts for now. */
  private readonly actingFor = batch<string, string[]>((ids) =>
    Promise.all(ids.map((id) => this.community.authorityIdsOf(id))),
  );

  /** The call that an item of the shelf is, or null. */
  readonly call = batch<string, FundingCallView | null>((ids) => this.calls.byIds(ids).then(inOrderOf(ids)));

  /** The instrument with a slug, or null. */
  readonly instrument = batch<string, InstrumentHead | null>((slugs) =>
    this.calls.instruments(slugs).then(inOrderOf(slugs, ({ slug }) => slug)),
  );

  /** What is known of an authority, or null. */
  readonly facts = batch<string, AuthorityFacts | null>((ids) => this.eligibility.factsOf(ids));

  /** What an authority does about a call, or null. */
  readonly pursuit = batch<PursuitKey, Pursuit | null>(
    async (keys) => {
      const all = await this.pursuits.of(
        [...new Set(keys.map(({ authorityId }) => authorityId))],
        [...new Set(keys.map(({ callId }) => callId))],
      );
      return inOrderOf(keys.map(keyOf), keyOf as (pursuit: Pursuit) => string)(all);
    },
    { keyOf },
  );

  /** Whether the person acts for the authority; asked once for a whole list. */
  async actsFor(actor: Actor | null, authorityId: string): Promise<boolean> {
    return actor !== null && (await this.actingFor.load(actor.personId)).includes(authorityId);
  }

  /** The steps on the way. */
  readonly steps = batch<string, PursuitStep[]>((ids) =>
    this.pursuits.stepsOf(ids).then(groupedBy(ids, ({ pursuitId }) => pursuitId)),
  );
}

function keyOf({ authorityId, callId }: PursuitKey): string {
  return `${authorityId} ${callId}`;
}
