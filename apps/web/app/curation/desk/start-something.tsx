import { Link } from 'react-router';
import { useText } from '../../i18n/use-text';
import { type OfferedKind } from './tabs';

/** The kinds of which the reader may begin one. */
export function StartSomething({ kinds }: { readonly kinds: readonly OfferedKind[] }) {
  const say = useText('desk');
  const open = kinds.filter(({ mayPropose }) => mayPropose);
  return (
    <aside className="card" aria-labelledby="start-title">
      <h2 id="start-title">{say('start.title')}</h2>
      {open.length === 0 ? (
        <p>{say('start.nothing')}</p>
      ) : (
        <>
          <p>{say('start.text')}</p>
          <ul className="plain-list start-list">
            {open.map(({ name, label, group }) => (
              <li key={name}>
                <Link to={`/desk/content/new?kind=${name}`}>{label}</Link>
                <span className="small soft">{say('start.decides', { group: group.name })}</span>
              </li>
            ))}
          </ul>
          <p>
            <Link to="/desk/knowledge/import">{say('start.import')}</Link>
          </p>
        </>
      )}
    </aside>
  );
}
