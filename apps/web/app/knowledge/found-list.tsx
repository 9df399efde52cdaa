import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { ItemRows, type ItemSides } from './item-rows';
import { addPathOf, type ShelfKind } from './kinds';
import { isNarrow, listQueryOf, saveSearchAt, type ListFilter } from './list-filter';
import { type readPage } from './read-list.server';

type Found = Awaited<ReturnType<typeof readPage>>;

interface FoundProps {
  readonly of: Found;
  readonly path: string;
  readonly filter: ListFilter;
  /** The kind that is listed; null where kinds are listed together. */
  readonly kind: ShelfKind | null;
  readonly mayAdd: boolean;
  readonly sides?: ItemSides;
}

/** What fits, how much it is, and how to take it along. */
export function FoundList({ of, path, filter, kind, mayAdd, sides }: FoundProps) {
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
          {...(sides && { sides })}
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
  const { list, query } = exportOf(kind, filter);
  return (
    <p className="small dotted">
      {say('download.lead')} <a href={`${list}.csv${query}`}>CSV</a>
      <a href={`${list}.json${query}`}>JSON</a>
      <a href={feedOf(kind)}>Atom</a>
    </p>
  );
}

/** Says what will be here, and what one can do now. */
function Nothing({ filter, path, kind, mayAdd }: Omit<FoundProps, 'of' | 'sides'>) {
  const say = useText('knowledge');
  if (isNarrow(filter))
    return (
      <div className="notice">
        <p>
          {say('empty.narrow')} <Link to={path}>{say('search.clear')}</Link>
        </p>
        <p>
          <Link to={needAt(filter)}>{say('empty.tell')}</Link>
        </p>
      </div>
    );
  return (
    <div className="notice">
      <p>{say('empty.none')}</p>
      {kind !== null && (mayAdd || kind.name === 'need') && (
        <p>
          <Link to={addPathOf(kind.name)}>{say(`kind.${kind.name}.add`)}</Link>
        </p>
      )}
      <p>
        <Link to="/knowledge">{say('empty.others')}</Link>
      </p>
    </div>
  );
}

/** The marks that the list of needs with their supporters can be narrowed by as well, and what it calls them. */
const NEED_MARKS: Readonly<Record<string, (value: string) => readonly [string, string]>> = {
  state: (value) => ['state', value],
  purpose: (value) => ['purpose', value],
  topic: (value) => ['topic', value],
  'next-period': (value) => ['nextPeriod', String(value === 'yes')],
};

/** Where the list is downloaded as it is narrowed; needs with who needs them, wherever that list knows the filter. */
function exportOf({ name: kind }: ShelfKind, { authority, marks, text }: ListFilter) {
  const query = new URLSearchParams();
  if (text !== '') query.set('text', text);
  const chosen = Object.entries(marks);
  const isOfNeeds = kind === 'need' && authority === null && chosen.every(([name]) => name in NEED_MARKS);
  for (const [name, value] of chosen) {
    if (isOfNeeds) query.set(...(NEED_MARKS[name]?.(value) ?? [name, value]));
    else query.append('marks', `${name}:${value}`);
  }
  if (authority !== null) query.set('authorityId', authority);
  const list = isOfNeeds ? '/export/needs' : `/export/knowledge/${kind}`;
  return { list, query: query.size === 0 ? '' : `?${query}` };
}

/** Where the feed of a kind is. */
export function feedOf({ name }: ShelfKind): string {
  return `/feeds/knowledge/${name}.atom`;
}

/** Where somebody who found nothing says what is missing. */
function needAt({ text }: ListFilter): string {
  return text === '' ? '/needs/new' : `/needs/new?${new URLSearchParams({ title: text })}`;
}

function countKeyOf(isNarrow: boolean, isMore: boolean): 'list.all' | 'list.found' | 'list.foundMore' {
  if (isMore) return 'list.foundMore';
  return isNarrow ? 'list.found' : 'list.all';
}
