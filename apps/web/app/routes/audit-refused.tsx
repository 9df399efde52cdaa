import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { LocalTime } from '../components/local-time';
import { Page } from '../components/page';
import { RefusalsQuery } from '../graphql/audit.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['audit'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return run(args, RefusalsQuery, { after: new URL(args.request.url).searchParams.get('after') });
}

/** What signed-in people tried and were refused, counted by the hour. */
export default function AuditRefused() {
  const say = useText('audit');
  const { edges, pageInfo } = useLoaderData<typeof loader>().refusedAccess;
  return (
    <Page title={say('refused.title')}>
      <div className="page stack">
        <p className="crumbs">
          <Link to="/audit">{say('log.title')}</Link>
        </p>
        <h1>{say('refused.title')}</h1>
        <p className="lead">{edges.length === 0 ? say('refused.none') : say('refused.lead')}</p>
        {edges.length > 0 && (
          <table className="table">
            <caption className="visually-hidden">{say('refused.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('refused.hour')}</th>
                <th scope="col">{say('log.who')}</th>
                <th scope="col">{say('refused.operation')}</th>
                <th scope="col">{say('refused.code')}</th>
                <th scope="col">{say('refused.times')}</th>
              </tr>
            </thead>
            <tbody>
              {edges.map(({ node: { hour, personId, personName, operation, code, times } }) => (
                <tr key={`${hour} ${personId} ${operation} ${code}`}>
                  <td data-label={say('refused.hour')}>
                    <LocalTime of={hour} with="day" />
                  </td>
                  <th scope="row">
                    <Link to={`/audit?by=${personId}`}>{personName ?? say('log.former')}</Link>
                  </th>
                  <td className="code-line" data-label={say('refused.operation')}>
                    {operation}
                  </td>
                  <td className="code-line" data-label={say('refused.code')}>
                    {code}
                  </td>
                  <td className="number" data-label={say('refused.times')}>
                    {times}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {pageInfo.hasNextPage && (
          <p>
            <Link
              className="button"
              to={`/audit/refused?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}
            >
              {say('log.older')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}
