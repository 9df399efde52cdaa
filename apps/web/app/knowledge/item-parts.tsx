import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type KnowledgeItem, type Publication } from '../graphql/knowledge.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { kindNamed } from './kinds';
import { type MimNames } from './mim-names.server';
import { useWords } from './use-words';

interface Props {
  readonly of: KnowledgeItem;
}

/** To whom it belongs. */
export function Owner({ of: { authority, group } }: Props) {
  const say = useText('knowledge');
  if (authority !== null)
    return (
      <p className="small">
        {say('owner.authority')} <Link to={`/community/authorities/${authority.id}`}>{authority.name}</Link> ·{' '}
        <Link to={`/knowledge?authority=${authority.id}`}>{say('owner.more')}</Link>
      </p>
    );
  if (group === null) return null;
  return (
    <p className="small">
      {say('owner.group')} <Link to={`/groups/${group.slug}`}>{group.name}</Link>
    </p>
  );
}

/** The MIMs and topics it is about; each leads to others that are about the same. */
export function Belongs({ of, mims }: Props & { readonly mims: MimNames }) {
  const say = useText('knowledge');
  const words = useWords();
  const path = kindNamed(of.kind)?.path ?? '/knowledge';
  if (of.topics.length === 0 && of.mims.length === 0) return null;
  return (
    <section className="stack-tight belongs" aria-labelledby="belongs">
      <h2 id="belongs">{say('belongs.title')}</h2>
      {of.topics.length > 0 && (
        <ul className="chips" aria-label={say('belongs.topics')}>
          {of.topics.map((topic) => (
            <li key={topic}>
              <Link to={`${path}?topic=${topic}`}>{words.choice('topic', topic)}</Link>
            </li>
          ))}
        </ul>
      )}
      {of.mims.length > 0 && (
        <ul className="plain-lines" aria-label={say('belongs.mims')}>
          {of.mims.map((place) => (
            <li key={place}>
              <MimName place={place} names={mims} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A MIM by number and name; one that is not here by its place. */
function MimName({ place, names }: { readonly place: string; readonly names: MimNames }) {
  const found = names[place];
  if (found === undefined) return place;
  return (
    <Link to={`/mims/${place}`}>
      MIM{found.number} <ContentText of={found.name} />
      <span className="small soft"> ({found.edition})</span>
    </Link>
  );
}

/** Every version that was public here. */
export function ItemHistory({ of, publications }: Props & { readonly publications: readonly Publication[] }) {
  const say = useText('knowledge');
  const { day } = useFormat();
  return (
    <ol className="plain-lines" reversed>
      {publications.map(({ number, publishedAt, note }) => (
        <li key={number} aria-current={number === of.publication ? 'true' : undefined}>
          {say('history.version', { number, day: day(publishedAt) })}
          {note !== '' && `: ${note}`}
        </li>
      ))}
    </ol>
  );
}
