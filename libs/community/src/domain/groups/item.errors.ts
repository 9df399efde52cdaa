import type { GroupItem, ItemContent } from './item.js';

/** Somebody saved another text of the same item in between. Nothing was overwritten; this is what is kept now. */
export class GroupItemConflict<C extends ItemContent = ItemContent> {
  constructor(readonly current: GroupItem<C>) {}
}
