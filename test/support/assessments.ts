import type { Answer, Reply, Session, TestHub } from './hub.js';
import { VESTHAVN } from './hub.js';

const QUESTIONS = `query ($slug: String!) { questionnaire(slug: $slug) {
  general { id kind required options { id } }
  topics { id indicators { questions { id notApplicable options { id points } } } } } }`;

const START = `mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { __typename
  ... on Assessment { id } ... on AssessmentExistsError { assessmentId } } }`;

/** Saves one answer and says what came of it. */
export const SAVE = `mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { __typename
  ... on SavedAnswer { answer { questionId kind optionId reason note confidence version answeredBy evidence { id url visibility } } }
  ... on AnswerConflict { current { optionId note version answeredBy } yours { optionId note } }
  ... on AssessmentClosedError { assessmentId } } }`;

const SAVE_GENERAL = `mutation ($input: SaveGeneralAnswerInput!) { saveGeneralAnswer(input: $input) { __typename } }`;

const SUBMIT = `mutation ($id: ID!) { submitAssessment(assessmentId: $id) { __typename
  ... on Assessment { state submissionCount }
  ... on AssessmentIncompleteError { openQuestions openGeneralFields }
  ... on AssessmentClosedError { assessmentId } } }`;

/** A question as the tests need it. */
export interface KnownQuestion {
  readonly id: string;
  readonly topicId: string;
  readonly notApplicable: boolean;
  readonly options: readonly { readonly id: string; readonly points: number }[];
}

/** A questionnaire as the tests need it. */
export interface KnownQuestionnaire {
  readonly questions: readonly KnownQuestion[];
  readonly requiredFields: readonly { readonly id: string; readonly option: string }[];
}

/** Reads which questions a questionnaire has. */
export async function knownQuestionnaire(
  hub: TestHub,
  slug = 'digital-maturity',
): Promise<KnownQuestionnaire> {
  const { data } = await hub.graphql(QUESTIONS, { slug });
  const { topics, general } = data.questionnaire;
  return {
    questions: topics.flatMap((topic: Reply) =>
      topic.indicators.flatMap((indicator: Reply) =>
        indicator.questions.map((question: Reply) => ({ ...question, topicId: topic.id })),
      ),
    ),
    requiredFields: general
      .filter(({ required, kind }: Reply) => required && kind === 'CHOICE')
      .map(({ id, options }: Reply) => ({ id, option: options[0].id })),
  };
}

/** One person at work on one assessment. */
export class Respondent {
  constructor(
    private readonly hub: TestHub,
    readonly session: Session,
    readonly assessmentId: string,
  ) {}

  /** Starts an assessment of the demo authority; every test takes a period of its own. */
  static async starts(
    hub: TestHub,
    session: Session,
    period: string,
    slug = 'digital-maturity',
  ): Promise<Respondent> {
    const input = { authorityId: VESTHAVN, questionnaireSlug: slug, period };
    const { data, errors } = await hub.graphql(START, { input }, session);
    if (!data) throw new Error(JSON.stringify(errors));
    return new Respondent(hub, session, data.startAssessment.id as string);
  }

  /** The same assessment in a colleague's browser. */
  joinedBy(session: Session): Respondent {
    return new Respondent(this.hub, session, this.assessmentId);
  }

  /** Saves an answer; without anything else it is a first answer with an option. */
  async answers(questionId: string, answer: object): Promise<Reply> {
    const { data, errors } = await this.saves(questionId, answer);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.saveAnswer;
  }

  /** Saves an answer and returns the whole reply, refusals too. */
  saves(questionId: string, answer: object): Promise<Answer> {
    const input = { assessmentId: this.assessmentId, questionId, expectedVersion: 0, ...answer };
    return this.hub.graphql(SAVE, { input }, this.session);
  }

  /** Answers every question with the option of so many points, and fills in what is required. */
  async answersAll({ questions, requiredFields }: KnownQuestionnaire, points: number): Promise<void> {
    for (const { id, options } of questions) {
      const optionId = options.find((option) => option.points === points)!.id;
      await this.answers(id, { kind: 'OPTION', optionId });
    }
    for (const { id, option } of requiredFields) {
      const input = { assessmentId: this.assessmentId, fieldId: id, value: option };
      await this.hub.graphql(SAVE_GENERAL, { input }, this.session);
    }
  }

  /** Submits and says what came of it. */
  async submits(): Promise<Reply> {
    const { data, errors } = await this.hub.graphql(SUBMIT, { id: this.assessmentId }, this.session);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.submitAssessment;
  }

  /** Reads fields of the assessment. */
  async reads(fields: string): Promise<Reply> {
    const query = `query ($id: ID!) { assessment(id: $id) { ${fields} } }`;
    const { data, errors } = await this.hub.graphql(query, { id: this.assessmentId }, this.session);
    if (!data) throw new Error(JSON.stringify(errors));
    return data.assessment;
  }
}
