import { useScore } from '../../i18n/use-score';
import { STEPS } from './chart-row';

/** One assessment in the trend. */
export interface TrendRow {
  readonly id: string;
  readonly period: string;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** False where another questionnaire version makes the step from the point before meaningless. */
  readonly comparable: boolean;
}

interface Props {
  readonly rows: readonly TrendRow[];
  readonly label: string;
}

const TOP = 24;
const BOTTOM = 196;
const LEFT_PERCENT = 12;
const RIGHT_PERCENT = 92;

const heightOf = (score: number): number => BOTTOM - ((score - 1) / 4) * (BOTTOM - TOP);

function across(at: number, count: number): string {
  const share = count === 1 ? 0.5 : at / (count - 1);
  return `${LEFT_PERCENT + share * (RIGHT_PERCENT - LEFT_PERCENT)}%`;
}

/** The overall score across assessments; lines break where a comparison would not hold. Its twin is the table below. */
export function TrendLine({ rows, label }: Props) {
  return (
    <svg className="trend" role="img" aria-label={label}>
      {STEPS.map((step) => (
        <g key={step}>
          <line className="chart-grid" x1="5%" x2="100%" y1={heightOf(step)} y2={heightOf(step)} />
          <text className="chart-step" x="2%" y={heightOf(step) + 4} textAnchor="middle">
            {step}
          </text>
        </g>
      ))}
      {rows.slice(1).map((row, at) => (
        <Segment key={row.id} from={rows[at]} to={row} at={at} count={rows.length} />
      ))}
      {rows.map((row, at) => (
        <Point key={row.id} row={row} x={across(at, rows.length)} />
      ))}
    </svg>
  );
}

interface SegmentProps {
  readonly from: TrendRow | undefined;
  readonly to: TrendRow;
  readonly at: number;
  readonly count: number;
}

function Segment({ from, to, at, count }: SegmentProps) {
  if (from === undefined || from.score === null || to.score === null || !to.comparable) return null;
  return (
    <line
      className="chart-line"
      x1={across(at, count)}
      y1={heightOf(from.score)}
      x2={across(at + 1, count)}
      y2={heightOf(to.score)}
    />
  );
}

function Point({ row, x }: { readonly row: TrendRow; readonly x: string }) {
  const score = useScore();
  if (row.score === null) return null;
  return (
    <g>
      {row.low !== null && row.high !== null && row.high > row.low && (
        <line className="chart-doubt" x1={x} x2={x} y1={heightOf(row.low)} y2={heightOf(row.high)} />
      )}
      <circle className="chart-you" cx={x} cy={heightOf(row.score)} r="5" />
      <text x={x} y={heightOf(row.score) - 12} textAnchor="middle">
        {score(row.score)}
      </text>
      <text x={x} y={BOTTOM + 28} textAnchor="middle">
        {row.period}
      </text>
    </g>
  );
}
