import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { ContentStateLabel } from '../curation/state-label';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { type Section } from '../i18n/catalogues';
import { addPathOf } from '../knowledge/kinds';
import { useWords } from '../knowledge/use-words';
import { ownShelf, type ShelfGroup } from '../submit/own-shelf.server';

export const handle = { texts: ['submit', 'knowledge', 'desk'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return ownShelf(args);
}

/** What somebody and their authorities wrote, by kind, with the next thing to do for each. */
export default function OwnShelf() {
  const say = useText('submit');
  const words = useWords();
  const { addable, authorities, groups, next } = useLoaderData<typeof loader>();
  return (
    <Page title={say('shelf.title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('shelf.title')}</h1>
          <p className="lead">{say('shelf.lead')}</p>
          <p className="actions">
            <Link className="button button-main" to="/cases/new">
              {say('new.title')}
            </Link>
          </p>
        </div>
        <div className="columns columns-aside">
          <div className="stack">
            {groups.length === 0 && <p>{say('shelf.empty')}</p>}
            {groups.map((group) => (
              <ItemsOfKind key={group.kind} of={group} />
            ))}
            {next !== null && (
              <p>
                <Link className="button" to={`/shelf?after=${encodeURIComponent(next)}`}>
                  {say('shelf.more')}
                </Link>
              </p>
            )}
          </div>
          <aside className="card stack-tight" aria-labelledby="add">
            <h2 id="add">{say('shelf.add')}</h2>
            <ul className="plain-lines">
              {addable.map((kind) => (
                <li key={kind}>
                  <Link to={addPathOf(kind)}>{words.kind(kind)}</Link>
                </li>
              ))}
            </ul>
            {authorities.map(({ id, name }) => (
              <ul key={id} className="plain-lines">
                <li>
                  <Link to={`/knowledge?authority=${id}`}>{say('shelf.ofAuthority', { name })}</Link>
                </li>
                <li>
                  <Link to={`/community/authorities/${id}/algorithms`}>
                    {say('shelf.algorithmsOf', { name })}
                  </Link>
                </li>
              </ul>
            ))}
          </aside>
        </div>
      </div>
    </Page>
  );
}

function ItemsOfKind({ of: { kind, items } }: { readonly of: ShelfGroup }) {
  const say = useText('submit');
  const words = useWords();
  const { day } = useFormat();
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{words.kind(kind)}</h2>
      <ul className="rows">
        {items.map(({ id, title, state, authority, stale, verifyDue, publishedAt, address, step, path }) => (
          <li key={id}>
            <p>
              <strong>{title}</strong> <ContentStateLabel state={state} />
            </p>
            <p className="small soft">
              {authority?.name}
              {verifyDue !== null && ` · ${say('shelf.due', { day: day(verifyDue) })}`}
            </p>
            <p className="actions">
              <Link className={stale || step !== 'open' ? 'button' : ''} to={path}>
                {say(`shelf.${step}`)}
              </Link>
              {publishedAt !== null && address !== null && <Link to={address}>{say('shelf.public')}</Link>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
