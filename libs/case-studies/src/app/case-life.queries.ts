import { CommunityFacade } from '#libs/community';
import { isId } from '#libs/kernel';
import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { caseNotFound } from '../domain/case-life.errors.js';
import type { CaseQuestion, CaseReuse } from '../domain/case-life.js';
import { CaseReader } from '../persistence/case.reader.js';
import { CaseQuestionRepository } from '../persistence/case-question.repository.js';
import { CaseReuseRepository } from '../persistence/case-reuse.repository.js';
import { CasePolicy } from './case.policy.js';

/** What a person may do about one case, and what waits for them there. */
export interface CaseWork {
  readonly mayAnswer: boolean;
  readonly mayRemove: boolean;
  /** Empty for who may not answer. */
  readonly openQuestions: readonly CaseQuestion[];
  /** The authorities for which they may speak: public ones they act for. */
  readonly authorityIds: readonly string[];
  /** Which of them may say that they reused it: all but the one it belongs to. */
  readonly reuserIds: readonly string[];
  /** What those said so far. */
  readonly reuses: readonly CaseReuse[];
}

/** Reads what a person has to do with cases. */
@Injectable()
export class CaseLifeQueries {
  constructor(
    private readonly policy: CasePolicy,
    private readonly community: CommunityFacade,
    private readonly reader: CaseReader,
    private readonly questions: CaseQuestionRepository,
    private readonly reuses: CaseReuseRepository,
  ) {}

  /** @throws NotFoundError for a case that is not public */
  async work(actor: Actor, itemId: string): Promise<CaseWork> {
    const found = isId(itemId) ? await this.reader.published(itemId) : null;
    if (found === null) throw caseNotFound();
    const [mayAnswer, mayRemove, authorities] = await Promise.all([
      this.policy.mayAnswer(actor, found),
      this.policy.curates(actor),
      this.community.authoritiesOf(actor.personId),
    ]);
    const authorityIds = authorities.filter(({ checked }) => checked).map(({ id }) => id);
    const reuserIds = authorityIds.filter((id) => id !== found.authorityId);
    const reuses = await this.reuses.ofAuthorities(itemId, reuserIds);
    const openQuestions = mayAnswer || mayRemove ? await this.questions.openOf(itemId) : [];
    return { mayAnswer, mayRemove, openQuestions, authorityIds, reuserIds, reuses };
  }

  /** The open questions that the person may answer, who waited longest first. */
  async openQuestions(actor: Actor, page: PageArgs): Promise<Page<CaseQuestion>> {
    return this.questions.openPage(await this.policy.answererOf(actor), page);
  }
}
