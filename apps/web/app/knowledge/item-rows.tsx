import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { ContentText } from '../components/content-text';
import { type KnowledgeHead } from '../graphql/knowledge.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { kindNamed } from './kinds';
import { TrustLine } from './trust-facts';
import { useWords } from './use-words';

/** What a list says of its items beside. */
export interface ItemSides {
  readonly beside: (id: string) => ReactNode;
  /** Where an item at an address is read. */
  readonly hrefOf: (address: string) => string;
}

interface Props {
  readonly of: readonly KnowledgeHead[];
  /** The day on which the page is read, YYYY-MM-DD. */
  readonly today: string;
  /** Says of what kind each one is, where kinds are listed together. */
  readonly withKind?: boolean;
  readonly sides?: ItemSides;
}

/** Items one below the other. */
export function ItemRows({ of, today, withKind = false, sides }: Props) {
  const words = useWords();
  return (
    <ul className="rows list-rows">
      {of.map((item) => (
        <li key={item.id}>
          {withKind && <span className="label label-state row-kind">{words.kind(item.kind)}</span>}
          <h2>
            <Link to={sides?.hrefOf(item.address) ?? item.address}>
              <ContentText of={item.title} />
            </Link>
          </h2>
          <DayLine of={item} today={today} />
          <p>
            <ContentText of={item.summary} />
          </p>
          {item.need && <SupportLine of={item.need} />}
          {sides?.beside(item.id)}
          <p className="small soft marks">
            <RowOwner of={item} />
            <TrustLine of={item} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function SupportLine({ of: { supportCount: count } }: { readonly of: NonNullable<KnowledgeHead['need']> }) {
  const say = useText('knowledge');
  return (
    <p className="small">
      <strong>{say('row.support', { count })}</strong>
    </p>
  );
}

function RowOwner({ of: { authority, group } }: { readonly of: KnowledgeHead }) {
  const name = authority?.name ?? group?.name;
  return name === undefined ? null : <span>{name} ·</span>;
}

/** The day an item is about; a deadline says whether it is over. */
function DayLine({
  of: { day: about, kind: name },
  today,
}: {
  readonly of: KnowledgeHead;
  readonly today: string;
}) {
  const say = useText('knowledge');
  const { day } = useFormat();
  const kind = kindNamed(name);
  if (about === null || kind === null || kind.day === null) return null;
  const isPast = kind.day === 'deadline' && about < today;
  return (
    <p className="small">
      {say(`row.${kind.day}`, { day: day(about) })}
      {isPast && <span className="label label-warn">{say('deadline.past')}</span>}
    </p>
  );
}
