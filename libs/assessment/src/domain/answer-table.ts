import { localize, type Locale } from '#libs/kernel';
import type { AssessmentExport } from './assessment-export/index.js';
import type { Cell } from './cell.js';
import type { QuestionDocument, QuestionnaireDocument } from './questionnaire/index.js';
import { scoreRows } from './score-table.js';

/** A table of answers with a header, ready for a spreadsheet, and the scores that follow from them. */
export interface AnswerTable {
  readonly title: string;
  /** Rows under `SCORE_HEADER`. */
  readonly scores: readonly (readonly Cell[])[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type ExportedAnswer = AssessmentExport['answers'][number];

const HEADER = [
  'topic',
  'indicator',
  'question id',
  'question',
  'answer',
  'points',
  'statement',
  'reason',
  'note',
  'confidence',
  'evidence',
] as const;

/** One row per question, answered or not, in the order of the questionnaire. */
export function answerTable(
  document: QuestionnaireDocument,
  taken: AssessmentExport,
  locale: Locale,
): AnswerTable {
  const answers = new Map(taken.answers.map((answer) => [answer.questionId, answer]));
  const text = (localized: Parameters<typeof localize>[0]) =>
    localize(localized, locale, document.sourceLocale).text;
  const rows = document.topics.flatMap((topic) =>
    topic.indicators.flatMap((indicator) =>
      indicator.questions.map((question) => [
        text(topic.name),
        text(indicator.name),
        question.id,
        text(question.prompt),
        ...answerCells(question, answers.get(question.id), text),
      ]),
    ),
  );
  const title = `${taken.authority.name} ${taken.period}`;
  return { title, header: HEADER, rows, scores: scoreRows(document, taken, locale) };
}

function answerCells(
  question: QuestionDocument,
  answer: ExportedAnswer | undefined,
  text: (localized: Parameters<typeof localize>[0]) => string,
): Cell[] {
  const option = question.options.find(({ id }) => id === answer?.optionId);
  const evidence = answer?.evidence.map(({ url, title, visibility }) =>
    `${title} ${url} (${visibility})`.trim(),
  );
  return [
    answer?.kind ?? 'open',
    option?.points ?? null,
    option ? text(option.text) : null,
    answer?.reason ?? null,
    answer?.note ?? null,
    answer?.confidence ?? null,
    evidence?.join('\n') || null,
  ];
}
