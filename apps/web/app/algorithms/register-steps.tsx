import { Link, useLocation } from 'react-router';
import { useText } from '../i18n/use-text';
import { type readRegister } from './read-register.server';

type Register = Awaited<ReturnType<typeof readRegister>>;

/** The register as files, and the format in which they are written. */
export function RegisterFiles({ authorityId }: { readonly authorityId: string }) {
  const say = useText('knowledge');
  return (
    <p className="small dotted">
      {say('download.lead')}{' '}
      <a href={`/export/algorithms.json?authorityId=${authorityId}`} download>
        JSON
      </a>
      <a href={`/export/algorithms.csv?authorityId=${authorityId}`} download>
        CSV
      </a>
      <a href="/schemas/algorithm-register.json">{say('register.format')}</a>
    </p>
  );
}

/** What those who act for the authority can do about its register. */
export function RegisterSteps({ authorityId }: { readonly authorityId: string }) {
  const say = useText('knowledge');
  return (
    <p className="actions">
      <Link className="button button-main" to="/desk/content/new?kind=algorithm">
        {say('kind.algorithm.add')}
      </Link>
      <Link className="button" to={`/desk/knowledge/import?kind=algorithm&authority=${authorityId}`}>
        {say('register.import')}
      </Link>
    </p>
  );
}

/** Says that nothing is registered yet, and what the reader can do now. */
export function EmptyRegister({ of: { authority, reader } }: { readonly of: Register }) {
  const say = useText('knowledge');
  const { pathname } = useLocation();
  return (
    <div className="notice stack-tight">
      <p>
        <strong>{say('register.empty', { name: authority.name })}</strong>
      </p>
      <p>{say(reader === 'steward' ? 'register.empty.yours' : 'register.empty.theirs')}</p>
      {reader === 'steward' ? (
        <RegisterSteps authorityId={authority.id} />
      ) : (
        <p className="actions">
          <Link className="button" to="/algorithms">
            {say('register.others')}
          </Link>
          {reader === 'nobody' && (
            <Link to={`/sign-in?next=${encodeURIComponent(pathname)}`}>{say('register.signIn')}</Link>
          )}
        </p>
      )}
    </div>
  );
}
