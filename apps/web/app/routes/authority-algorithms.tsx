import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readRegister } from '../algorithms/read-register.server';
import { EmptyRegister, RegisterFiles, RegisterSteps } from '../algorithms/register-steps';
import { RegisterTable } from '../algorithms/register-table';
import { Page } from '../components/page';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readRegister(args);
}

/** The register of an authority: the algorithms that it uses, for everybody. */
export default function AuthorityAlgorithms() {
  const say = useText('knowledge');
  const register = useLoaderData<typeof loader>();
  const { authority, count, entries, isFurther, next, reader } = register;
  const title = say('register.title', { name: authority.name });
  return (
    <Page title={title}>
      <div className="page stack">
        <p className="crumbs">
          <Link to={`/community/authorities/${authority.id}`}>{authority.name}</Link>
          <span aria-hidden="true">›</span>
          <Link to="/algorithms">{say('kind.algorithm.title')}</Link>
        </p>
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{say('register.lead')}</p>
        </div>
        {count === 0 ? (
          <EmptyRegister of={register} />
        ) : (
          <>
            <div className="row">
              <p role="status">{say('kind.algorithm.count', { count })}</p>
              <RegisterFiles authorityId={authority.id} />
            </div>
            <RegisterTable of={entries} label={title} />
            <p className="actions">
              {isFurther && <Link to="?">{say('list.first')}</Link>}
              {next !== null && (
                <Link className="button" to={`?after=${encodeURIComponent(next)}`}>
                  {say('list.more')}
                </Link>
              )}
            </p>
            <p className="small soft">{say('register.classNote')}</p>
            {reader === 'steward' && <RegisterSteps authorityId={authority.id} />}
          </>
        )}
      </div>
    </Page>
  );
}
