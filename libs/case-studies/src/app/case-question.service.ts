import { cleanText, InvalidInputError, isId, newId } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CaseQuestionAnswered, caseNotFound, questionNotFound } from '../domain/case-life.errors.js';
import type { CaseQuestion } from '../domain/case-life.js';
import { CaseReader } from '../persistence/case.reader.js';
import { CaseQuestionRepository } from '../persistence/case-question.repository.js';
import { CaseLedger } from './case.ledger.js';
import { CasePolicy } from './case.policy.js';
import { CasePost } from './mail/case.post.js';

/** A question as somebody asks it. */
export interface QuestionGiven {
  readonly itemId: string;
  readonly question: string;
  /** For which authority they ask; null for none. */
  readonly authorityId: string | null;
  /** Whether their name may be shown with it. */
  readonly showsName: boolean;
}

/** Questions to those who tell a case, and their answers. */
@Injectable()
export class CaseQuestionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: CasePolicy,
    private readonly reader: CaseReader,
    private readonly questions: CaseQuestionRepository,
    private readonly ledger: CaseLedger,
    private readonly post: CasePost,
  ) {}

  /**
   * Asks. Nobody but those who may answer sees it until it is answered.
   *
   * @throws NotFoundError for a case that is not public, or an authority the person does not act for
   * @throws ForbiddenError while nobody has checked the authority
   * @throws InvalidInputError when nothing is asked
   * @throws RateLimitedError
   */
  async ask(
    actor: Actor,
    { itemId, authorityId, showsName, ...given }: QuestionGiven,
  ): Promise<CaseQuestion> {
    await this.ledger.count(actor, 'question');
    const question = cleanText(given.question);
    if (question === '') throw new InvalidInputError('question must not be empty.');
    return this.uow.run(async () => {
      if (authorityId !== null) await this.policy.assertSpeaksFor(actor, authorityId);
      const found = await this.reader.published(itemId);
      if (found === null) throw caseNotFound();
      const id = newId();
      const askedBy = actor.personId;
      await this.questions.add({ id, itemId, question, askedBy, authorityId, showsName });
      await this.ledger.note(actor, 'case-question.ask', { id, itemId, authorityId });
      await this.post.tellOfQuestion(found, id);
      return (await this.questions.byId(id))!;
    });
  }

  /**
   * Answers, which makes question and answer public. Whoever asked is told.
   *
   * @returns what stands there by now, when somebody else has answered in between
   * @throws NotFoundError, SecondFactorRequiredError for those who may not
   * @throws InvalidInputError when nothing is said
   * @throws RateLimitedError
   */
  async answer(actor: Actor, id: string, given: string): Promise<CaseQuestion | CaseQuestionAnswered> {
    await this.ledger.count(actor, 'answer');
    const answer = cleanText(given);
    if (answer === '') throw new InvalidInputError('answer must not be empty.');
    return this.uow.run(async () => {
      const question = isId(id) ? await this.questions.byId(id) : null;
      const found = question && (await this.reader.published(question.itemId));
      if (!question || !found) throw questionNotFound();
      await this.policy.assertMayAnswer(actor, found);
      const isAnswered = await this.questions.answer(id, answer, actor.personId);
      const current = await this.questions.byId(id);
      if (current === null) throw questionNotFound();
      if (!isAnswered) return new CaseQuestionAnswered(current);
      await this.ledger.note(actor, 'case-question.answer', { ...current, authorityId: found.authorityId });
      await this.post.tellOfAnswer(found, id, await this.questions.askerOf(id));
      return current;
    });
  }

  /**
   * Removes a question for good, and its answer with it.
   *
   * @throws NotFoundError, SecondFactorRequiredError for those who do not look after the case studies
   */
  async remove(actor: Actor, id: string): Promise<CaseQuestion> {
    return this.uow.run(async () => {
      await this.policy.assertCurates(actor);
      const question = isId(id) ? await this.questions.byId(id) : null;
      if (question === null || !(await this.questions.remove(id))) throw questionNotFound();
      await this.ledger.note(actor, 'case-question.remove', { ...question, authorityId: null });
      return question;
    });
  }
}
