import { isRouteErrorResponse, Link, useLocation } from 'react-router';
import { useText } from '../i18n/use-text';
import { Page } from './page';

const KINDS: Readonly<Record<number, 'bad' | 'forbidden' | 'notFound' | 'limit'>> = {
  400: 'bad',
  403: 'forbidden',
  404: 'notFound',
  429: 'limit',
};

interface Fault {
  readonly kind: 'bad' | 'forbidden' | 'notFound' | 'limit' | 'fault';
  readonly reference: string | null;
}

function faultFrom(error: unknown): Fault {
  if (!isRouteErrorResponse(error)) return { kind: 'fault', reference: null };
  const details = error.data as { reference?: unknown } | null | undefined;
  const reference = typeof details?.reference === 'string' ? details.reference : null;
  return { kind: KINDS[error.status] ?? 'fault', reference };
}

/** What a person sees when a page cannot be shown: what happened, and what to do next. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const say = useText('shell');
  const { pathname } = useLocation();
  const { kind, reference } = faultFrom(error);
  return (
    <Page title={say(`error.${kind}.title`)}>
      <div className="page stack reading">
        <h1>{say(`error.${kind}.title`)}</h1>
        <p className="lead">{say(`error.${kind}.text`)}</p>
        {kind === 'fault' && reference !== null && (
          <p className="soft">{say('error.reference', { reference })}</p>
        )}
        <p className="actions">
          {kind === 'fault' && (
            <Link className="button button-main" to={pathname} reloadDocument>
              {say('error.retry')}
            </Link>
          )}
          <Link className="button" to="/">
            {say('error.home')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
