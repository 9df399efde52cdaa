import { cleanText, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { GroupItemConflict } from '../../domain/groups/item.errors.js';
import { assertSound, cleanItem } from '../../domain/groups/item.rules.js';
import type { GroupItem, ItemContent, ItemContents, ItemKind } from '../../domain/groups/item.js';
import type { GroupItemRepository } from '../../persistence/groups/group-item.repository.js';
import { GroupItemRepositories } from '../../persistence/groups/group-item.repositories.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { GroupPolicy } from './group.policy.js';

/** An item to be saved over the version its writer saw (0: none yet, the id is theirs to make). */
export interface ItemWrite<C extends ItemContent> {
  readonly id: string;
  readonly groupId: string;
  readonly version: number;
  readonly content: C;
}

/** What curators do with the plan, the meetings and the outputs of their group. */
@Injectable()
export class GroupItemService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: GroupPolicy,
    private readonly groups: GroupRepository,
    private readonly repositories: GroupItemRepositories,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Saves an item, new or changed. Saving the same new item twice stores it once.
   *
   * @returns what is kept now, or the conflict when somebody saved another version in between
   * @throws InvalidInputError naming the field to mend
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError
   */
  async save<K extends ItemKind>(
    actor: Actor,
    kind: K,
    { id, groupId, version, content: given }: ItemWrite<ItemContents[K]>,
  ): Promise<GroupItem<ItemContents[K]> | GroupItemConflict<ItemContents[K]>> {
    const items = this.repositories.of(kind);
    const content = cleanItem(given);
    return this.uow.run(async () => {
      const actingFor = await this.assertCurates(actor, groupId);
      assertSound(kind, content);
      const isNew = version === 0 && (await this.add(items, actor, { id, groupId, content }));
      const current = await found(items, id, groupId);
      if (!isNew) {
        const changed = changesBetween(current, content);
        if (changed === null) return current;
        if (current.version !== version) return new GroupItemConflict(current);
        await items.change(id, content, actor.personId);
        await this.record('change', kind, actor, actingFor, id, changed);
        return found(items, id, groupId);
      }
      await this.record('add', kind, actor, actingFor, id, { after: { groupId, ...content } });
      return current;
    });
  }

  /**
   * Takes an item out of the group. It is kept, with the reason, for those who audit.
   *
   * @returns the conflict when somebody changed it in between, else null
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError
   */
  async archive(
    actor: Actor,
    kind: ItemKind,
    write: {
      readonly id: string;
      readonly groupId: string;
      readonly version: number;
      readonly reason: string;
    },
  ): Promise<GroupItemConflict | null> {
    const { id, groupId, version } = write;
    const reason = cleanText(write.reason);
    const items: GroupItemRepository<ItemContents[ItemKind]> = this.repositories.of(kind);
    return this.uow.run(async () => {
      const actingFor = await this.assertCurates(actor, groupId);
      const current = await found(items, id, groupId);
      if (current.version !== version) return new GroupItemConflict(current);
      await items.archive(id, reason, actor.personId);
      await this.record('archive', kind, actor, actingFor, id, { after: { reason } });
      return null;
    });
  }

  private async assertCurates(actor: Actor, groupId: string): Promise<string | null> {
    if ((await this.groups.byId(groupId)) === null)
      throw new NotFoundError('GROUP_NOT_FOUND', 'There is no such group.');
    return this.policy.assertCurates(actor, groupId);
  }

  private async add<C extends ItemContent>(
    items: GroupItemRepository<C>,
    { personId: writtenBy }: Actor,
    item: { readonly id: string; readonly groupId: string; readonly content: C },
  ): Promise<boolean> {
    return items.add({ ...item, label: 'real', sourceNote: '', writtenBy });
  }

  private async record(
    verb: string,
    kind: ItemKind,
    { personId: actorId }: Actor,
    actingFor: string | null,
    id: string,
    change: { before?: Record<string, unknown>; after: Record<string, unknown> },
  ): Promise<void> {
    await this.audit.record({
      action: `group.${kind}.${verb}`,
      actorId,
      actingFor,
      subject: { kind: `group.${kind}`, id },
      ...change,
    });
  }
}

async function found<C extends ItemContent>(
  items: GroupItemRepository<C>,
  id: string,
  groupId: string,
): Promise<GroupItem<C>> {
  const item = await items.lockById(id);
  if (item?.groupId !== groupId)
    throw new NotFoundError('GROUP_ITEM_NOT_FOUND', 'There is nothing here that you may see.');
  return item;
}

/** The properties that differ, before and after; null when none does. */
function changesBetween<C extends ItemContent>(
  current: GroupItem<C>,
  content: C,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const kept: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(current));
  const wanted = Object.entries(content).filter(([key, value]) => plain(kept[key]) !== plain(value));
  if (wanted.length === 0) return null;
  return {
    before: Object.fromEntries(wanted.map(([key]) => [key, kept[key]])),
    after: Object.fromEntries(wanted),
  };
}

function plain(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
