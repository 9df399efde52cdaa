import { useScore } from '../../i18n/use-score';
import { useText } from '../../i18n/use-text';
import { type ChartRow } from './chart-row';

/** One sentence that says what the chart shows. */
export function ChartReading({ rows }: { readonly rows: readonly ChartRow[] }) {
  const say = useText('shell');
  const score = useScore();
  const scored = rows.flatMap((row) => (row.score === null ? [] : [{ name: row.name, score: row.score }]));
  const [first] = scored;
  if (first === undefined) return <p className="chart-reading">{say('chart.empty')}</p>;
  const highest = scored.reduce((best, row) => (row.score > best.score ? row : best), first);
  const lowest = scored.reduce((worst, row) => (row.score < worst.score ? row : worst), first);
  const isEven = score(highest.score) === score(lowest.score);
  return (
    <p className="chart-reading">
      {isEven
        ? say('chart.readingEven', { score: score(first.score) })
        : say('chart.reading', {
            highest: highest.name,
            highestScore: score(highest.score),
            lowest: lowest.name,
            lowestScore: score(lowest.score),
          })}
    </p>
  );
}
