import { BodiesFacade, CommunityFacade } from '#libs/community';
import { ForbiddenError, NotFoundError, SecondFactorRequiredError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const OWNING_GROUP = 'financial';
const COORDINATES = 'group.coordinate';

/** Who may see what an authority does about funding. Rights are asked by the clock of the database. */
@Injectable()
export class FundingPolicy {
  constructor(
    private readonly community: CommunityFacade,
    private readonly bodies: BodiesFacade,
  ) {}

  /**
   * Only the stewards of an authority know where it stands.
   *
   * @throws NotFoundError for everybody else, in the same words as for what does not exist
   */
  async assertActsFor(actor: Actor | null, authorityId: string): Promise<void> {
    if (actor !== null && (await this.community.isSteward(actor.personId, authorityId))) return;
    throw new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no authority with this id that you act for.');
  }

  /** The ids of the authorities the person acts for; none when nobody is signed in. */
  async authorityIdsOf(actor: Actor | null): Promise<string[]> {
    return actor === null ? [] : this.community.authorityIdsOf(actor.personId);
  }

  /**
   * What holds of all authorities together is for the curators of the financial group, and the coordinators.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ForbiddenError for everybody else
   */
  async assertCurates(actor: Actor): Promise<void> {
    if (actor.permissions.has(COORDINATES)) return;
    if (await this.bodies.curatesGroup(actor.personId, OWNING_GROUP)) return;
    if (actor.withheldPermissions.has(COORDINATES)) throw new SecondFactorRequiredError();
    throw new ForbiddenError('The chair and the delegates of the Financial group see these counts.');
  }
}
