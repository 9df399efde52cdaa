import { type ReactNode } from 'react';
import { ChartLegend } from '../components/charts/chart-legend';
import { ChartReading } from '../components/charts/chart-reading';
import { Radar } from '../components/charts/radar';
import { ContentLanguageNote } from '../components/content-language-note';
import { ContentText } from '../components/content-text';
import { type ResultQuestionnaire, type Scores } from '../graphql/types';
import { useFormat } from '../i18n/use-format';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { headlineOf, type TopicRow } from './result-picture';

interface Props {
  readonly rows: readonly TopicRow[];
  readonly scores: Scores;
  readonly questionnaire: ResultQuestionnaire;
  readonly own: 'you' | 'example';
  /** The overall score of the assessment before, where the two may be compared. */
  readonly before: { readonly period: string; readonly score: number } | null;
  readonly crumbs: ReactNode;
  readonly children?: ReactNode;
}

/** The top of a result: what it says in one headline, the overall score, and all topics at once. */
export function ResultHead({ rows, scores, questionnaire, own, before, crumbs, children }: Props) {
  const { overall } = scores;
  const level = questionnaire.levels.find(({ id }) => id === overall.levelId);
  return (
    <div className="result-head">
      <div className="stack">
        {crumbs}
        <ContentLanguageNote of={questionnaire.title} />
        <Headline rows={rows} overall={overall.score} level={level?.name.text ?? ''} own={own} />
        <Overall scores={scores} levels={questionnaire.levels} before={before} />
        {level !== undefined && (
          <p>
            <ContentText of={level.meaning} />
          </p>
        )}
        <Doubt scores={scores} />
        {children}
      </div>
      <figure>
        <Radar rows={rows} size="wide" />
        <figcaption>
          <ChartLegend own={own} target={rows.some(({ target }) => target !== null)} spread={false} />
          <ChartReading rows={rows} />
        </figcaption>
      </figure>
    </div>
  );
}

interface HeadlineProps {
  readonly rows: readonly TopicRow[];
  readonly overall: number | null;
  readonly level: string;
  readonly own: 'you' | 'example';
}

function Headline({ rows, overall, level, own }: HeadlineProps) {
  const say = useText('result');
  const { inSentence, list } = useFormat();
  const { kind, strong, weak } = headlineOf(rows, overall);
  const named = { strong: list(strong.map(inSentence)), weak: list([...weak]), level: inSentence(level) };
  return (
    <h1>
      {own === 'example' && <span className="visually-hidden">{say('example.title')}: </span>}
      {say(`headline.${kind}`, named)}
    </h1>
  );
}

interface OverallProps {
  readonly scores: Scores;
  readonly levels: ResultQuestionnaire['levels'];
  readonly before: Props['before'];
}

function Overall({ scores, levels, before }: OverallProps) {
  const say = useText('result');
  const score = useScore();
  const { overall } = scores;
  const level = levels.find(({ id }) => id === overall.levelId);
  const total = overall.applicable + overall.notApplicable;
  return (
    <div className="result-score">
      <span className="result-number numbers">{score(overall.score, levels)}</span>
      <div>
        <p>
          {say('overall.of5')}
          {level !== undefined && (
            <>
              {' '}
              {say('overall.level')}{' '}
              <strong>
                <ContentText of={level.name} />
              </strong>
            </>
          )}
        </p>
        <p className="small soft">
          {before !== null && overall.score !== null && (
            <>
              {say(`since.${direction(overall.score - before.score)}`, {
                by: score(Math.abs(overall.score - before.score)),
                period: before.period,
              })}
              {' · '}
            </>
          )}
          {say('overall.answered', { answered: overall.answered, total })}
          {overall.notApplicable > 0 && `, ${say('overall.notApplicable', { count: overall.notApplicable })}`}
          {overall.unknown > 0 && `, ${say('overall.unknown', { count: overall.unknown })}`}
        </p>
      </div>
    </div>
  );
}

function direction(difference: number): 'up' | 'down' | 'same' {
  if (Math.abs(difference) < 0.05) return 'same';
  return difference > 0 ? 'up' : 'down';
}

function Doubt({ scores }: { readonly scores: Scores }) {
  const say = useText('result');
  const score = useScore();
  const { low, high, stated } = scores.overall.confidence;
  if (stated === 0 || low === null || high === null) return null;
  return <p className="small soft">{say('overall.doubt', { low: score(low), high: score(high), stated })}</p>;
}
