import {
  data,
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { useCandidateName } from '../election/candidate-list';
import { ElectionHeadLine } from '../election/election-head';
import { type Candidate, type ElectionHead, type MyElection } from '../election/types';
import { ZonedTime } from '../election/zoned-time';
import { attempt, codeOf, confirmFirst, faultOf, run, signInFirst } from '../graphql/document.server';
import {
  BallotPaperQuery,
  CastBallot,
  ElectionQuery,
  MyElectionQuery,
} from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['elections'] satisfies Section[] };

type Returned =
  | { readonly kind: 'taken'; readonly receipt: string; readonly changed: boolean }
  | { readonly kind: 'refused'; readonly key: 'missing' | 'notOpen' | 'notVoter' };

/** Asks for a fresh proof of identity before the form is shown, so that nobody has to choose twice. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { election, viewer } = await run(args, ElectionQuery, { id });
  if (viewer === null) throw signInFirst(args);
  if (!viewer.isFresh) throw confirmFirst(args);
  const { myElection } = await run(args, MyElectionQuery, { id });
  const paper = (await run(args, BallotPaperQuery, { id })).election.ballotPaper;
  const wanted = args.url.searchParams.get('authority');
  const voting = myElection.filter(({ isVoter, onRoll }) => isVoter && onRoll);
  const mine = voting.find(({ authority }) => authority?.id === wanted) ?? voting[0] ?? null;
  return { election, paper, mine };
}

export async function action(args: ActionFunctionArgs) {
  const electionId = args.params['id'] ?? '';
  const form = await readForm(args.request);
  const refuse = (key: 'missing' | 'notOpen' | 'notVoter') =>
    data<Returned>({ kind: 'refused', key }, { status: 422 });
  const choice = textOf(form, 'choice');
  if (choice === '') return refuse('missing');
  const input = { electionId, authorityId: textOf(form, 'authority'), choice };
  const answer = await attempt(args, CastBallot, { input });
  const error = answer.errors[0];
  if (error && codeOf(error) === 'BAD_USER_INPUT') return refuse('missing');
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  const cast = answer.data.castBallot;
  if (cast.__typename === 'ElectionNotOpenError') return refuse('notOpen');
  if (cast.__typename !== 'VoteReceipt') return refuse('notVoter');
  // The receipt is in no address: it would stay in the history of the browser.
  const headers = { 'cache-control': 'no-store' };
  return data<Returned>({ kind: 'taken', receipt: cast.receipt, changed: cast.changed }, { headers });
}

/** Casts or changes the vote of an authority. */
export default function ElectionVote() {
  const say = useText('elections');
  const { election, mine, paper } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('vote.title', { group: election.group.name });
  if (returned?.kind === 'taken') return <Taken election={election} {...returned} />;
  const isOpen = election.phase === 'VOTING';
  return (
    <Page title={title}>
      <div className="page stack">
        <ElectionHeadLine election={election} title={title} />
        {returned && <FormFaults faults={[{ field: 'choice', message: say(`vote.${returned.key}`) }]} />}
        {!isOpen && <p className="lead">{say('vote.notOpen')}</p>}
        {isOpen && mine === null && <NotVoter id={election.id} />}
        {isOpen && mine !== null && <Ballot election={election} mine={mine} paper={paper} />}
      </div>
    </Page>
  );
}

function NotVoter({ id }: { readonly id: string }) {
  const say = useText('elections');
  return (
    <>
      <p className="lead">{say('vote.notVoter')}</p>
      <p>{say('vote.notVoterText')}</p>
      <p>
        <Link className="button button-main" to={`/elections/${id}/voter`}>
          {say('do.voter')}
        </Link>
      </p>
    </>
  );
}

interface BallotProps {
  readonly election: ElectionHead;
  readonly mine: MyElection;
  readonly paper: readonly Candidate[];
}

function Ballot({ election, mine, paper }: BallotProps) {
  const say = useText('elections');
  const nameOf = useCandidateName();
  const isYesOrNo = paper.length === 1;
  const lines = [
    ...paper.map((one) => ({
      value: one.id,
      text: isYesOrNo ? say('vote.yes', { name: nameOf(one) }) : nameOf(one),
      beside: one.authority?.name ?? '',
    })),
    ...(isYesOrNo ? [{ value: 'no', text: say('vote.no'), beside: '' }] : []),
    { value: 'blank', text: say('vote.blank'), beside: '' },
  ];
  return (
    <>
      <p className="lead">{say('vote.lead', { authority: mine.authority?.name ?? '' })}</p>
      <p>
        {say(mine.hasVoted ? 'vote.castBefore' : 'vote.change')} {say('dates.votingCloses')}:{' '}
        <ZonedTime of={election.votingClosesAt} zone={election.zone} />
      </p>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="authority" value={mine.authority?.id ?? ''} />
        <fieldset className="field" id="choice">
          <legend>{say('vote.choice')}</legend>
          {!isYesOrNo && <p className="field-help">{say('vote.order')}</p>}
          <div className="choices">
            {lines.map(({ value, text, beside }) => (
              <label key={value} className="choice">
                <input type="radio" name="choice" value={value} autoComplete="off" />
                <span className="choice-mark" />
                <span>
                  <strong>{text}</strong>
                  {beside !== '' && (
                    <>
                      <br />
                      <span className="small soft">{beside}</span>
                    </>
                  )}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <button className="button button-main">{say(mine.hasVoted ? 'vote.castAgain' : 'vote.cast')}</button>
      </Form>
    </>
  );
}

interface TakenProps {
  readonly election: ElectionHead;
  readonly receipt: string;
  readonly changed: boolean;
}

function Taken({ election, receipt, changed }: TakenProps) {
  const say = useText('elections');
  const title = say(changed ? 'vote.changedTitle' : 'vote.doneTitle');
  return (
    <Page title={title}>
      <div className="page stack">
        <ElectionHeadLine election={election} title={title} />
        <div className="notice" role="status">
          <p>
            {say('vote.receipt')} <code className="fingerprint">{receipt}</code>
          </p>
          <p>{say('vote.receiptText')}</p>
          {changed && <p>{say('vote.receiptOld')}</p>}
        </div>
        <p>{say('vote.change')}</p>
        <p>
          <Link className="button button-main" to={`/elections/${election.id}`}>
            {say('vote.back')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
