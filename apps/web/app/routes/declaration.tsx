import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { attempt, run } from '../graphql/document.server';
import { DeclarationQuery, ParticipantQuery } from '../graphql/membership.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { DeclarationText } from '../membership/declaration-text';

export const handle = { texts: ['membership'] satisfies Section[] };

/** The certificate of an invented authority, which only a demo has. */
const EXAMPLE = '/declaration/certificates/D01N-AR0S-ADEM-0CER-T1F1-CATE';

export async function loader(args: LoaderFunctionArgs) {
  const { declaration } = await run(args, DeclarationQuery, {});
  const { data } = await attempt(args, ParticipantQuery, {});
  const mayCheck = data?.viewer?.permissions.includes('membership.check') ?? false;
  return { declaration, mayCheck };
}

/** The declaration, and what one can do about it. */
export default function Declaration() {
  const say = useText('membership');
  const { declaration, mayCheck } = useLoaderData<typeof loader>();
  return (
    <Page title={declaration.title}>
      <div className="page">
        <div className="page-head">
          <h1>{declaration.title}</h1>
          <p className="lead">{say('declaration.lead')}</p>
        </div>
        <div className="columns columns-aside">
          <DeclarationText of={declaration} withTitle={false} />
          <aside className="stack">
            <section className="card">
              <h2>{say('declaration.signTitle')}</h2>
              <p>{say('declaration.signText')}</p>
              <Link className="button button-main" to="/declaration/sign">
                {say('declaration.sign')}
              </Link>
              <p>{say('declaration.supportText')}</p>
              <Link className="button" to="/declaration/support">
                {say('declaration.support')}
              </Link>
            </section>
            <section className="card">
              <h2>{say('declaration.verifyTitle')}</h2>
              <p>{say('declaration.verifyText')}</p>
              <Link className="button" to="/declaration/verify">
                {say('declaration.verify')}
              </Link>
              <p>
                <Link to={EXAMPLE}>{say('declaration.example')}</Link>
              </p>
            </section>
            {mayCheck && (
              <p>
                <Link className="button" to="/desk/memberships">
                  {say('declaration.desk')}
                </Link>
              </p>
            )}
          </aside>
        </div>
      </div>
    </Page>
  );
}
