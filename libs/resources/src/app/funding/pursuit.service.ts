import { cleanText, Clock, InvalidInputError, isCalendarDay, newId, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PursuitConflict } from '../../domain/funding/pursuit.errors.js';
import {
  asksWhy,
  FEWEST_COUNTED,
  type Pursuit,
  type PursuitReason,
  type PursuitWrite,
} from '../../domain/funding/pursuit.js';
import { FundingCallRepository } from '../../persistence/funding/funding-call.repository.js';
import { PursuitRepository, type DatedWrite } from '../../persistence/funding/pursuit.repository.js';
import { FundingPolicy } from './funding-policy.js';

/** What authorities do about calls; their stewards alone see and change it. */
@Injectable()
export class PursuitService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly pursuits: PursuitRepository,
    private readonly calls: FundingCallRepository,
    private readonly policy: FundingPolicy,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What the authority goes for. @throws NotFoundError for those who do not act for it */
  async ofAuthority(actor: Actor, authorityId: string): Promise<Pursuit[]> {
    await this.policy.assertActsFor(actor, authorityId);
    return this.pursuits.ofAuthority(authorityId);
  }

  /**
   * Notes how far the authority is. Over what somebody else wrote meanwhile nothing is written: both texts come back.
   *
   * @throws NotFoundError for an authority one does not act for, or a call that is not there
   * @throws InvalidInputError when it is refused or dropped and nobody says why, or the day is to come or none
   */
  async note(actor: Actor, wish: PursuitWrite): Promise<Pursuit | PursuitConflict> {
    const write = this.checked(wish);
    return this.uow.run(async () => {
      await this.policy.assertActsFor(actor, write.authorityId);
      const kept = await this.pursuits.lock(write.authorityId, write.callId);
      if (kept !== null && kept.version !== write.version) return new PursuitConflict(kept, wish);
      const id = kept?.id ?? newId();
      const now = this.clock.now();
      if (kept !== null) await this.pursuits.change(id, write, now, actor.personId);
      else if (!(await this.begin(id, write, now, actor))) return this.lostRace(write, wish);
      await this.pursuits.noteStep(id, actor.personId);
      await this.audit.record({
        action: 'funding.note',
        actorId: actor.personId,
        actingFor: write.authorityId,
        subject: { kind: 'funding-call', id: write.callId },
      });
      return this.found(write);
    });
  }

  /** Why applications were refused, as counts that no authority can be told from. */
  async refusedReasons(actor: Actor): Promise<{ reason: PursuitReason; count: number }[]> {
    await this.policy.assertCurates(actor);
    return this.pursuits.refusedReasons(FEWEST_COUNTED);
  }

  private async begin(id: string, write: DatedWrite, at: Date, { personId }: Actor): Promise<boolean> {
    const [call] = await this.calls.byIds([write.callId]);
    if (call === undefined || write.version !== 0)
      throw new NotFoundError('FUNDING_CALL_NOT_FOUND', 'There is no such call.');
    return this.pursuits.add(id, write, call, at, personId);
  }

  private async lostRace(write: DatedWrite, wish: PursuitWrite): Promise<PursuitConflict> {
    return new PursuitConflict(await this.found(write), wish);
  }

  private async found({ authorityId, callId }: PursuitWrite): Promise<Pursuit> {
    const found = await this.pursuits.lock(authorityId, callId);
    if (found === null) throw new Error('The entry is gone inside the unit of work that wrote it.');
    return found;
  }

  private checked(wish: PursuitWrite): DatedWrite {
    const today = this.clock.now().toISOString().slice(0, 10);
    const onDay = wish.onDay ?? today;
    if (!isCalendarDay(onDay))
      throw new InvalidInputError('There is no such day. Write one like 2026-09-15.', { field: 'onDay' });
    // A day further, because east of us it is tomorrow already.
    const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
    if (onDay > tomorrow) throw new InvalidInputError('The day is still to come.', { field: 'onDay' });
    const note = cleanText(wish.note);
    if (!asksWhy(wish.status)) return { ...wish, note, onDay, reason: null };
    if (wish.reason === null) throw new InvalidInputError('Say why.', { field: 'reason' });
    if (wish.reason === 'other' && note === '')
      throw new InvalidInputError('Say in a few words why.', { field: 'note' });
    return { ...wish, note, onDay };
  }
}
