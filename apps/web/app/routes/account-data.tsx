import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { HeldDataTable } from '../account/held-data';
import { Page } from '../components/page';
import { MyPersonalDataQuery } from '../graphql/account.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['account'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { myPersonalData } = await run(args, MyPersonalDataQuery, {});
  return { kinds: myPersonalData.kinds };
}

/** What the hub holds about its reader, to be looked at, taken along and erased. */
export default function AccountData() {
  const say = useText('account');
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <Page title={say('data.title')}>
      <div className="page stack">
        <p className="crumbs">
          <Link to="/account">{say('title')}</Link>
        </p>
        <h1>{say('data.title')}</h1>
        <p className="lead">{say('data.lead')}</p>
        <HeldDataTable kinds={kinds} />
        <div className="stack-wide">
          <section className="stack" aria-labelledby="take-title">
            <h2 id="take-title">{say('data.takeTitle')}</h2>
            <p>{say('data.takeText')}</p>
            <p>
              <a className="button button-main" href="/export/my-data" download>
                {say('data.take')}
              </a>
            </p>
          </section>
          <section className="stack" aria-labelledby="erase-title">
            <h2 id="erase-title">{say('data.eraseTitle')}</h2>
            <p>{say('data.eraseText')}</p>
            <p>
              <Link className="button" to="/account/erase">
                {say('data.erase')}
              </Link>
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}
