import { Link } from 'react-router';
import { type BrokenLink } from '../../graphql/curation.types';
import { useFormat } from '../../i18n/use-format';
import { useText } from '../../i18n/use-text';

/** Links of published items that lead nowhere. */
export function BrokenLinks({ links }: { readonly links: readonly BrokenLink[] }) {
  const say = useText('desk');
  const { day } = useFormat();
  if (links.length === 0) return <p>{say('empty.links')}</p>;
  return (
    <ul className="rows">
      {links.map(({ id, url, path, outcome, failingSince, item }) => (
        <li key={id}>
          <p>
            <Link to={`/desk/content/${item.id}`}>{item.title}</Link>
          </p>
          <p className="code-line">
            <a href={url} rel="nofollow noopener ugc">
              {url}
            </a>
          </p>
          <p className="small soft code-line">
            {say('links.what', { outcome, day: day(failingSince), path })}
          </p>
        </li>
      ))}
    </ul>
  );
}
