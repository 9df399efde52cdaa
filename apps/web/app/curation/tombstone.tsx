import { Link } from 'react-router';
import { Page } from '../components/page';
import { useText } from '../i18n/use-text';
import { type Tombstone } from './moved.server';

/** Stands where content was taken away: what it was, why it is gone, and what took its place. */
export function TombstonePage({ of: { title, isExpired, reason, successor } }: { readonly of: Tombstone }) {
  const say = useText('gone');
  return (
    <Page title={title}>
      <div className="page stack reading">
        <h1>{title}</h1>
        <p className="lead">{say(isExpired ? 'gone.expired' : 'gone.archived')}</p>
        {reason !== '' && (
          <p>
            {say('gone.reason')} <span className="as-typed">{reason}</span>
          </p>
        )}
        <p className="actions">
          {successor !== null && (
            <Link className="button button-main" to={successor}>
              {say('gone.successor')}
            </Link>
          )}
          <Link className="button" to="/">
            {say('gone.home')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
