import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PUBLIC_SIGHT, type Sight } from '../../domain/groups/item.js';
import { GroupSightRepository } from '../../persistence/groups/group-sight.repository.js';
import { GroupPolicy } from './group.policy.js';

/** What somebody sees of the groups: every list of items is read with it, so that nothing hidden is even counted. */
@Injectable()
export class GroupSightService {
  constructor(
    private readonly policy: GroupPolicy,
    private readonly entries: GroupSightRepository,
  ) {}

  /** What this person sees at this moment; the public items for somebody who is not signed in. */
  async of(actor: Actor | null): Promise<Sight> {
    if (actor === null) return PUBLIC_SIGHT;
    const entries = await this.entries.entriesOf(actor.personId);
    return { ...entries, seesAll: this.policy.coordinates(actor) };
  }
}
