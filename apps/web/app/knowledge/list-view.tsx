import { Link } from 'react-router';
import { Page } from '../components/page';
import { EligibilityLine } from '../funding/eligibility-view';
import { callAt } from '../funding/for-call';
import { ForWhomLinks } from '../funding/for-whom';
import { useText } from '../i18n/use-text';
import { feedOf, FoundList } from './found-list';
import { type ItemSides } from './item-rows';
import { addPathOf, COMMON_FACETS, kindNamed, type ShelfKind } from './kinds';
import { listQueryOf, type ListFilter } from './list-filter';
import { type CallMarks } from '../funding/call-marks.server';
import { ListFacets, ListSearch } from './list-parts';
import { type readList } from './read-list.server';

type List = Awaited<ReturnType<typeof readList>>;

/** The list of one kind. */
export function ListView({ of }: { readonly of: List }) {
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
          <Add kind={kind} mayAdd={of.mayAdd} />
        </div>
        <ListSearch path={path} filter={filter} />
        <Choices of={of} kind={kind} />
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
            {...(of.calls && { sides: sidesOf(of.calls) })}
          />
        </div>
      </div>
    </Page>
  );
}

/** Whoever needs something may say so; whether they act for an authority is asked there. */
function Add({ kind, mayAdd }: { readonly kind: ShelfKind; readonly mayAdd: boolean }) {
  const say = useText('knowledge');
  const isMain = kind.name === 'need';
  if (!mayAdd && !isMain) return null;
  return (
    <p>
      <Link className={isMain ? 'button button-main' : 'button'} to={addPathOf(kind.name)}>
        {say(`kind.${kind.name}.add`)}
      </Link>
    </p>
  );
}

/** In which order the list stands, and for which authority its calls are weighed, where there is a choice. */
function Choices({ of, kind }: { readonly of: List; readonly kind: ShelfKind }) {
  const { calls, filter } = of;
  const hrefOf = (beside: ListFilter['beside']) =>
    kind.path + listQueryOf({ ...filter, beside: { ...filter.beside, ...beside } });
  return (
    <>
      {calls !== null && <ForWhomLinks of={calls.mine} hrefOf={(id) => hrefOf({ for: id })} />}
      {kind.otherOrder !== undefined && <Orders of={of} kind={kind} />}
    </>
  );
}

function Orders({ of: { filter, order }, kind }: { readonly of: List; readonly kind: ShelfKind }) {
  const say = useText('knowledge');
  const hrefOf = (sort: string) => kind.path + listQueryOf({ ...filter, beside: { ...filter.beside, sort } });
  const orders = [
    { name: 'SUPPORT', to: hrefOf('') },
    { name: 'UPDATED', to: hrefOf('updated') },
  ] as const;
  return (
    <nav className="actions small list-orders" aria-label={say('sort.label')}>
      <span>{say('sort.label')}</span>
      {orders.map(({ name, to }) => (
        <Link key={name} to={to} aria-current={name === order ? 'true' : undefined}>
          {say(`sort.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

/** Whether the reader's authority may apply, under each call of the list; its page goes on with the same authority. */
function sidesOf({ marks, mine }: CallMarks): ItemSides {
  return {
    beside: function Beside(id) {
      const found = marks[id];
      return found && <EligibilityLine of={found} authority={mine.chosen.name} />;
    },
    hrefOf: (address) => callAt(address, mine),
  };
}
