import { RequestLoader, batch, inOrderOf } from '#libs/platform';
import { AccountsFacade, type PersonView } from '../../app/accounts.facade.js';

/** Reads the names of people for many fields of a request at once. */
@RequestLoader()
export class PersonNameLoader {
  constructor(private readonly accounts: AccountsFacade) {}

  /** The person with an id, or null when they are gone. */
  readonly byId = batch<string, PersonView | null>((ids) =>
    this.accounts.personViews(ids).then(inOrderOf(ids)),
  );
}
