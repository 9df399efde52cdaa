import { AccountsFacade } from '#libs/accounts';
import { RequestLoader, batch, groupedBy, inOrderOf } from '#libs/platform';
import {
  MembershipTrailRepository,
  type EvidenceFile,
  type MembershipStep,
} from '../../persistence/memberships/membership-trail.repository.js';

/** Reads what belongs to memberships for many of them at once. */
@RequestLoader()
export class MembershipLoader {
  constructor(
    private readonly trail: MembershipTrailRepository,
    private readonly accounts: AccountsFacade,
  ) {}

  /** The steps of a membership, oldest first. */
  readonly steps = batch<string, MembershipStep[]>((ids) =>
    this.trail.stepsOf(ids).then(groupedBy(ids, ({ membershipId }) => membershipId)),
  );

  /** The files of a membership, oldest first. */
  readonly files = batch<string, EvidenceFile[]>((ids) =>
    this.trail.filesOf(ids).then(groupedBy(ids, ({ membershipId }) => membershipId)),
  );

  /** The name of a person, or null. */
  readonly personName = batch<string, string | null>(async (ids) => {
    const people = inOrderOf(ids)(await this.accounts.personViews(ids));
    return people.map((person) => person?.name ?? null);
  });
}
