import { TrendLine, type TrendRow } from '../components/charts/trend-line';
import { type TrendPoint } from '../graphql/types';
import { useFormat } from '../i18n/use-format';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';

/** The trend as its chart and its table show it. */
export function trendRows(points: readonly TrendPoint[]): TrendRow[] {
  return points.map(({ result, comparableWithPrevious }) => {
    const { score, confidence } = result.scores.overall;
    return {
      id: result.assessmentId,
      period: result.period,
      score,
      low: confidence.stated > 0 ? confidence.low : null,
      high: confidence.stated > 0 ? confidence.high : null,
      comparable: comparableWithPrevious,
    };
  });
}

/** The overall score across the assessments of an authority, as a line and as a table. */
export function Trend({ points }: { readonly points: readonly TrendPoint[] }) {
  const say = useText('result');
  const score = useScore();
  const rows = trendRows(points);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.length < 2)
    return (
      <section className="section stack" aria-labelledby="trend-title">
        <h2 id="trend-title">{say('trend.title')}</h2>
        <p className="soft">{say('trend.empty')}</p>
      </section>
    );
  const values = {
    from: first.period,
    fromScore: score(first.score),
    to: last.period,
    toScore: score(last.score),
  };
  return (
    <section className="section stack" aria-labelledby="trend-title">
      <h2 id="trend-title">{say('trend.title')}</h2>
      <div className="card">
        <TrendLine rows={rows} label={say('trend.chart')} />
        <p className="chart-reading">{say('trend.reading', values)}</p>
        {rows.slice(1).some(({ comparable }) => !comparable) && (
          <p className="chart-reading">{say('trend.broken')}</p>
        )}
        <TrendTable points={points} />
      </div>
    </section>
  );
}

function TrendTable({ points }: { readonly points: readonly TrendPoint[] }) {
  const say = useText('result');
  const score = useScore();
  const { day } = useFormat();
  return (
    <table className="table">
      <caption className="visually-hidden">{say('trend.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('trend.period')}</th>
          <th scope="col">{say('trend.submitted')}</th>
          <th scope="col">{say('trend.questionnaire')}</th>
          <th scope="col" className="number">
            {say('trend.score')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ result, comparableWithPrevious }, at) => (
          <tr key={result.assessmentId}>
            <th scope="row">{result.period}</th>
            <td data-label={say('trend.submitted')}>{day(result.submittedAt)}</td>
            <td data-label={say('trend.questionnaire')}>
              <span>
                {result.questionnaire.slug} {result.questionnaire.version}
                {at > 0 && !comparableWithPrevious && ` · ${say('trend.other')}`}
              </span>
            </td>
            <td className="number" data-label={say('trend.score')}>
              <strong>{score(result.scores.overall.score)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
