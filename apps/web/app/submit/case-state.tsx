import { Form, Link } from 'react-router';
import { type ItemPage } from '../curation/item/item.server';
import { ContentStateLabel } from '../curation/state-label';
import { useText } from '../i18n/use-text';

/** What the case is called, where it stands, what was said about it, and what comes next. */
export function CaseState({ page: { item, form } }: { readonly page: ItemPage }) {
  const say = useText('submit');
  const sayDesk = useText('desk');
  const { state, group, draft, standing, publication, address, authority } = item;
  const isTold = draft !== null && draft.note !== '' && state !== 'DRAFT';
  return (
    <div className="page-head">
      <p className="crumbs">
        <Link to="/shelf">{say('shelf.title')}</Link> <span aria-hidden="true">›</span> {say('write.crumb')}
      </p>
      <h1>{item.title}</h1>
      <p>
        <ContentStateLabel state={state} />
        {authority !== null && <span className="label">{authority.name}</span>}
      </p>
      <p className="lead">
        {state === 'DRAFT'
          ? say('write.lead', { group: group.name })
          : sayDesk(`next.${state}`, { group: group.name })}
      </p>
      {isTold && (
        <blockquote className="said as-typed">
          {draft.stateBy !== null && <strong>{draft.stateBy.name}: </strong>}
          {draft.note}
        </blockquote>
      )}
      {publication > 0 && address !== null && item.goneAt === null && (
        <p>
          <Link to={address}>{sayDesk('item.public')}</Link>
        </p>
      )}
      {form === null && draft === null && standing.mayEdit && item.goneAt === null && (
        <Form method="post" reloadDocument>
          <button className="button button-main" name="intent" value="revise">
            {sayDesk('step.revise')}
          </button>
        </Form>
      )}
    </div>
  );
}
