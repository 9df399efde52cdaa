import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../components/page';
import { EligibilityLine } from '../funding/eligibility-view';
import { useText } from '../i18n/use-text';
import { ItemRows } from './item-rows';
import { COMMON_FACETS, kindNamed, type ShelfKind } from './kinds';
import { isNarrow, listQueryOf, saveSearchAt, type ListFilter } from './list-filter';
import { type CallMarks } from '../funding/call-marks.server';
import { ListFacets, ListSearch } from './list-parts';
import { type readList, type readPage } from './read-list.server';

type Found = Awaited<ReturnType<typeof readPage>>;

/** The list of one kind. */
export function ListView({ of }: { readonly of: Awaited<ReturnType<typeof readList>> }) {
  const say = useText('knowledge');
  const { facets, filter, mims, valueNames } = of;
  const kind = kindNamed(of.kind);
  if (kind === null) return null;
  const title = say(`kind.${kind.name}.title`);
  const { path } = kind;
  return (
    <Page title={title}>
      <link rel="alternate" type="application/atom+xml" href={feedOf(kind)} />
      <div className="page">
        <p className="crumbs">
          <Link to="/knowledge">{say('title')}</Link>
          {path.startsWith('/funding/') && (
            <>
              <span aria-hidden="true">›</span>
              <Link to="/funding">{say('money')}</Link>
            </>
          )}
        </p>
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{say(`kind.${kind.name}.lead`)}</p>
          {of.mayAdd && (
            <p>
              <Link className="button" to={addPathOf(kind)}>
                {say(`kind.${kind.name}.add`)}
              </Link>
            </p>
          )}
        </div>
        <ListSearch path={path} filter={filter} />
        <div className="list-columns">
          <ListFacets
            {...{ facets, filter, mims, valueNames, path }}
            kind={kind.name}
            names={[...kind.facets, ...COMMON_FACETS]}
          />
          <FoundList
            of={of}
            path={path}
            filter={filter}
            kind={kind}
            mayAdd={of.mayAdd}
            besides={besidesOf(of.calls)}
          />
        </div>
      </div>
    </Page>
  );
}

/** Whether the reader's authority may apply, under each call of the list. */
function besidesOf(calls: CallMarks | null) {
  if (calls === null) return undefined;
  const { marks, name } = calls;
  return function Beside(id: string) {
    const found = marks[id];
    return found && <EligibilityLine of={found} authority={name} />;
  };
}

interface FoundProps {
  readonly of: Found;
  readonly path: string;
  readonly filter: ListFilter;
  /** The kind that is listed; null where kinds are listed together. */
  readonly kind: ShelfKind | null;
  readonly mayAdd: boolean;
  readonly besides?: ((id: string) => ReactNode) | undefined;
}

/** What fits, how much it is, and how to take it along. */
export function FoundList({ of, path, filter, kind, mayAdd, besides }: FoundProps) {
  const say = useText('knowledge');
  const { authority, isFurther, knowledge, today } = of;
  const { edges, pageInfo, totalCount, totalIsMore } = knowledge;
  return (
    <section className="stack" aria-label={say('list.title')}>
      {filter.authority !== null && (
        <p className="notice">
          {say('list.ofAuthority')}{' '}
          {authority === null ? (
            say('list.noAuthority')
          ) : (
            <Link to={`/community/authorities/${authority.id}`}>{authority.name}</Link>
          )}{' '}
          <Link to={`${path}${listQueryOf({ ...filter, authority: null })}`}>{say('list.ofAll')}</Link>
        </p>
      )}
      <div className="row">
        <p role="status">{say(countKeyOf(isNarrow(filter), totalIsMore), { count: totalCount })}</p>
        {kind !== null && <Downloads kind={kind} filter={filter} />}
        <p className="small dotted">
          <Link to={saveSearchAt(path, filter, kind?.name ?? filter.kind)}>{say('search.save')}</Link>
        </p>
      </div>
      {edges.length === 0 ? (
        <Nothing filter={filter} path={path} kind={kind} mayAdd={mayAdd} />
      ) : (
        <ItemRows
          of={edges.map(({ node }) => node)}
          today={today}
          withKind={kind === null}
          {...(besides && { besides })}
        />
      )}
      <p className="actions">
        {isFurther && <Link to={`${path}${listQueryOf(filter)}`}>{say('list.first')}</Link>}
        {pageInfo.hasNextPage && (
          <Link className="button" to={`${path}${listQueryOf(filter, { after: pageInfo.endCursor ?? '' })}`}>
            {say('list.more')}
          </Link>
        )}
      </p>
    </section>
  );
}

function Downloads({ kind, filter }: { readonly kind: ShelfKind; readonly filter: ListFilter }) {
  const say = useText('knowledge');
  const query = exportQueryOf(filter);
  return (
    <p className="small dotted">
      {say('download.lead')} <a href={`/export/knowledge/${kind.name}.csv${query}`}>CSV</a>
      <a href={`/export/knowledge/${kind.name}.json${query}`}>JSON</a>
      <a href={feedOf(kind)}>Atom</a>
    </p>
  );
}

/** Says what will be here, and what one can do now. */
function Nothing({ filter, path, kind, mayAdd }: Omit<FoundProps, 'of' | 'besides'>) {
  const say = useText('knowledge');
  if (isNarrow(filter))
    return (
      <p>
        {say('empty.narrow')} <Link to={path}>{say('search.clear')}</Link>
      </p>
    );
  return (
    <div className="notice">
      <p>{say('empty.none')}</p>
      {kind !== null && mayAdd && (
        <p>
          <Link to={addPathOf(kind)}>{say(`kind.${kind.name}.add`)}</Link>
        </p>
      )}
      <p>
        <Link to="/knowledge">{say('empty.others')}</Link>
      </p>
    </div>
  );
}

/** The filter as the downloads take it. */
function exportQueryOf({ authority, marks, text }: ListFilter): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  for (const [name, value] of Object.entries(marks)) query.append('marks', `${name}:${value}`);
  if (authority !== null) query.set('authorityId', authority);
  return query.size === 0 ? '' : `?${query}`;
}

function feedOf({ name }: ShelfKind): string {
  return `/feeds/knowledge/${name}.atom`;
}

/** Where somebody begins something of the kind. */
function addPathOf({ name }: ShelfKind): string {
  return name === 'case-study' ? '/cases/new' : `/desk/content/new?kind=${name}`;
}

function countKeyOf(isNarrow: boolean, isMore: boolean): 'list.all' | 'list.found' | 'list.foundMore' {
  if (isMore) return 'list.foundMore';
  return isNarrow ? 'list.found' : 'list.all';
}
