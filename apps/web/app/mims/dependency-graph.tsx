import { useText } from '../i18n/use-text';
import { layoutOf, type DrawnDependencies, type DrawnMim } from './dependency-layout';
import { MimLink } from './mim-link';
import { type Dependency, type MimName } from './types';

interface Props {
  readonly mims: readonly MimName[];
  readonly dependencies: readonly Dependency[];
}

const BOX = { width: 150, height: 54, gapX: 26, gapY: 62 } as const;
const EDGE = 8;

/** Who rests on whom, drawn from the foundations upwards, with its table. */
export function DependencyGraph({ mims, dependencies }: Props) {
  const say = useText('mims');
  const drawing = layoutOf(mims, dependencies);
  if (drawing.lines.length === 0) return <p>{say('graph.none')}</p>;
  const most = mostNeeded(drawing);
  return (
    <div className="stack">
      {most !== null && (
        <p>{say('graph.sentence', { name: `MIM${most.mim.number} ${most.mim.name}`, count: most.count })}</p>
      )}
      <Drawing of={drawing} />
      <DependencyTable dependencies={dependencies} />
    </div>
  );
}

function Drawing({ of: { lines, mims, steps, widest } }: { readonly of: DrawnDependencies }) {
  const say = useText('mims');
  const width = widest * (BOX.width + BOX.gapX) - BOX.gapX + 2 * EDGE;
  const height = steps * (BOX.height + BOX.gapY) - BOX.gapY + 2 * EDGE;
  const left = ({ place, step }: DrawnMim) => {
    const inStep = mims.filter((mim) => mim.step === step).length;
    const rowWidth = inStep * (BOX.width + BOX.gapX) - BOX.gapX;
    return (width - rowWidth) / 2 + place * (BOX.width + BOX.gapX);
  };
  const top = ({ step }: DrawnMim) => height - EDGE - BOX.height - step * (BOX.height + BOX.gapY);
  return (
    <div className="mim-graph-frame" tabIndex={0} role="group" aria-label={say('graph.title')}>
      <svg
        className="mim-graph"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say('graph.label')}
      >
        {lines.map(({ from, to }) => (
          <Line key={`${from.number}-${to.number}`} from={[left(from), top(from)]} to={[left(to), top(to)]} />
        ))}
        {mims.map((mim) => (
          <g key={mim.number} transform={`translate(${left(mim)} ${top(mim)})`}>
            <rect width={BOX.width} height={BOX.height} rx="6" className="mim-graph-box" />
            <text x={BOX.width / 2} y="22" className="mim-graph-number">
              MIM{mim.number}
            </text>
            <text x={BOX.width / 2} y="42" className="mim-graph-name">
              {mim.name.length > 22 ? `${mim.name.slice(0, 21)}…` : mim.name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

function Line({
  from: [x1, y1],
  to: [x2, y2],
}: {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}) {
  const half = BOX.width / 2;
  if (y1 === y2) {
    const [start, end] = x1 < x2 ? [x1 + BOX.width, x2] : [x1, x2 + BOX.width];
    return (
      <path
        className="mim-graph-line"
        d={`M${start} ${y1 + BOX.height / 2} L${end} ${y2 + BOX.height / 2}`}
      />
    );
  }
  const [start, end] = [y1 + BOX.height, y2];
  const middle = (start + end) / 2;
  return (
    <path
      className="mim-graph-line"
      d={`M${x1 + half} ${start} C${x1 + half} ${middle} ${x2 + half} ${middle} ${x2 + half} ${end}`}
    />
  );
}

function DependencyTable({ dependencies }: Pick<Props, 'dependencies'>) {
  const say = useText('mims');
  return (
    <details>
      <summary>{say('graph.asTable')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('graph.from')}</th>
            <th scope="col">{say('graph.to')}</th>
            <th scope="col">{say('graph.why')}</th>
          </tr>
        </thead>
        <tbody>
          {dependencies.map(({ declared, from, references, to }) =>
            from === null || to === null ? null : (
              <tr key={`${from.address} ${to.address}`}>
                <th scope="row">
                  <MimLink of={from} />
                </th>
                <td data-label={say('graph.to')}>
                  <MimLink of={to} />
                </td>
                <td data-label={say('graph.why')}>
                  {[
                    declared && say('graph.declared'),
                    references > 0 && say('graph.references', { count: references }),
                  ]
                    .filter((reason) => reason !== false)
                    .join(', ')}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </details>
  );
}

function mostNeeded({
  lines,
  mims,
}: DrawnDependencies): { readonly mim: DrawnMim; readonly count: number } | null {
  const counted = mims.map((mim) => ({
    mim,
    count: lines.filter(({ to }) => to.number === mim.number).length,
  }));
  return counted.sort((one, other) => other.count - one.count)[0] ?? null;
}
