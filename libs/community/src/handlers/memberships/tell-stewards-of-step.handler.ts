import { localize } from '#libs/kernel';
import { AccountsFacade } from '#libs/accounts';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MEMBERSHIP_MAIL_QUEUE } from '../../app/memberships/membership.recorder.js';
import { MembershipCaseRepository } from '../../persistence/memberships/membership-case.repository.js';
import { MembershipTrailRepository } from '../../persistence/memberships/membership-trail.repository.js';
import { MemberStewardRepository } from '../../persistence/registration/member-steward.repository.js';
import { MembershipLetters } from './membership.letters.js';
import type { ToldStep } from './membership-step.mail.js';

const payloadSchema = z.object({ stepId: z.uuid() });

/** Writes to every steward of a member about a step of its membership. */
@Injectable()
export class TellStewardsOfStepHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly memberships: MembershipCaseRepository,
    private readonly trail: MembershipTrailRepository,
    private readonly stewards: MemberStewardRepository,
    private readonly people: AccountsFacade,
    private readonly letters: MembershipLetters,
  ) {}

  /** Does nothing when the step or the membership is gone. A repeated job sends the same mail once more, by its id. */
  @OnJob({ queue: MEMBERSHIP_MAIL_QUEUE })
  async tell(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { stepId } = payloadSchema.parse(payload);
    await this.uow.run(async () => {
      const step = await this.trail.step(stepId);
      if (step === null) return;
      const membership = await this.memberships.byId(step.membershipId);
      if (membership === null) return;
      const { name, sourceLocale, id } = membership.member;
      const readers = await this.people.recipientsOf(await this.stewards.stewardsOf(id), null);
      for (const reader of readers) {
        await this.letters.send(reader, {
          stepId,
          membershipId: membership.id,
          step: step.action as ToldStep,
          member: localize(name, reader.locale, sourceLocale).text,
          reason: step.note,
        });
      }
    });
  }
}
