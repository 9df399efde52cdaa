import { ForbiddenError, InvalidInputError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../domain/content-item.js';
import { ContentConflict, ContentIncomplete } from '../domain/content.errors.js';
import { fourEyes, underReview } from '../domain/four-eyes.js';
import { isOpenToWriting } from '../domain/standing.js';
import { ContentApprovalRepository } from '../persistence/content-approval.repository.js';
import { ContentKeeper, conflictOf, type HeldItem } from './content-keeper.js';
import { ContentLedger } from './content-ledger.js';
import { ContentPolicy } from './content.policy.js';
import { Publisher } from './publisher.js';

/** A step on the revision that whoever takes it saw. */
export interface ReviewStep {
  readonly itemId: string;
  readonly expectedRevisionId: string;
  readonly note: string;
}

/** That a revision may become public: now, or later, and for how long. */
export interface ApprovalStep extends ReviewStep {
  readonly publishAt: Date | null;
  readonly expireAt: Date | null;
}

/** What a step leads to. */
export type ReviewOutcome = ContentItem | ContentConflict | ContentIncomplete;

/** What authors and curators do with each other: hand in, ask for changes, approve. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly approvals: ContentApprovalRepository,
    private readonly ledger: ContentLedger,
    private readonly publisher: Publisher,
  ) {}

  /**
   * Hands the draft in. It must be fit to be published by then.
   *
   * @throws ContentNotFoundError, SecondFactorRequiredError
   * @throws InvalidInputError when nothing differs from what the public reads
   */
  async submit(actor: Actor, step: ReviewStep): Promise<ReviewOutcome> {
    return this.uow.run(async () => {
      const held = await this.keeper.hold(step.itemId);
      await this.policy.assertSees(actor, held.item, held.draft);
      const conflict = conflictOf(held, step.expectedRevisionId, ({ state }) => isOpenToWriting(state));
      if (conflict !== null) return conflict;
      await this.assertDiffers(held, step.expectedRevisionId);
      const revision = await this.keeper.revision(held.item, step.expectedRevisionId);
      const checked = await this.publisher.check(held.item, revision.body);
      if (!checked.ok) return new ContentIncomplete(checked.faults);
      return this.moved(actor, held.item, step, { state: 'in_review', action: 'submitted' });
    });
  }

  /**
   * Sends the draft back to its authors, also one that was approved for later.
   *
   * @throws ContentNotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate it
   * @throws InvalidInputError when it is not said which changes
   */
  async askForChanges(actor: Actor, step: ReviewStep): Promise<ReviewOutcome> {
    return this.uow.run(async () => {
      const held = await this.keeper.hold(step.itemId);
      await this.policy.assertCurates(actor, held.item, held.draft);
      if (step.note === '') throw new InvalidInputError('Say what is to be changed.');
      const conflict = conflictOf(held, step.expectedRevisionId, ({ state }) => !isOpenToWriting(state));
      if (conflict !== null) return conflict;
      return this.moved(actor, held.item, step, { state: 'changes_asked', action: 'changes_asked' });
    });
  }

  /**
   * Approves the revision under review: it is published at once, or when its time comes.
   *
   * @throws ContentNotFoundError, SecondFactorRequiredError
   * @throws ForbiddenError for those who do not curate it, and for its author as long as nobody else found it good
   * @throws InvalidInputError for dates that do not fit
   */
  async approve(actor: Actor, step: ApprovalStep): Promise<ReviewOutcome> {
    return this.uow.run(async () => {
      const held = await this.keeper.hold(step.itemId);
      await this.policy.assertCurates(actor, held.item, held.draft);
      const now = this.ledger.now();
      assertDates(step, now);
      const conflict = conflictOf(held, step.expectedRevisionId, ({ state }) => state === 'in_review');
      if (conflict !== null) return conflict;
      const revision = await this.keeper.revision(held.item, step.expectedRevisionId);
      const review = underReview(revision, held.draft);
      if (fourEyes(actor.personId, review, await this.approvals.of([revision.id])) !== null)
        throw new ForbiddenError(
          'You wrote this revision. Somebody else has to approve it: another curator, or a reviewer by link.',
          { reason: 'OWN_TEXT' },
        );
      const checked = await this.publisher.check(held.item, revision.body);
      if (!checked.ok) return new ContentIncomplete(checked.faults);
      await this.policy.assertMayPublish(actor, held.item, checked.body);
      const approved = await this.moved(actor, held.item, step, { state: 'approved', action: 'approved' });
      if (step.publishAt !== null && step.publishAt > now) return approved;
      const { note, expireAt } = step;
      const order = { item: held.item, revision, by: actor.personId, note, expireAt };
      await this.publisher.publishChecked(order, checked.body);
      await this.keeper.close(held.item.id);
      return this.keeper.current(held.item.id);
    });
  }

  private async assertDiffers({ item }: HeldItem, revisionId: string): Promise<void> {
    if (item.gone === null && (await this.keeper.isPublished(item, revisionId)))
      throw new InvalidInputError('Nothing differs from what is published. Change something first.');
  }

  private async moved(
    { personId: by }: Actor,
    item: ContentItem,
    step: ReviewStep & Partial<ApprovalStep>,
    { state, action }: StateChange,
  ): Promise<ContentItem> {
    const { expectedRevisionId: revisionId, note, publishAt, expireAt } = step;
    const at = this.ledger.now();
    await this.keeper.move(item.id, { state, at, by, note, publishAt, expireAt });
    await this.ledger.note(item, { action, by, at, revisionId, note });
    return item;
  }
}

type StateChange =
  | { readonly state: 'in_review'; readonly action: 'submitted' }
  | { readonly state: 'changes_asked'; readonly action: 'changes_asked' }
  | { readonly state: 'approved'; readonly action: 'approved' };

/** Calendars of computers end at different times; no date of ours lies anywhere near. */
const [FIRST_YEAR, LAST_YEAR] = [1970, 9_999];

function assertDates({ publishAt, expireAt }: ApprovalStep, now: Date): void {
  const years = [publishAt, expireAt].flatMap((date) => (date === null ? [] : [date.getUTCFullYear()]));
  if (years.some((year) => year < FIRST_YEAR || year > LAST_YEAR))
    throw new InvalidInputError(`Choose dates between the years ${FIRST_YEAR} and ${LAST_YEAR}.`);
  if (expireAt === null) return;
  const from = publishAt !== null && publishAt > now ? publishAt : now;
  if (expireAt <= from) throw new InvalidInputError('It has to end after it begins.');
}
