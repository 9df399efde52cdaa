import { BodiesFacade, type BodyView } from '#libs/community';
import { ForbiddenError, NotFoundError, SecondFactorRequiredError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ClaimState } from '../../domain/conformance/claim.js';

/** The group that owns the MIMs: its chair and delegates say that a claim was verified. */
const OWNING_GROUP = 'technical';
const COORDINATES = 'group.coordinate';

/** Why somebody may not note that a claim was verified. */
export type WhyNotVerify = 'not-curator' | 'own-body' | 'second-factor' | 'not-public';

/** Who may see, make and verify claims. Rights are asked by the clock of the database, at every request. */
@Injectable()
export class ClaimPolicy {
  constructor(private readonly bodies: BodiesFacade) {}

  /**
   * Only for what one acts for.
   *
   * @throws NotFoundError for everybody else, in the same words as for what does not exist
   */
  async assertActsFor(actor: Actor, bodyId: string): Promise<BodyView> {
    const [body] = await this.bodies.bodyViews([bodyId]);
    if (body && (await this.bodies.isSteward(actor.personId, bodyId))) return body;
    throw new NotFoundError('BODY_NOT_FOUND', 'There is no such authority or organisation that you act for.');
  }

  /**
   * What is public is everybody's to see; a draft belongs to the stewards of its body.
   */
  async maySee(actor: Actor | null, state: ClaimState, bodyId: string): Promise<boolean> {
    return state !== 'draft' || (actor !== null && this.bodies.isSteward(actor.personId, bodyId));
  }

  /** Whether the person acts for the body of a claim now. */
  async mayEdit(actor: Actor | null, bodyId: string): Promise<boolean> {
    return actor !== null && this.bodies.isSteward(actor.personId, bodyId);
  }

  /** What stands between the person and noting that a claim was verified; null when nothing does. */
  async whyNotVerify(actor: Actor, state: ClaimState, bodyId: string): Promise<WhyNotVerify | null> {
    if (state !== 'public') return 'not-public';
    const coordinates = actor.permissions.has(COORDINATES);
    const curates = !coordinates && (await this.bodies.curatesGroup(actor.personId, OWNING_GROUP));
    const lacksFactor = !actor.secondFactor && (curates || actor.withheldPermissions.has(COORDINATES));
    if (!coordinates && !curates && !lacksFactor) return 'not-curator';
    if (await this.bodies.isSteward(actor.personId, bodyId)) return 'own-body';
    return lacksFactor ? 'second-factor' : null;
  }

  /**
   * Four eyes: a curator of the owning group or a coordinator, and never for a body they act for.
   *
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ForbiddenError for everybody else
   */
  async assertMayVerify(actor: Actor, state: ClaimState, bodyId: string): Promise<void> {
    const why = await this.whyNotVerify(actor, state, bodyId);
    if (why === null) return;
    if (why === 'second-factor') throw new SecondFactorRequiredError();
    throw new ForbiddenError(REFUSALS[why]);
  }
}

const REFUSALS: Readonly<Record<Exclude<WhyNotVerify, 'second-factor'>, string>> = {
  'not-curator':
    'The chair and the delegates of the Technical group, and the coordinators, note verifications.',
  'own-body': 'You act for the body that makes this claim. Somebody else has to note that it was verified.',
  'not-public': 'Only a public claim can be verified.',
};
