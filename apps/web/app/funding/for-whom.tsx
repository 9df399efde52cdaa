import { Link } from 'react-router';
import { type ForWhom } from './mine.server';
import { useText } from '../i18n/use-text';

interface Props {
  readonly of: ForWhom;
  /** The page without its query. */
  readonly path: string;
}

/** For which of several authorities the page is read; nothing where there is no choice. */
export function ForWhomLinks({ of: { authorities, chosen }, path }: Props) {
  const say = useText('funding');
  if (authorities.length < 2) return null;
  return (
    <nav className="actions" aria-label={say('for.label')}>
      <span>{say('for.label')}</span>
      {authorities.map(({ id, name }) => (
        <Link key={id} to={`${path}?for=${id}`} aria-current={id === chosen.id ? 'true' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
