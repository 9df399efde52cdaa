import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { PhaseLabel } from '../election/election-head';
import { run, signInFirst } from '../graphql/document.server';
import { CallableGroupsQuery, ElectionsQuery } from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['elections'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, callableGroups } = await run(args, CallableGroupsQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { elections } = await run(args, ElectionsQuery, { after: null });
  const groups = new Set(callableGroups.map(({ id }) => id));
  const mine = elections.edges.map(({ node }) => node).filter(({ group }) => groups.has(group.id));
  return { mayCall: callableGroups.length > 0, elections: mine };
}

/** Where those who run elections begin. */
export default function DeskElections() {
  const say = useText('elections');
  const { mayCall, elections } = useLoaderData<typeof loader>();
  return (
    <Page title={say('desk.title')}>
      <div className="page">
        <h1>{say('desk.title')}</h1>
        <p className="lead">{say(mayCall ? 'desk.lead' : 'desk.forbidden')}</p>
        {mayCall && (
          <>
            <p>
              <Link className="button button-main" to="/desk/elections/new">
                {say('desk.new')}
              </Link>
            </p>
            <section className="section stack" aria-labelledby="yours">
              <h2 id="yours">{say('desk.yours')}</h2>
              {elections.length === 0 && <p>{say('desk.none')}</p>}
              <ul className="rows">
                {elections.map((election) => (
                  <li key={election.id} className="row">
                    <h3>
                      {say('head.title', { group: election.group.name })} <PhaseLabel election={election} />
                    </h3>
                    <Link className="button" to={`/desk/elections/${election.id}`}>
                      {say('desk.open')}
                      <span className="visually-hidden">: {election.group.name}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </div>
    </Page>
  );
}
