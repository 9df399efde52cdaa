import { Injectable } from '@nestjs/common';
import { Clock, DomainError } from '#libs/kernel';
import { UnitOfWork, type Actor, type DocumentFault } from '#libs/platform';
import type { RecordedAnswer } from '../domain/answer.js';
import { checkedAnswer } from '../domain/answer.rules.js';
import {
  parseAssessmentExport,
  recordedAnswerOf,
  type AssessmentExport,
} from '../domain/assessment-export/index.js';
import { AssessmentExistsError, ImportRefusedError } from '../domain/assessment.errors.js';
import { checkedPeriod, checkedTarget } from '../domain/assessment.rules.js';
import { checkedGeneralValue } from '../domain/general-answer.rules.js';
import { questionsOf, type QuestionnaireDocument } from '../domain/questionnaire/index.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { AssessmentPolicy } from './assessment.policy.js';
import { AssessmentService } from './assessment.service.js';
import { DraftFiller } from './draft.filler.js';
import { QuestionnaireService, type PublishedQuestionnaire } from './questionnaire.service.js';

/** Makes a draft from an exported assessment. */
@Injectable()
export class AssessmentImportService {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly questionnaires: QuestionnaireService,
    private readonly filler: DraftFiller,
    private readonly policy: AssessmentPolicy,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a JSON export into a new draft of the authority, which then has the scores it was exported with.
   * A document with faults changes nothing, and every fault is named.
   *
   * @param period another period than the document names
   * @throws NotFoundError when the actor does not act for the authority
   */
  async import(
    actor: Actor,
    authorityId: string,
    text: string,
    period?: string,
  ): Promise<AssessmentEntity | AssessmentExistsError | ImportRefusedError> {
    await this.policy.assertActsFor(actor, authorityId);
    const parsed = parseAssessmentExport(text);
    if (!parsed.ok) return new ImportRefusedError(parsed.faults);
    const taken = { ...parsed.document, period: period ?? parsed.document.period };
    const questionnaire = await this.questionnaireOf(taken);
    if (questionnaire instanceof ImportRefusedError) return questionnaire;
    const faults = faultsOf(questionnaire.document, taken);
    if (faults.length > 0) return new ImportRefusedError(faults);
    return this.uow.run(() => this.add(actor, authorityId, questionnaire, taken));
  }

  private async questionnaireOf({
    questionnaire: { slug, version, contentHash },
  }: AssessmentExport): Promise<PublishedQuestionnaire | ImportRefusedError> {
    const published = await this.questionnaires.find(slug, version);
    if (published === null) {
      const reason = `This hub has no questionnaire ${slug} ${version}. Ask the coordinator to import it first.`;
      return new ImportRefusedError([{ path: 'questionnaire', reason }]);
    }
    if (published.contentHash !== contentHash) {
      const reason = `The questionnaire ${slug} ${version} of this hub has other content, so the answers would mean something else.`;
      return new ImportRefusedError([{ path: 'questionnaire.contentHash', reason }]);
    }
    return published;
  }

  private async add(
    actor: Actor,
    authorityId: string,
    questionnaire: PublishedQuestionnaire,
    taken: AssessmentExport,
  ): Promise<AssessmentEntity | AssessmentExistsError> {
    const { id, document } = questionnaire;
    const draft = await this.assessments.open(actor.personId, authorityId, id, document.slug, taken.period);
    if (draft instanceof AssessmentExistsError) return draft;
    const content = { ...taken, answers: checkedAnswers(document, taken) };
    await this.filler.fill(draft.id, content, actor.personId, this.clock.now());
    return draft;
  }
}

function checkedAnswers(document: QuestionnaireDocument, { answers }: AssessmentExport): RecordedAnswer[] {
  const questions = new Map(questionsOf(document).map((question) => [question.id, question]));
  return answers.flatMap((answer) => {
    const question = questions.get(answer.questionId);
    const { questionId, ...content } = recordedAnswerOf(answer);
    return question ? [{ questionId, ...checkedAnswer(question, content) }] : [];
  });
}

function faultsOf(document: QuestionnaireDocument, taken: AssessmentExport): DocumentFault[] {
  const questions = new Map(questionsOf(document).map((question) => [question.id, question]));
  const topics = new Set(document.topics.map(({ id }) => id));
  return [
    ...faultsIn('period', () => checkedPeriod(taken.period)),
    ...taken.answers.flatMap((answer, at) => {
      const path = `answers[${at}]`;
      const question = questions.get(answer.questionId);
      if (!question) return [{ path, reason: `The questionnaire has no question ${answer.questionId}.` }];
      return faultsIn(path, () => checkedAnswer(question, recordedAnswerOf(answer)));
    }),
    ...taken.generalAnswers.flatMap(({ fieldId, value }, at) =>
      faultsIn(`generalAnswers[${at}]`, () => checkedGeneralValue(document, fieldId, value)),
    ),
    ...taken.targets.flatMap(({ topicId, score }, at) =>
      topics.has(topicId)
        ? faultsIn(`targets[${at}]`, () => checkedTarget(score))
        : [{ path: `targets[${at}]`, reason: `The questionnaire has no topic ${topicId}.` }],
    ),
  ];
}

/** What a rule refuses, as a fault at a place in the document. */
function faultsIn(path: string, rule: () => unknown): DocumentFault[] {
  try {
    rule();
    return [];
  } catch (error) {
    if (error instanceof DomainError) return [{ path, reason: error.message }];
    throw error;
  }
}
