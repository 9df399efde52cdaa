import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { PhaseLabel } from '../election/election-head';
import { type ElectionHead } from '../election/types';
import { ZonedTime } from '../election/zoned-time';
import { run } from '../graphql/document.server';
import { ElectionsQuery } from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['elections'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { elections, viewer } = await run(args, ElectionsQuery, {
    after: args.url.searchParams.get('after'),
  });
  return { elections, isSignedIn: viewer !== null };
}

/** Every open call and election: what is open, and what is over. */
export default function Elections() {
  const say = useText('elections');
  const { elections, isSignedIn } = useLoaderData<typeof loader>();
  const all = elections.edges.map(({ node }) => node);
  const open = all.filter(({ phase }) => phase !== 'CLOSED');
  const past = all.filter(({ phase }) => phase === 'CLOSED');
  return (
    <Page title={say('list.title')}>
      <div className="page">
        <h1>{say('list.title')}</h1>
        <p className="lead">{all.length === 0 ? say('list.empty') : say('list.lead')}</p>
        {all.length > 0 && (
          <section aria-labelledby="open" className="section stack">
            <h2 id="open">{say('list.open')}</h2>
            {open.length === 0 ? <p>{say('list.openEmpty')}</p> : <ElectionRows elections={open} />}
          </section>
        )}
        {past.length > 0 && (
          <section aria-labelledby="past" className="section stack">
            <h2 id="past">{say('list.past')}</h2>
            <ElectionRows elections={past} />
          </section>
        )}
        {elections.pageInfo.hasNextPage && (
          <p>
            <Link
              className="button"
              to={`/elections?after=${encodeURIComponent(elections.pageInfo.endCursor ?? '')}`}
            >
              {say('list.more')}
            </Link>
          </p>
        )}
        {isSignedIn && (
          <p>
            <Link to="/desk/elections">{say('list.desk')}</Link>
          </p>
        )}
      </div>
    </Page>
  );
}

function ElectionRows({ elections }: { readonly elections: readonly ElectionHead[] }) {
  return (
    <ul className="rows">
      {elections.map((election) => (
        <ElectionRow key={election.id} election={election} />
      ))}
    </ul>
  );
}

function ElectionRow({ election }: { readonly election: ElectionHead }) {
  const say = useText('elections');
  const { id, group, phase, outcome, zone, label } = election;
  const isBeforeVoting = phase === 'ANNOUNCED' || phase === 'APPLICATIONS';
  return (
    <li>
      <h3>
        <Link to={`/elections/${id}`}>{say('head.title', { group: group.name })}</Link>
      </h3>
      <p>
        <PhaseLabel election={election} /> <TrustLabel label={label} />
      </p>
      <p>
        {phase === 'CLOSED' ? (
          outcome !== null && say(`lead.${outcome}`)
        ) : (
          <>
            {say(isBeforeVoting ? 'dates.applicationsClose' : 'dates.votingCloses')}:{' '}
            <ZonedTime
              of={isBeforeVoting ? election.applicationsCloseAt : election.votingClosesAt}
              zone={zone}
            />
          </>
        )}
      </p>
    </li>
  );
}
