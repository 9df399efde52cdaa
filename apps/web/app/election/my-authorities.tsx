import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { type Election, type MyElection } from './types';

interface Props {
  readonly election: Election;
  readonly mine: readonly MyElection[];
}

/** How the authorities of the reader stand in the election, and what they can do next. */
export function MyAuthorities({ election, mine }: Props) {
  const say = useText('elections');
  if (mine.length === 0) return null;
  return (
    <section className="card" aria-labelledby="mine">
      <h2 id="mine">{say('mine.title')}</h2>
      {mine.map((one) => (
        <MyAuthority key={one.authority?.id} election={election} mine={one} />
      ))}
      <p className="small soft">{say('mine.private')}</p>
    </section>
  );
}

function MyAuthority({ election, mine }: { readonly election: Election; readonly mine: MyElection }) {
  const say = useText('elections');
  const { phase } = election;
  const authority = mine.authority?.name ?? '';
  const isFrozen = election.frozenAt !== null;
  const standing = mine.onRoll
    ? isFrozen ? 'mine.onRoll' : 'mine.wouldBeOnRoll'
    : isFrozen || phase === 'CLOSED' ? 'mine.notOnRoll' : 'mine.wouldNotBeOnRoll'; // prettier-ignore
  const isBeforeEnd = phase !== 'CLOSED' && phase !== 'COUNTING';
  return (
    <div className="stack-tight">
      <p>
        <strong>{say(standing, { authority })}</strong> <Request mine={mine} />
      </p>
      <Application mine={mine} />
      {mine.onRoll && <Voting mine={mine} isBeforeEnd={isBeforeEnd} />}
      <p className="actions">
        {phase === 'VOTING' && mine.isVoter && (
          <Link
            className="button button-main"
            to={`/elections/${election.id}/vote?authority=${mine.authority?.id}`}
          >
            {say(mine.hasVoted ? 'do.changeVote' : 'do.vote')}
          </Link>
        )}
        {isBeforeEnd && !mine.hasVoted && (
          <Link className="button" to={`/elections/${election.id}/voter`}>
            {say(mine.onRoll ? 'do.voter' : 'voter.title')}
          </Link>
        )}
      </p>
    </div>
  );
}

function Request({ mine: { request } }: { readonly mine: MyElection }) {
  const say = useText('elections');
  if (request === null) return null;
  const text = { ADMITTED: 'mine.admitted', REFUSED: 'mine.refused' } as const;
  return (
    <>
      {say(request.decision === null ? 'mine.requested' : text[request.decision])} {request.answer}
    </>
  );
}

function Application({ mine: { application } }: { readonly mine: MyElection }) {
  const say = useText('elections');
  if (application === null || application.withdrawnAt !== null) return null;
  const { personName: name, rejection } = application;
  return (
    <p>
      {rejection === null ? say('mine.applied', { name }) : say('mine.rejected', { name, reason: rejection })}
    </p>
  );
}

function Voting({ mine, isBeforeEnd }: { readonly mine: MyElection; readonly isBeforeEnd: boolean }) {
  const say = useText('elections');
  if (!isBeforeEnd) return <p>{say(mine.hasVoted ? 'mine.votedOver' : 'mine.notVotedOver')}</p>;
  if (mine.hasVoted && !mine.voter) return <p>{say('mine.stands')}</p>;
  const voter = mine.isVoter
    ? say('mine.you')
    : mine.voter
      ? say('mine.voter', { name: mine.voter.personName })
      : say('mine.noVoter');
  return (
    <p>
      {voter} {mine.hasVoted && say('mine.voted')}
    </p>
  );
}
