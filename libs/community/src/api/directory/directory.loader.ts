import { RequestLoader, batch, groupedBy, inOrderOf } from '#libs/platform';
import type { MemberView } from '../../domain/directory/member-view.js';
import type { OrganisationView } from '../../domain/organisation-view.js';
import { DirectoryRepository } from '../../persistence/directory/directory.repository.js';
import { OrganisationReader } from '../../persistence/directory/organisation.reader.js';

/** Reads what the directory knows about authorities and organisations, for many fields of a request at once. */
@RequestLoader()
export class DirectoryLoader {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly organisations: OrganisationReader,
  ) {}

  /** The organisation with an id, or null. */
  readonly organisation = batch<string, OrganisationView | null>((ids) =>
    this.organisations.byIds(ids).then(inOrderOf(ids)),
  );

  /** The listed memberships of an authority or an organisation, the newest first. */
  readonly memberships = batch<string, MemberView[]>((ids) =>
    this.directory.membershipsOf(ids).then(groupedBy(ids, ({ bodyId }) => bodyId)),
  );
}
