import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { CandidateList } from '../election/candidate-list';
import { ElectionHeadLine } from '../election/election-head';
import { MyAuthorities } from '../election/my-authorities';
import { ResultSection } from '../election/result-section';
import { RollSection } from '../election/roll-section';
import { RulesList } from '../election/rules-list';
import { type Election } from '../election/types';
import { ZonedTime } from '../election/zoned-time';
import { run } from '../graphql/document.server';
import {
  ElectionQuery,
  MyElectionQuery,
  ReceiptQuery,
  RollQuery,
} from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['elections'] satisfies Section[] };

const RECEIPT = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { election, viewer } = await run(args, ElectionQuery, { id });
  const { myElection } = viewer === null ? { myElection: [] } : await run(args, MyElectionQuery, { id });
  const { electionRoll } =
    election.frozenAt === null ? { electionRoll: { edges: [] } } : await run(args, RollQuery, { id });
  const receipt = args.url.searchParams.get('receipt')?.trim().toLowerCase() ?? '';
  const isCounted =
    RECEIPT.test(receipt) && (await run(args, ReceiptQuery, { id, receipt })).isReceiptCounted;
  return {
    election,
    mine: myElection,
    roll: electionRoll.edges.map(({ node }) => node),
    isSignedIn: viewer !== null,
    receipt: receipt === '' ? null : { text: receipt, isCounted },
  };
}

/** One election: what it is about, what one can do now, who stands, the rules, the roll, the result. */
export default function ElectionPage() {
  const say = useText('elections');
  const { election, mine, roll, isSignedIn } = useLoaderData<typeof loader>();
  const title = say('head.title', { group: election.group.name });
  const isClosed = election.phase === 'CLOSED';
  return (
    <Page title={title}>
      <div className="page">
        <ElectionHeadLine election={election} title={title} />
        <Lead election={election} isSignedIn={isSignedIn} />
        <MyAuthorities election={election} mine={mine} />
        {isClosed && <ResultSection election={election} />}
        {isClosed && election.ballotsHash !== null && <ReceiptCheck />}
        <Dates election={election} />
        {election.note !== '' && (
          <section className="section stack" aria-labelledby="note">
            <h2 id="note">{say('note.title')}</h2>
            <p className="typed-text">{election.note}</p>
          </section>
        )}
        <CandidateList election={election} />
        <RulesList rules={election.rules} />
        <RollSection election={election} entries={roll} />
        <section className="section stack reading" aria-labelledby="secret">
          <h2 id="secret">{say('secret.title')}</h2>
          <p>{say('secret.open')}</p>
          <p>{say('secret.close')}</p>
          <p>{say('secret.not')}</p>
        </section>
      </div>
    </Page>
  );
}

function Lead({ election, isSignedIn }: { readonly election: Election; readonly isSignedIn: boolean }) {
  const say = useText('elections');
  const { id, phase, outcome, followsWhy, followsId, followedById, frozenAt, mayRun } = election;
  const isAcclaimed = outcome === 'ELECTED' && frozenAt === null;
  const state = phase !== 'CLOSED' ? phase : isAcclaimed ? 'ACCLAIMED' : (outcome ?? 'ELECTED');
  const isFollowed = followedById !== null && (outcome === 'SECOND_VOTE' || outcome === 'PROLONGED');
  return (
    <>
      <p className="lead">{say(`lead.${state}`)}</p>
      {followsWhy !== null && followsId !== null && (
        <p>
          {say(`follows.${followsWhy}`)} <Link to={`/elections/${followsId}`}>{say('follows.link')}</Link>.
        </p>
      )}
      <p className="actions">
        {isFollowed && (
          <Link className="button button-main" to={`/elections/${followedById}`}>
            {say(`followed.${outcome}`)}
          </Link>
        )}
        {phase === 'APPLICATIONS' && (
          <Link className="button button-main" to={`/elections/${id}/apply`}>
            {say('do.apply')}
          </Link>
        )}
        {!isSignedIn && phase === 'VOTING' && (
          <Link className="button button-main" to={`/sign-in?next=/elections/${id}`}>
            {say('do.signIn')}
          </Link>
        )}
        {mayRun && (
          <Link className="button" to={`/desk/elections/${id}`}>
            {say('do.run')}
          </Link>
        )}
      </p>
    </>
  );
}

function Dates({ election }: { readonly election: Election }) {
  const say = useText('elections');
  const { zone } = election;
  return (
    <section className="section stack" aria-labelledby="dates">
      <h2 id="dates">{say('dates.title')}</h2>
      <dl className="dates">
        <dt>{say('dates.applicationsOpen')}</dt>
        <dd>
          <ZonedTime of={election.applicationsOpenAt} zone={zone} />
        </dd>
        <dt>{say('dates.applicationsClose')}</dt>
        <dd>
          <ZonedTime of={election.applicationsCloseAt} zone={zone} />
        </dd>
        <dt>{say('dates.votingOpens')}</dt>
        <dd>
          <ZonedTime of={election.votingOpensAt} zone={zone} />
        </dd>
        <dt>{say('dates.votingCloses')}</dt>
        <dd>
          <ZonedTime of={election.votingClosesAt} zone={zone} />
        </dd>
        <dt>{say('dates.term')}</dt>
        <dd>
          <ZonedTime of={election.termFrom} zone={zone} /> – <ZonedTime of={election.termUntil} zone={zone} />
        </dd>
      </dl>
    </section>
  );
}

/** Tells whether a receipt was counted; a plain form, so that it works without a script. */
function ReceiptCheck() {
  const say = useText('elections');
  const { receipt } = useLoaderData<typeof loader>();
  return (
    <section className="section stack" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{say('receipt.title')}</h2>
      <p>{say('receipt.text')}</p>
      {receipt !== null && (
        <p role="status">
          <strong>{say(receipt.isCounted ? 'receipt.yes' : 'receipt.no')}</strong>
        </p>
      )}
      <Form method="get" action="#receipt-title" className="form" preventScrollReset>
        <Field id="receipt" label={say('receipt.label')}>
          <input
            className="input"
            id="receipt"
            name="receipt"
            maxLength={36}
            autoComplete="off"
            defaultValue={receipt?.text}
          />
        </Field>
        <button className="button">{say('receipt.check')}</button>
      </Form>
    </section>
  );
}
