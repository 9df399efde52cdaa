import { Link } from 'react-router';
import { Page } from '../components/page';
import { useText } from '../i18n/use-text';
import { ItemRows } from './item-rows';
import { COMMON_FACETS, kindNamed, SHELF_KINDS } from './kinds';
import { ListFacets, ListSearch } from './list-parts';
import { FoundList } from './found-list';
import { type readEntrance } from './read-entrance.server';
import { TOPICS } from './topics';
import { useWords } from './use-words';

type Entrance = Awaited<ReturnType<typeof readEntrance>>;

const PATH = '/knowledge';

/** The entrance: by the question one comes with, by topic, by what is new; or what a search found. */
export function EntranceView({ of }: { readonly of: Entrance }) {
  const say = useText('knowledge');
  const { filter, found } = of;
  return (
    <Page title={say('title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </div>
        <ListSearch path={PATH} filter={filter} />
        {found === null ? <Questions of={of} /> : <Results of={of} found={found} />}
      </div>
    </Page>
  );
}

function Results({ of: { filter, kinds }, found }: { readonly of: Entrance; readonly found: FoundPage }) {
  const { facets, mims, valueNames } = found;
  const kind = kindNamed(filter.kind);
  return (
    <div className="list-columns">
      <ListFacets
        {...{ facets, filter, kinds, mims, valueNames }}
        path={PATH}
        kind={kind?.name ?? null}
        names={COMMON_FACETS}
      />
      <FoundList of={found} path={PATH} filter={filter} kind={null} mayAdd={false} />
    </div>
  );
}

type FoundPage = NonNullable<Entrance['found']>;

function Questions({ of: { kinds, newest, today } }: { readonly of: Entrance }) {
  const say = useText('knowledge');
  const words = useWords();
  const counts = new Map(kinds.map(({ value, count }) => [value, count]));
  return (
    <>
      <section className="section stack" aria-labelledby="questions">
        <h2 id="questions">{say('questions.title')}</h2>
        <ul className="questions">
          {SHELF_KINDS.map(({ name, path }) => (
            <li key={name}>
              <h3>
                <Link to={path}>{say(`kind.${name}.question`)}</Link>
              </h3>
              <p className="small soft">{say(`kind.${name}.count`, { count: counts.get(name) ?? 0 })}</p>
            </li>
          ))}
          <li>
            <h3>
              <Link to="/tools">{say('questions.tools')}</Link>
            </h3>
            <p className="small soft">{say('questions.toolsText')}</p>
          </li>
        </ul>
      </section>
      <section className="section stack" aria-labelledby="topics">
        <h2 id="topics">{say('topics.title')}</h2>
        <ul className="chips">
          {TOPICS.map((topic) => (
            <li key={topic}>
              <Link to={`${PATH}?topic=${topic}`}>{words.choice('topic', topic)}</Link>
            </li>
          ))}
        </ul>
      </section>
      {newest.length > 0 && (
        <section className="section stack" aria-labelledby="newest">
          <h2 id="newest">{say('newest.title')}</h2>
          <ItemRows of={newest} today={today} withKind />
        </section>
      )}
    </>
  );
}
