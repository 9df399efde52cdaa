import { ChartLegend } from '../components/charts/chart-legend';
import { TopicStrip } from '../components/charts/topic-strip';
import { type TranslatedText } from '../graphql/types';
import { useSite } from '../i18n/site';
import { useFormat } from '../i18n/use-format';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { type TopicRow } from './result-picture';

interface Props {
  readonly rows: readonly TopicRow[];
  readonly own: 'you' | 'example';
}

/** Topic by topic: the figures behind the radar, where each stands, and what to say about it. */
export function TopicTable({ rows, own }: Props) {
  const say = useText('result');
  const shell = useText('shell');
  const hasTarget = rows.some(({ target }) => target !== null);
  return (
    <section className="card" aria-labelledby="topics-title">
      <h2 id="topics-title">{say('topics.title')}</h2>
      <table className="table">
        <caption className="visually-hidden">{say('topics.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('topics.topic')}</th>
            <th scope="col" className="number">
              {own === 'you' ? say('topics.you') : shell('chart.example')}
            </th>
            <th scope="col" className="number">
              {say('topics.spread')}
            </th>
            <th scope="col" className="number">
              {say('topics.target')}
            </th>
            <th scope="col" className="number">
              {say('topics.gap')}
            </th>
            <th scope="col">{say('topics.strip')}</th>
            <th scope="col">{say('topics.sentence')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={row.id} row={row} number={at + 1} own={own} />
          ))}
        </tbody>
      </table>
      <ChartLegend own={own} target={hasTarget} spread />
    </section>
  );
}

function Row({
  row,
  number,
  own,
}: {
  readonly row: TopicRow;
  readonly number: number;
  readonly own: Props['own'];
}) {
  const say = useText('result');
  const shell = useText('shell');
  const score = useScore();
  return (
    <tr id={`topic-${row.id}`}>
      <th scope="row">
        <span className="numbered">
          <span className="soft numbers">{number}</span>
          <span>{row.name}</span>
        </span>
      </th>
      <td className="number" data-label={own === 'you' ? say('topics.you') : shell('chart.example')}>
        <strong>{score(row.score)}</strong>
      </td>
      <td className="number" data-label={say('topics.spread')}>
        {spreadOf(row) ?? score(null)}
      </td>
      <td className="number" data-label={say('topics.target')}>
        {score(row.target)}
      </td>
      <td className="number" data-label={say('topics.gap')}>
        {row.gap !== null && row.gap <= 0 ? say('topics.reached') : score(row.gap)}
      </td>
      <td className="strip-cell">
        <TopicStrip row={row} />
      </td>
      <td className="small soft">
        <Sentence phrases={row.phrases} />
      </td>
    </tr>
  );
}

function spreadOf({ minimum, maximum }: TopicRow): string | null {
  if (minimum === null || maximum === null) return null;
  return minimum === maximum ? String(minimum) : `${minimum}–${maximum}`;
}

function Sentence({ phrases }: { readonly phrases: readonly TranslatedText[] }) {
  const say = useText('result');
  const { inSentence } = useFormat();
  const { locale } = useSite();
  const [first, second] = phrases;
  if (first === undefined) return say('topics.noScore');
  const joined = second === undefined ? first.text : `${first.text}; ${inSentence(second.text)}`;
  return first.locale === locale ? joined : <span lang={first.locale}>{joined}</span>;
}
