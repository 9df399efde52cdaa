import { RequestLoader, batch, groupedBy, inOrderOf } from '#libs/platform';
import { CommunityFacade } from '../app/community.facade.js';
import type { AuthorityView } from '../domain/authority-view.js';
import { StewardshipRepository, type StewardedAuthority } from '../persistence/stewardship.repository.js';

/** Reads authorities for many fields of a request at once. */
@RequestLoader()
export class AuthorityLoader {
  constructor(
    private readonly community: CommunityFacade,
    private readonly stewardships: StewardshipRepository,
  ) {}

  /** The authority with an id, or null. */
  readonly byId = batch<string, AuthorityView | null>((ids) =>
    this.community.authorityViews(ids).then(inOrderOf(ids)),
  );

  /** The authorities a person acts for now, by name. */
  readonly ofPerson = batch<string, StewardedAuthority[]>((personIds) =>
    this.stewardships.authoritiesOf(personIds).then(groupedBy(personIds, ({ personId }) => personId)),
  );
}
