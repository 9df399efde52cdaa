import { useText } from '../../i18n/use-text';
import { linesOf, STEPS, type ChartRow } from './chart-row';

interface Props {
  readonly rows: readonly ChartRow[];
  /** Wide radars carry the names of the topics, compact ones their numbers, as the bars beside them do. */
  readonly size: 'wide' | 'compact';
}

const SIZES = {
  wide: { width: 560, height: 400, radius: 145, labelGap: 14 },
  compact: { width: 260, height: 230, radius: 88, labelGap: 14 },
} as const;
const LINE_HEIGHT = 18;
const LABEL_WIDTH = 15;

/** All topics at once: one axis each, the centre is 0, the rim is 5. Its twin is the table beside it. */
export function Radar({ rows, size }: Props) {
  const say = useText('shell');
  const { width, height, radius } = SIZES[size];
  return (
    <svg
      className={`chart radar-${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('chart.radar', { count: rows.length })}
    >
      <g transform={`translate(${width / 2} ${height / 2 + (size === 'wide' ? 8 : 4)})`}>
        <Grid count={rows.length} radius={radius} />
        <Shape className="chart-you-area" values={rows.map(({ score }) => score ?? 0)} radius={radius} />
        <Targets rows={rows} radius={radius} />
        {rows.map((row, at) => (
          <Axis key={row.id} row={row} at={at} count={rows.length} size={size} />
        ))}
        <Digits radius={radius} />
      </g>
    </svg>
  );
}

const angleOf = (at: number, count: number): number => (at / count) * 2 * Math.PI;

function pointAt(angle: number, distance: number): readonly [number, number] {
  return [round(Math.sin(angle) * distance), round(-Math.cos(angle) * distance)];
}

// Whole hundredths, so that server and browser write the same text.
const round = (value: number): number => Math.round(value * 100) / 100 + 0;

function Shape(props: {
  readonly values: readonly number[];
  readonly radius: number;
  readonly className: string;
}) {
  const { values, radius, className } = props;
  const corners = values.map((value, at) => pointAt(angleOf(at, values.length), (value / 5) * radius));
  return <polygon className={className} points={corners.map((corner) => corner.join(',')).join(' ')} />;
}

/** A dashed line between neighbours that both have a target, and a tick on the axis of every target. */
function Targets({ rows, radius }: { readonly rows: readonly ChartRow[]; readonly radius: number }) {
  const corners = rows.map(({ target }, at) =>
    target === null ? null : pointAt(angleOf(at, rows.length), (target / 5) * radius),
  );
  return corners.map((corner, at) => {
    const next = corners[(at + 1) % corners.length];
    if (corner === null) return null;
    const [x, y] = corner;
    return (
      <g key={rows[at]?.id}>
        {next && <line className="chart-target" x1={x} y1={y} x2={next[0]} y2={next[1]} />}
        <circle className="chart-target" cx={x} cy={y} r={2} />
      </g>
    );
  });
}

function Grid({ count, radius }: { readonly count: number; readonly radius: number }) {
  const all = Array.from({ length: count }, () => 1);
  return (
    <g>
      {STEPS.map((step) => (
        <Shape
          key={step}
          className={step === 5 ? 'chart-grid chart-grid-outer' : 'chart-grid'}
          values={all.map(() => step)}
          radius={radius}
        />
      ))}
      {all.map((_, at) => {
        const [x, y] = pointAt(angleOf(at, count), radius);
        return <line key={at} className="chart-grid" x2={x} y2={y} />;
      })}
    </g>
  );
}

// Drawn last, so that no shape hides them.
function Digits({ radius }: { readonly radius: number }) {
  return STEPS.map((step) => (
    <text key={step} className="chart-step" x={-6} y={round((-step / 5) * radius + 13)} textAnchor="end">
      {step}
    </text>
  ));
}

interface AxisProps {
  readonly row: ChartRow;
  readonly at: number;
  readonly count: number;
  readonly size: 'wide' | 'compact';
}

function Axis({ row, at, count, size }: AxisProps) {
  const { radius, labelGap } = SIZES[size];
  const angle = angleOf(at, count);
  const [x, y] = pointAt(angle, radius + labelGap);
  const lean = Math.sin(angle);
  const anchor = Math.abs(lean) < 0.1 ? 'middle' : lean > 0 ? 'start' : 'end';
  return (
    <g>
      {row.score !== null && <Dot angle={angle} distance={(row.score / 5) * radius} size={size} />}
      {size === 'wide' && <Name lines={linesOf(row.name, LABEL_WIDTH)} x={x} y={y} anchor={anchor} />}
      <text className="radar-number" x={x} y={y + 5} textAnchor={anchor}>
        {at + 1}
      </text>
    </g>
  );
}

function Dot(props: {
  readonly angle: number;
  readonly distance: number;
  readonly size: 'wide' | 'compact';
}) {
  const [x, y] = pointAt(props.angle, props.distance);
  return <circle className="chart-you" cx={x} cy={y} r={props.size === 'wide' ? 4 : 3} />;
}

interface NameProps {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

function Name({ lines, x, y, anchor }: NameProps) {
  const above = anchor === 'middle' ? lines.length - 1 : (lines.length - 1) / 2;
  return (
    <text className="radar-name" textAnchor={anchor}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={round(y + 5 + (at - above) * LINE_HEIGHT)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
