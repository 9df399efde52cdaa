/** A text of the content with the language it was found in. */
export interface TranslatedText {
  readonly text: string;
  readonly locale: string;
}

export type AnswerKind = 'OPTION' | 'NOT_APPLICABLE' | 'UNKNOWN';
export type Confidence = 'SURE' | 'FAIRLY_SURE' | 'UNSURE';
export type Visibility = 'PRIVATE' | 'PEERS' | 'PUBLIC';
export type AssessmentState = 'DRAFT' | 'SUBMITTED';
export type GeneralFieldKind = 'CHOICE' | 'NUMBER' | 'TEXT';

export interface QuestionOption {
  readonly id: string;
  readonly points: number;
  readonly text: TranslatedText;
}

export interface MimReference {
  readonly family: string;
  readonly edition: string;
  readonly number: number;
}

export interface Question {
  readonly id: string;
  readonly prompt: TranslatedText;
  readonly hint: TranslatedText;
  readonly why: TranslatedText;
  readonly notApplicable: boolean;
  readonly mims: readonly MimReference[];
  readonly options: readonly QuestionOption[];
}

export interface Level {
  readonly id: string;
  readonly upTo: number;
  readonly name: TranslatedText;
  readonly meaning: TranslatedText;
}

export interface GeneralField {
  readonly id: string;
  readonly kind: GeneralFieldKind;
  readonly required: boolean;
  readonly prompt: TranslatedText;
  readonly help: TranslatedText | null;
  readonly options: readonly { readonly id: string; readonly text: TranslatedText }[];
}

/** What a list or a head line needs of a questionnaire. */
export interface QuestionnaireHead {
  readonly slug: string;
  readonly version: string;
  readonly label: string;
  readonly title: TranslatedText;
  readonly summary: TranslatedText;
  readonly minutesFrom: number;
  readonly minutesTo: number;
  readonly questionCount: number;
}

/** What answering needs: every question, and the model to score with. */
export interface AnsweringQuestionnaire extends QuestionnaireHead {
  readonly scoringModel: string;
  readonly topics: readonly AnsweringTopic[];
}

export interface AnsweringTopic {
  readonly id: string;
  readonly name: TranslatedText;
  readonly indicators: readonly { readonly id: string; readonly questions: readonly Question[] }[];
}

/** What a result needs: names, and the sentences to say about topics. */
export interface ResultQuestionnaire extends QuestionnaireHead {
  readonly sourceNote: string;
  readonly levels: readonly Level[];
  readonly topics: readonly ResultTopic[];
}

export interface ResultTopic {
  readonly id: string;
  readonly name: TranslatedText;
  readonly description: TranslatedText;
  readonly middle: TranslatedText;
  readonly indicators: readonly ResultIndicator[];
}

export interface ResultIndicator {
  readonly id: string;
  readonly name: TranslatedText;
  readonly strong: TranslatedText;
  readonly weak: TranslatedText;
}

export interface EvidenceLink {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly visibility: Visibility;
}

export interface AnswerContent {
  readonly kind: AnswerKind | null;
  readonly optionId: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceLink[];
}

export interface Answer extends AnswerContent {
  readonly questionId: string;
  readonly version: number;
  readonly answeredBy: string | null;
  readonly answeredAt: string;
}

export interface TopicTarget {
  readonly topicId: string;
  readonly score: number;
}

/** What a list or a head line needs of an assessment. */
export interface AssessmentHead {
  readonly id: string;
  readonly period: string;
  readonly state: AssessmentState;
  readonly submissionCount: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly authority: { readonly id: string; readonly name: string } | null;
}

export interface Score {
  readonly id: string;
  readonly score: number | null;
  readonly levelId: string | null;
  readonly completeness: number;
  readonly answered: number;
  readonly applicable: number;
  readonly notApplicable: number;
  readonly unknown: number;
  readonly blank: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly spread: number | null;
  readonly target: number | null;
  readonly gap: number | null;
  readonly confidence: { readonly low: number | null; readonly high: number | null; readonly stated: number };
}

export interface TopicScore extends Score {
  readonly indicators: readonly { readonly id: string; readonly score: number | null }[];
}

export interface Scores {
  readonly overall: Score;
  readonly topics: readonly TopicScore[];
}

/** One point of the trend: the last result of one assessment. */
export interface TrendPoint {
  readonly comparableWithPrevious: boolean;
  readonly result: {
    readonly assessmentId: string;
    readonly period: string;
    readonly submittedAt: string;
    readonly questionnaire: { readonly slug: string; readonly version: string };
    readonly scores: { readonly overall: Pick<Score, 'score' | 'confidence'> };
  };
}
