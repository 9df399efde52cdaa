import { Link } from 'react-router';
import { useText } from '../../i18n/use-text';
import { ContentStateLabel } from '../state-label';
import { type ItemPage } from './item.server';

/** What an item is called, what it is, and where it stands. */
export function ItemHead({ page: { item, kindLabel } }: { readonly page: ItemPage }) {
  const say = useText('desk');
  return (
    <div className="page-head">
      <p className="crumbs">
        <Link to="/desk/content">{say('desk.title')}</Link> <span aria-hidden="true">›</span> {kindLabel}
      </p>
      <h1>{item.title}</h1>
      <p>
        <ContentStateLabel state={item.state} />
        <span className="label">{item.authority?.name ?? item.group.name}</span>
        {item.stale && <span className="label label-warn">{say('item.stale')}</span>}
      </p>
    </div>
  );
}
