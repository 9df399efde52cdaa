import { isRouteErrorResponse, Link, useLocation } from 'react-router';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { keptIn, KeptFormPage } from './kept-form';
import { Page } from './page';

type Kind = 'bad' | 'forbidden' | 'notFound' | 'method' | 'limit' | 'fault';

const KINDS: Readonly<Record<number, Kind>> = {
  403: 'forbidden',
  404: 'notFound',
  405: 'method',
  429: 'limit',
};

interface Fault {
  readonly kind: Kind;
  readonly reference: string | null;
}

function faultFrom(error: unknown): Fault {
  if (!isRouteErrorResponse(error)) return { kind: 'fault', reference: null };
  const details = error.data as { reference?: unknown } | null | undefined;
  const reference = typeof details?.reference === 'string' ? details.reference : null;
  return { kind: KINDS[error.status] ?? (error.status < 500 ? 'bad' : 'fault'), reference };
}

/** What a person sees when a page cannot be shown: what happened, and what to do next. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const say = useText('shell');
  const { pathname } = useLocation();
  const { requestId } = useSite();
  const { kind, reference } = faultFrom(error);
  const kept = isRouteErrorResponse(error) ? keptIn(error.data) : null;
  if (kept !== null) return <KeptFormPage of={kept} />;
  return (
    <Page title={say(`error.${kind}.title`)}>
      <div className="page stack reading">
        <h1>{say(`error.${kind}.title`)}</h1>
        <p className="lead">{say(`error.${kind}.text`)}</p>
        {kind === 'fault' && <Reference of={reference ?? requestId ?? null} />}
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

// Only the server knows under which id it logged an unforeseen fault; the browser leaves standing what came with the page.
function Reference({ of: reference }: { readonly of: string | null }) {
  const say = useText('shell');
  return (
    <p className="soft" suppressHydrationWarning>
      {reference === null ? '' : say('error.reference', { reference })}
    </p>
  );
}
