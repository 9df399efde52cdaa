import { useScore } from '../../i18n/use-score';
import { type ChartRow } from './chart-row';

/** One bar per topic from 0 to 5, numbered as the axes of the radar are. */
export function ScoreBars({ rows }: { readonly rows: readonly ChartRow[] }) {
  const score = useScore();
  return (
    <ol className="bars">
      {rows.map((row, at) => (
        <li key={row.id}>
          <span className="bars-number numbers" aria-hidden="true">
            {at + 1}
          </span>
          <span>{row.name}</span>
          <span className="bars-value numbers">{score(row.score)}</span>
          <svg aria-hidden="true">
            <rect className="bars-rail" width="100%" height="6" rx="3" />
            <rect className="bars-fill" width={`${((row.score ?? 0) / 5) * 100}%`} height="6" rx="3" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
