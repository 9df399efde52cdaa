import { Throttle, limitOn } from '#libs/accounts';
import { RateLimitedError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import {
  INVITATIONS_PER_DAY,
  INVITATIONS_TO_ADDRESS_PER_DAY,
  OPEN_INVITATIONS_UNCHECKED,
} from '../../domain/stewards/steward.rules.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { InvitationRepository } from '../../persistence/stewards/invitation.repository.js';

const SECONDS_PER_DAY = 86_400;

/** Keeps invitations from flooding mailboxes. */
@Injectable()
export class InvitationLimits {
  constructor(
    private readonly throttle: Throttle,
    private readonly bodies: BodyRepository,
    private readonly invitations: InvitationRepository,
  ) {}

  /**
   * Counts one more mail to an address, whoever has it. Call it outside of a unit of work.
   *
   * @throws RateLimitedError when the address got enough of them within a day
   */
  async countMailTo(email: string): Promise<void> {
    const limit = limitOn(['invitation-to', email], INVITATIONS_TO_ADDRESS_PER_DAY, SECONDS_PER_DAY);
    await this.throttle.count([limit]).catch((error: unknown) => {
      if (!(error instanceof RateLimitedError)) throw error;
      throw new RateLimitedError(
        SECONDS_PER_DAY,
        `${INVITATIONS_TO_ADDRESS_PER_DAY} invitations went to this address within a day. Please try again tomorrow.`,
      );
    });
  }

  /** @throws RateLimitedError when too many went out for it within a day */
  async assertMaySend(bodyId: string): Promise<void> {
    const sent = await this.invitations.sentToday(bodyId);
    if (sent < INVITATIONS_PER_DAY) return;
    throw new RateLimitedError(
      SECONDS_PER_DAY,
      `${INVITATIONS_PER_DAY} invitations went out within a day. Please try again tomorrow.`,
    );
  }

  /** @throws RateLimitedError when nobody has checked it yet and enough invitations are open beside the one to this address */
  async assertMayAdd(bodyId: string, email: string): Promise<void> {
    if (await this.bodies.isPublic(bodyId)) return;
    const others = (await this.invitations.openOf(bodyId)).filter((open) => open.email !== email);
    if (others.length < OPEN_INVITATIONS_UNCHECKED) return;
    throw new RateLimitedError(
      SECONDS_PER_DAY,
      `Until a coordinator has checked it, at most ${OPEN_INVITATIONS_UNCHECKED} invitations are open at once.`,
    );
  }
}
