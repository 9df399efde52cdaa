import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Sight } from '../../domain/groups/item.js';
import { GroupSightRepository } from '../../persistence/groups/group-sight.repository.js';
import { GroupPolicy } from './group.policy.js';

/** What somebody sees of the groups: every list of items is read with it, so that nothing hidden is even counted. */
@Injectable()
export class GroupSightService {
  constructor(
    private readonly policy: GroupPolicy,
    private readonly entries: GroupSightRepository,
  ) {}

  /** What this person sees at this moment. Who is not signed in has the `PUBLIC_SIGHT`. */
  async of(actor: Actor): Promise<Sight> {
    const entries = await this.entries.entriesOf(actor.personId);
    return { ...entries, seesAll: this.policy.coordinates(actor) };
  }
}
