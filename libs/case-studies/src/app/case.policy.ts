import { BodiesFacade, CommunityFacade } from '#libs/community';
import { SecondFactorRequiredError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { authorityNotFound, questionNotFound, uncheckedAuthority } from '../domain/case-life.errors.js';
import type { PublicCase } from '../domain/case-life.js';
import type { Answerer } from '../persistence/case-question.repository.js';

/** The group whose chair and delegates look after case studies. */
export const CASES_GROUP = 'monitoring';
const COORDINATES = 'content.coordinate';

/** Who may do what around a published case, as things are at the moment of the request. */
@Injectable()
export class CasePolicy {
  constructor(
    private readonly bodies: BodiesFacade,
    private readonly community: CommunityFacade,
  ) {}

  /** Whether the person looks after the case studies, in this session. */
  async curates({ personId, permissions, secondFactor }: Actor): Promise<boolean> {
    if (permissions.has(COORDINATES)) return true;
    return secondFactor && this.bodies.curatesGroup(personId, CASES_GROUP);
  }

  /** Whether the person answers for a case: its stewards, or the curators where it is of no authority. */
  async mayAnswer(actor: Actor, { authorityId }: Pick<PublicCase, 'authorityId'>): Promise<boolean> {
    return authorityId === null ? this.curates(actor) : this.bodies.isSteward(actor.personId, authorityId);
  }

  /** Whether the person acts for the authority now. */
  async actsFor({ personId }: Actor, authorityId: string): Promise<boolean> {
    return this.community.isSteward(personId, authorityId);
  }

  /** All cases the person answers for. */
  async answererOf(actor: Actor): Promise<Answerer> {
    const { personId } = actor;
    const [authorityIds, curates] = await Promise.all([
      this.community.authorityIdsOf(personId),
      this.curates(actor),
    ]);
    return { personId, authorityIds, curates };
  }

  /**
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws NotFoundError for everybody else, in the same words as for what does not exist
   */
  async assertMayAnswer(actor: Actor, found: Pick<PublicCase, 'authorityId'>): Promise<void> {
    if (await this.mayAnswer(actor, found)) return;
    if (found.authorityId === null) await this.refuseCurator(actor);
    throw questionNotFound();
  }

  /** The same for what only curators do. */
  async assertCurates(actor: Actor): Promise<void> {
    if (await this.curates(actor)) return;
    await this.refuseCurator(actor);
    throw questionNotFound();
  }

  /**
   * Only for a public authority that one acts for.
   *
   * @throws NotFoundError for one that does not exist or that others act for
   * @throws ForbiddenError while nobody has checked it
   */
  async assertSpeaksFor({ personId }: Actor, authorityId: string): Promise<void> {
    if (!(await this.community.isSteward(personId, authorityId))) throw authorityNotFound();
    const authority = await this.community.authorityView(authorityId);
    if (authority?.checked !== true) throw uncheckedAuthority();
  }

  private async refuseCurator({ personId, withheldPermissions, secondFactor }: Actor): Promise<void> {
    if (secondFactor) return;
    const wouldCurate =
      withheldPermissions.has(COORDINATES) || (await this.bodies.curatesGroup(personId, CASES_GROUP));
    if (wouldCurate) throw new SecondFactorRequiredError();
  }
}
