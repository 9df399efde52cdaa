import { useScore } from '../../i18n/use-score';
import { useText } from '../../i18n/use-text';
import { along, STEPS, type ChartRow } from './chart-row';

const MIDDLE = 14;

/** Where one topic stands from 1 to 5: its score as a dot, its answers as a bar, its target as a dashed line. */
export function TopicStrip({ row }: { readonly row: ChartRow }) {
  const say = useText('shell');
  const score = useScore();
  if (row.score === null)
    return (
      <svg className="strip" role="img" aria-label={say('chart.stripEmpty', { topic: row.name })}>
        <Rail />
      </svg>
    );
  const label = say('chart.strip', {
    topic: row.name,
    score: score(row.score),
    minimum: row.minimum ?? '',
    maximum: row.maximum ?? '',
    hasTarget: row.target === null ? 'no' : 'yes',
    target: score(row.target),
  });
  return (
    <svg className="strip" role="img" aria-label={label}>
      <Rail />
      {row.minimum !== null && row.maximum !== null && (
        <line
          className="chart-spread"
          x1={along(row.minimum)}
          x2={along(row.maximum)}
          y1={MIDDLE}
          y2={MIDDLE}
          strokeWidth="9"
        />
      )}
      {row.target !== null && (
        <line className="chart-target" x1={along(row.target)} x2={along(row.target)} y1="2" y2="26" />
      )}
      <circle className="chart-you" cx={along(row.score)} cy={MIDDLE} r="7" />
    </svg>
  );
}

function Rail() {
  return (
    <>
      <line className="chart-axis" x1={along(1)} x2={along(5)} y1={MIDDLE} y2={MIDDLE} />
      {STEPS.map((step) => (
        <line key={step} className="chart-tick" x1={along(step)} x2={along(step)} y1="10" y2="18" />
      ))}
    </>
  );
}
