import { Link } from 'react-router';
import { type BrokenRelation } from '../../graphql/curation.types';
import { useText } from '../../i18n/use-text';

/** Relations of published items that lead to nothing public. */
export function BrokenRelations({ relations }: { readonly relations: readonly BrokenRelation[] }) {
  const say = useText('desk');
  if (relations.length === 0) return <p>{say('empty.relations')}</p>;
  return (
    <ul className="rows">
      {relations.map(({ id, item, toAddress }) => (
        <li key={id}>
          {item !== null && (
            <p>
              <Link to={`/desk/content/${item.id}`} lang={item.title.locale}>
                {item.title.text}
              </Link>
            </p>
          )}
          <p className="small soft code-line">{say('relations.nowhere', { address: toAddress })}</p>
        </li>
      ))}
    </ul>
  );
}
