import { ChartReading } from '../components/charts/chart-reading';
import { Radar } from '../components/charts/radar';
import { ScoreBars } from '../components/charts/score-bars';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { type AnsweringTopic, type Scores } from '../graphql/types';
import { chartRows } from './scoring';

interface Props {
  readonly topics: readonly AnsweringTopic[];
  readonly scores: Scores;
}

/** Right of the question: what the answers so far amount to. Scored here, with the code of the hub. */
export function Picture({ topics, scores }: Props) {
  const say = useText('answering');
  const score = useScore();
  const rows = chartRows(topics, scores);
  return (
    <section className="card" aria-labelledby="picture-title">
      <h2 id="picture-title">{say('picture.title')}</h2>
      <p className="small soft">{say('picture.note')}</p>
      <p className="overall" aria-live="polite">
        <span className="overall-score numbers">{score(scores.overall.score)}</span>
        <span className="small soft">{say('picture.overall', { count: scores.overall.answered })}</span>
      </p>
      <Radar rows={rows} size="compact" />
      <ScoreBars rows={rows} />
      <ChartReading rows={rows} />
    </section>
  );
}
