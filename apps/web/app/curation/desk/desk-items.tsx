import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format';
import { useText } from '../../i18n/use-text';
import { ContentStateLabel } from '../state-label';
import { type DeskItem } from './desk.server';
import { type Tab } from './tabs';

interface Props {
  readonly tab: Tab;
  readonly items: readonly DeskItem[];
  readonly total: number;
}

/** The items of a list, each with where it stands. */
export function DeskItems({ tab, items, total }: Props) {
  const say = useText('desk');
  if (items.length === 0) return <p>{say(`empty.${tab}`)}</p>;
  return (
    <section className="stack-tight">
      <h2>{say('desk.count', { count: total })}</h2>
      <ul className="rows">
        {items.map((item) => (
          <li key={item.id} className="row">
            <Item item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Item({ item }: { readonly item: DeskItem }) {
  const say = useText('desk');
  const { day } = useFormat();
  const { id, title, kindLabel, state, group, authority, draft, publishedAt, stale, verifyDue, goneReason } =
    item;
  return (
    <>
      <div>
        <Link className="row-title" to={`/desk/content/${id}`}>
          {title}
        </Link>
        <p className="small soft">
          {[kindLabel, group.name, authority?.name].filter(Boolean).join(' · ')}
          {draft !== null && ` · ${say('desk.since', { day: day(draft.stateAt) })}`}
          {draft === null && publishedAt !== null && ` · ${say('desk.published', { day: day(publishedAt) })}`}
          {goneReason !== '' && ` · ${goneReason}`}
        </p>
      </div>
      <p>
        {stale && verifyDue !== null && (
          <span className="label label-warn">{say('desk.due', { day: day(verifyDue) })}</span>
        )}
        <ContentStateLabel state={state} />
      </p>
    </>
  );
}
