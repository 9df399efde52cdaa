import { useText } from '../i18n/use-text';
import { type Candidate, type Election } from './types';

/** Those who stand, with what they say about themselves. */
export function CandidateList({ election }: { readonly election: Election }) {
  const say = useText('elections');
  const { candidates, phase, result } = election;
  const isHidden = phase === 'ANNOUNCED' || phase === 'APPLICATIONS';
  return (
    <section className="section stack" aria-labelledby="candidates">
      <h2 id="candidates">{say('candidates.title')}</h2>
      <p className="soft">
        {isHidden
          ? say('candidates.hidden')
          : candidates.length === 0
            ? say('candidates.none')
            : say('candidates.order')}
      </p>
      {candidates.length > 0 && (
        <ul className="rows">
          {candidates.map((candidate) => (
            <li key={candidate.id}>
              <CandidateText
                candidate={candidate}
                isElected={result?.elected.includes(candidate.id) ?? false}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The name of a candidate, or what stands in its place once it was erased. */
export function useCandidateName(): (candidate: Pick<Candidate, 'personName'>) => string {
  const say = useText('elections');
  return ({ personName }) => personName || say('candidates.erased');
}

function CandidateText({
  candidate,
  isElected,
}: {
  readonly candidate: Candidate;
  readonly isElected: boolean;
}) {
  const say = useText('elections');
  const name = useCandidateName()(candidate);
  const { cv, statement, link, authority } = candidate;
  return (
    <article className="stack-tight">
      <h3>
        {name} {isElected && <span className="label label-state">{say('candidates.elected')}</span>}
      </h3>
      {authority && <p className="soft">{authority.name}</p>}
      {statement !== '' && <p className="typed-text">{statement}</p>}
      {cv !== '' && (
        <details>
          <summary>{say('candidates.cv')}</summary>
          <p className="typed-text">{cv}</p>
        </details>
      )}
      {link !== null && (
        <p>
          <a href={link} rel="nofollow noopener ugc">
            {say('candidates.link', { name })}
          </a>
        </p>
      )}
    </article>
  );
}
