import { ContentText } from '../components/content-text';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { type Standout } from './result-picture';

interface Props {
  readonly strongest: readonly Standout[];
  readonly weakest: readonly Standout[];
}

/** What stands out across all topics. */
export function Standouts({ strongest, weakest }: Props) {
  const say = useText('result');
  if (strongest.length === 0) return null;
  return (
    <div className="section standouts">
      <section>
        <h2>{say('standouts.strongest')}</h2>
        <StandoutList items={strongest} />
      </section>
      <section>
        <h2>{say('standouts.weakest')}</h2>
        <StandoutList items={weakest} />
      </section>
    </div>
  );
}

function StandoutList({ items }: { readonly items: readonly Standout[] }) {
  const score = useScore();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <span>
            <ContentText of={item.name} />{' '}
            <span className="small soft">
              · <ContentText of={item.topic} />
            </span>
          </span>
          <strong className="numbers">{score(item.score)}</strong>
        </li>
      ))}
    </ul>
  );
}
