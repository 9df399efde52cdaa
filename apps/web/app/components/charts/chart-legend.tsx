import { useText } from '../../i18n/use-text';

interface Props {
  readonly own: 'you' | 'example';
  readonly target: boolean;
  readonly spread: boolean;
}

/** What the signs of the charts stand for. */
export function ChartLegend({ own, target, spread }: Props) {
  const say = useText('shell');
  return (
    <ul className="legend">
      <li>
        <svg aria-hidden="true">
          <circle className="chart-you" cx="14" cy="8" r="6" />
        </svg>
        {own === 'you' ? say('chart.you') : say('chart.example')}
      </li>
      {spread && (
        <li>
          <svg aria-hidden="true">
            <line className="chart-spread" x1="4" x2="24" y1="8" y2="8" strokeWidth="9" />
          </svg>
          {say('chart.spread')}
        </li>
      )}
      {target && (
        <li>
          <svg aria-hidden="true">
            <line className="chart-target" x1="2" x2="26" y1="8" y2="8" />
          </svg>
          {say('chart.target')}
        </li>
      )}
    </ul>
  );
}
