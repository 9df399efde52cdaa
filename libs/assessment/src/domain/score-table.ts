import { localize, type Locale } from '#libs/kernel';
import type { AssessmentExport } from './assessment-export/index.js';
import type { Cell } from './cell.js';
import type { QuestionnaireDocument } from './questionnaire/index.js';

/** The header of the table of scores. */
export const SCORE_HEADER = [
  'part',
  'name',
  'score',
  'percent',
  'level',
  'target',
  'answered',
  'applicable',
] as const;

type ExportedScore = AssessmentExport['scores']['overall'];

/** What the assessment reached, one row each for the whole, every topic and every indicator. */
export function scoreRows(
  document: QuestionnaireDocument,
  { scores }: AssessmentExport,
  locale: Locale,
): (readonly Cell[])[] {
  const text = (localized: Parameters<typeof localize>[0]) =>
    localize(localized, locale, document.sourceLocale).text;
  const levels = new Map(document.levels.map(({ id, name }) => [id, text(name)]));
  const row = (part: string, name: string, score: ExportedScore): Cell[] => [
    part,
    name,
    score.score,
    score.percent,
    score.levelId === null ? null : (levels.get(score.levelId) ?? score.levelId),
    score.target,
    score.answered,
    score.applicable,
  ];
  const named = new Map(
    document.topics.flatMap((topic) => [
      [topic.id, text(topic.name)] as const,
      ...topic.indicators.map(({ id, name }) => [id, text(name)] as const),
    ]),
  );
  return [
    row('overall', text(document.title), scores.overall),
    ...scores.topics.flatMap((topic) => [
      row('topic', named.get(topic.id) ?? topic.id, topic),
      ...topic.indicators.map((indicator) =>
        row('indicator', named.get(indicator.id) ?? indicator.id, indicator),
      ),
    ]),
  ];
}
