import { batch, inOrderOf, RequestLoader } from '#libs/platform';
import type { GroupView } from '../../domain/groups/group-view.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';

/** Reads what many elections of a request point at. */
@RequestLoader()
export class ElectionLoaders {
  constructor(private readonly groups: GroupRepository) {}

  /** The group with an id. There are a handful, so all are read at once. */
  readonly group = batch<string, GroupView>(async (ids) => {
    const found = inOrderOf(ids)(await this.groups.all());
    return found.map((group, at) => {
      if (group === null) throw new Error(`The group ${ids[at]} of an election is missing.`);
      return group;
    });
  });
}
