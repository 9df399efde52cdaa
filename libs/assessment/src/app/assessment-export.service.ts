import { Injectable } from '@nestjs/common';
import { Clock, localize, type Locale } from '#libs/kernel';
import { type Actor } from '#libs/platform';
import { CommunityFacade } from '#libs/community';
import type { RecordedAnswer } from '../domain/answer.js';
import {
  exportedScores,
  toExportedAnswers,
  type AssessmentExport,
} from '../domain/assessment-export/index.js';
import { answerTable, type AnswerTable } from '../domain/answer-table.js';
import { AssessmentReader } from './assessment.reader.js';
import { AssessmentQueries } from './assessment.queries.js';
import { QuestionnaireService, type PublishedQuestionnaire } from './questionnaire.service.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';

/** One assessment as it stands, or one of its submissions, with the questionnaire it belongs to. */
interface Taken {
  readonly assessment: AssessmentEntity;
  readonly questionnaire: PublishedQuestionnaire;
  readonly export: AssessmentExport;
}

/** Takes one assessment out of the hub, whole. */
@Injectable()
export class AssessmentExportService {
  constructor(
    private readonly assessments: AssessmentQueries,
    private readonly reader: AssessmentReader,
    private readonly questionnaires: QuestionnaireService,
    private readonly community: CommunityFacade,
    private readonly clock: Clock,
  ) {}

  /**
   * The document that can be imported again with the same scores: the present answers, or those of a submission.
   *
   * @throws NotFoundError for everybody but the authority's stewards, or when there is no such submission
   */
  async document(actor: Actor, id: string, submission?: number): Promise<AssessmentExport> {
    return (await this.take(actor, id, submission)).export;
  }

  /**
   * One row per question with the answer and the statement chosen, in the reader's language.
   *
   * @throws NotFoundError as `document`
   */
  async table(actor: Actor, id: string, locale: Locale, submission?: number): Promise<AnswerTable> {
    const { questionnaire, export: taken } = await this.take(actor, id, submission);
    return answerTable(questionnaire.document, taken, locale);
  }

  private async take(actor: Actor, id: string, submission?: number): Promise<Taken> {
    const assessment = await this.assessments.byId(actor, id);
    const questionnaire = await this.questionnaires.byId(assessment.questionnaireVersionId);
    const content =
      submission === undefined ? await this.present(assessment) : await this.kept(assessment, submission);
    const [authority] = await this.community.authorityViews([assessment.authorityId]);
    const { slug, version } = questionnaire.document;
    return {
      assessment,
      questionnaire,
      export: {
        format: 'living-hub/assessment/1',
        exportedAt: this.clock.now().toISOString(),
        authority: {
          name: authority ? localize(authority.name, 'en').text : '',
          country: authority?.country ?? '',
        },
        questionnaire: { slug, version, contentHash: questionnaire.contentHash },
        period: assessment.period,
        state: submission === undefined ? assessment.state : 'submitted',
        submission: submission ?? assessment.submissionCount,
        targets: (await this.reader.targets(id)).map(({ topicId, score }) => ({ topicId, score })),
        generalAnswers: content.generalAnswers,
        answers: toExportedAnswers(questionnaire.document, content.answers),
        scores: exportedScores(content.scores),
      },
    };
  }

  private async present(assessment: AssessmentEntity) {
    const [answers, general, scores] = await Promise.all([
      this.reader.answers(assessment.id),
      this.reader.generalAnswers(assessment.id),
      this.reader.scores(assessment),
    ]);
    const recorded: RecordedAnswer[] = answers.map(({ questionId, content }) => ({ questionId, ...content }));
    const generalAnswers = general.flatMap(({ fieldId, value }) =>
      value === null ? [] : [{ fieldId, value }],
    );
    return { answers: recorded, generalAnswers, scores };
  }

  private async kept(assessment: AssessmentEntity, submission: number) {
    const result = await this.assessments.submission(assessment, submission);
    return {
      answers: result.answers,
      generalAnswers: result.generalAnswers,
      scores: await this.reader.resultScores(result),
    };
  }
}
