import {
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { Page } from '../components/page';
import { countryName } from '../directory/country-name';
import { run } from '../graphql/document.server';
import { VacanciesQuery, VerifyMailDomain } from '../graphql/stewards.operations.server';
import { type Section } from '../i18n/catalogues';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['stewards'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return run(args, VacanciesQuery, {});
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  await run(args, VerifyMailDomain, {
    authorityId: textOf(form, 'authority'),
    domain: textOf(form, 'domain'),
  });
  return redirect('/desk/vacancies');
}

/** For coordinators: authorities that could be locked out, and mail domains to be confirmed. */
export default function DeskVacancies() {
  const say = useText('stewards');
  const { stewardVacancies, unverifiedMailDomains } = useLoaderData<typeof loader>();
  return (
    <Page title={say('vacancies.title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('vacancies.title')}</h1>
          <p className="lead">{say('vacancies.lead', { count: stewardVacancies.length })}</p>
        </div>
        {stewardVacancies.length > 0 && <VacancyTable />}
        <section className="section stack" aria-labelledby="domains">
          <h2 id="domains">{say('verify.title')}</h2>
          <p>{say(unverifiedMailDomains.length === 0 ? 'verify.empty' : 'verify.lead')}</p>
          {unverifiedMailDomains.length > 0 && (
            <ul className="rows">
              {unverifiedMailDomains.map(({ authorityId, authority, domain }) => (
                <li key={`${authorityId} ${domain}`} className="row">
                  <p>
                    <strong>{domain}</strong> · {authority?.name}
                  </p>
                  <Form method="post">
                    <input type="hidden" name="authority" value={authorityId} />
                    <input type="hidden" name="domain" value={domain} />
                    <button className="button">{say('verify.confirm', { domain })}</button>
                  </Form>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Page>
  );
}

function VacancyTable() {
  const say = useText('stewards');
  const { locale } = useSite();
  const { stewardVacancies } = useLoaderData<typeof loader>();
  return (
    <table className="table">
      <caption className="visually-hidden">{say('vacancies.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('vacancies.authority')}</th>
          <th scope="col">{say('vacancies.country')}</th>
          <th scope="col">{say('vacancies.stewards')}</th>
        </tr>
      </thead>
      <tbody>
        {stewardVacancies.map(({ authorityId, authority, activeStewards }) => (
          <tr key={authorityId}>
            <th scope="row">
              <Link to={`/community/authorities/${authorityId}/stewards`}>{authority?.name}</Link>
            </th>
            <td data-label={say('vacancies.country')}>{countryName(authority?.country ?? '', locale)}</td>
            <td data-label={say('vacancies.stewards')}>
              {say('vacancies.count', { count: activeStewards })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
