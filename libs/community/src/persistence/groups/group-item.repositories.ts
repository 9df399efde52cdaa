import { Injectable } from '@nestjs/common';
import type { ItemContents, ItemKind } from '../../domain/groups/item.js';
import type { GroupItemRepository } from './group-item.repository.js';
import { GroupMeetingRepository } from './group-meeting.repository.js';
import { GroupOutputRepository } from './group-output.repository.js';
import { WorkItemRepository } from './work-item.repository.js';

type Repositories = { readonly [K in ItemKind]: GroupItemRepository<ItemContents[K]> };

/** Finds the repository of a kind of items. */
@Injectable()
export class GroupItemRepositories {
  private readonly byKind: Repositories;

  constructor(work: WorkItemRepository, meeting: GroupMeetingRepository, output: GroupOutputRepository) {
    this.byKind = { work, meeting, output };
  }

  /** Where items of this kind are kept. */
  of<K extends ItemKind>(kind: K): GroupItemRepository<ItemContents[K]> {
    return this.byKind[kind];
  }
}
