import { Link } from 'react-router';
import { type ForWhom } from './mine.server';
import { useText } from '../i18n/use-text';

interface Props {
  readonly of: ForWhom;
  /** Where the page is read for one of them. */
  readonly hrefOf: (authorityId: string) => string;
}

/** For which of several authorities the page is read; nothing where there is no choice. */
export function ForWhomLinks({ of: { authorities, chosen }, hrefOf }: Props) {
  const say = useText('knowledge');
  if (authorities.length < 2) return null;
  return (
    <nav className="actions" aria-label={say('for.label')}>
      <span>{say('for.label')}</span>
      {authorities.map(({ id, name }) => (
        <Link key={id} to={hrefOf(id)} aria-current={id === chosen.id ? 'true' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
