import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { useCandidateName } from './candidate-list';
import { Recount } from './recount';
import { type Election, type Result } from './types';

/** What was counted, and how to count it again. */
export function ResultSection({ election }: { readonly election: Election }) {
  const say = useText('elections');
  const { result, turnout, rollSize, rules, ballotsHash } = election;
  return (
    <section className="section stack" aria-labelledby="result">
      <h2 id="result">{say('result.title')}</h2>
      {result === null ? (
        turnout !== null && <p>{say('result.turnoutOnly', { turnout, minimum: rules.minimumVotes })}</p>
      ) : (
        <>
          <Statement election={election} result={result} />
          {turnout !== null && <p>{say('result.turnout', { turnout, roll: rollSize ?? 0 })}</p>}
          {ballotsHash !== null && <Tallies election={election} result={result} />}
        </>
      )}
      {ballotsHash !== null && <Recount id={election.id} ballotsHash={ballotsHash} />}
    </section>
  );
}

interface Props {
  readonly election: Election;
  readonly result: Result;
}

function Statement({ election, result }: Props) {
  const say = useText('elections');
  const { list } = useFormat();
  const nameOf = useCandidateName();
  const namesOf = (ids: readonly string[]): string =>
    list(election.candidates.filter(({ id }) => ids.includes(id)).map(nameOf));
  const { elected, tied, drawn } = result;
  return (
    <>
      {(elected.length > 0 || tied.length === 0) && (
        <p className="lead">
          {elected.length > 0
            ? say('result.elected', { names: namesOf(elected), count: elected.length })
            : say('result.nobody')}
        </p>
      )}
      {tied.length > 0 && <p className="lead">{say('result.tied', { names: namesOf(tied) })}</p>}
      {drawn.length > 0 && <p>{say('result.drawn', { names: namesOf(drawn) })}</p>}
    </>
  );
}

function Tallies({ election, result }: Props) {
  const say = useText('elections');
  const nameOf = useCandidateName();
  return (
    <table className="table">
      <caption className="visually-hidden">{say('result.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('result.candidate')}</th>
          <th scope="col">{say('result.authority')}</th>
          <th scope="col" className="number">
            {say('result.votes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {result.tallies.map(({ candidateId, votes }) => {
          const candidate = election.candidates.find(({ id }) => id === candidateId);
          return (
            <tr key={candidateId}>
              <th scope="row">{candidate && nameOf(candidate)}</th>
              <td data-label={say('result.authority')}>{candidate?.authority?.name}</td>
              <td className="number" data-label={say('result.votes')}>
                {votes}
              </td>
            </tr>
          );
        })}
        {result.no !== null && <OtherRow name={say('result.no')} votes={result.no} />}
        <OtherRow name={say('result.blank')} votes={result.blank} />
      </tbody>
    </table>
  );
}

function OtherRow({ name, votes }: { readonly name: string; readonly votes: number }) {
  const say = useText('elections');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td />
      <td className="number" data-label={say('result.votes')}>
        {votes}
      </td>
    </tr>
  );
}
