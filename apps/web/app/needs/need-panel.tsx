import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type NeedAnswer, type NeedStanding } from '../graphql/needs.operations.server';
import { useText } from '../i18n/use-text';
import { type PanelProps } from '../knowledge/panel';
import { useWords } from '../knowledge/use-words';
import { JoinForm, LeaveForm } from './join-form';
import { MergeForm } from './merge-form';
import { type NeedLoaded, type NeedReturned } from './need-panel.server';

type Props = PanelProps<NeedLoaded, NeedReturned>;

/** Below the text of a need: who needs it too, what answered it, and what one can do about it. */
export function NeedPanel({ item, data: { authorities, done, others, standing }, returned, action }: Props) {
  const say = useText('needs');
  if (standing === null) return null;
  const free = authorities.filter(({ id }) => !standing.mine.some(({ authority }) => authority.id === id));
  return (
    <>
      <section className="reading-part" aria-labelledby="who">
        <h2 id="who">{say('who.title', { count: standing.supportCount })}</h2>
        {done !== null && (
          <p className="notice" role="status">
            {say(`done.${done}`)}
          </p>
        )}
        <Supporters of={standing} />
        {authorities.length === 0 && (
          <p className="no-print">
            {say('join.nobody')}{' '}
            <Link to={`/sign-in?next=${encodeURIComponent(item.address)}`}>{say('join.signIn')}</Link>
          </p>
        )}
        {standing.mine.map(({ authority, raised }) =>
          raised ? null : <LeaveForm key={authority.id} authority={authority} action={action} />,
        )}
        {free.length > 0 && <JoinForm authorities={free} returned={returned} action={action} />}
      </section>
      <section className="reading-part" aria-labelledby="answers">
        <h2 id="answers">{say('answers.title')}</h2>
        {standing.answers.length === 0 ? (
          <p>{say('answers.none')}</p>
        ) : (
          <ul className="rows">
            {standing.answers.map((answer) => (
              <Answer key={answer.item.address} of={answer} />
            ))}
          </ul>
        )}
      </section>
      {standing.mayCurate && others.length > 0 && (
        <MergeForm others={others} returned={returned} action={action} />
      )}
    </>
  );
}

function Supporters({ of: { supporters, supportCount } }: { readonly of: NeedStanding }) {
  const say = useText('needs');
  if (supporters.length === 0) return <p>{say('who.none')}</p>;
  return (
    <>
      <ul className="plain-lines">
        {supporters.map(({ authority, country, raised, why }) => (
          <li key={authority.id}>
            <Link to={`/community/authorities/${authority.id}`}>{authority.name}</Link>{' '}
            <span className="soft">
              {country}
              {raised && ` · ${say('who.raised')}`}
            </span>
            {why !== '' && <span className="small soft as-typed related-note">{why}</span>}
          </li>
        ))}
      </ul>
      {supportCount > supporters.length && (
        <p className="small soft">{say('who.more', { count: supportCount - supporters.length })}</p>
      )}
    </>
  );
}

function Answer({ of: { item, no, partly, voices, yes } }: { readonly of: NeedAnswer }) {
  const say = useText('needs');
  const words = useWords();
  return (
    <li>
      <p>
        <span className="label label-state">{words.kind(item.kind)}</span>{' '}
        <Link to={item.address}>
          <ContentText of={item.title} />
        </Link>
      </p>
      <p className="small soft">{say('answers.counts', { yes, partly, no })}</p>
      {voices.map(({ authority, note, verdict }) => (
        <p key={authority.id} className="small">
          {authority.name}: {say(`verdict.${verdict}`)}
          {note !== '' && <span className="as-typed"> {note}</span>}
        </p>
      ))}
    </li>
  );
}
