import { Form, Link } from 'react-router';
import { FacetLinks, FacetPanel } from '../components/facet-links';
import { describedBy, Field } from '../components/field';
import { Page } from '../components/page';
import { type SearchResult } from '../graphql/search.types';
import { useText } from '../i18n/use-text';
import { addressOf, FACETS, nextPage, toggled, type Asked } from './asked';
import { Hit } from './hit';
import { useSearchWords } from './use-search-words';

interface Props {
  readonly asked: Asked;
  readonly found: SearchResult;
}

/** The search over everything: what one asks, by what it can be narrowed, and what was found. */
export function SearchView({ asked, found }: Props) {
  const say = useText('search');
  const title = asked.text === '' ? say('title') : say('title.for', { text: asked.text });
  return (
    <Page title={title}>
      <div className="page">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </div>
        <Ask asked={asked} />
        <div className="list-columns">
          <Facets asked={asked} found={found} />
          <Found asked={asked} found={found} />
        </div>
      </div>
    </Page>
  );
}

/** The search asks by the address and keeps what is chosen. */
function Ask({ asked }: { readonly asked: Asked }) {
  const say = useText('search');
  const { chosen, text } = asked;
  return (
    <Form method="get" className="list-search" role="search" key={addressOf(asked)}>
      <Field id="q" label={say('label')} help={say('hint')}>
        <input
          className="input"
          id="q"
          name="q"
          type="search"
          maxLength={300}
          defaultValue={text}
          {...describedBy('q', true, null)}
          autoComplete="off"
        />
      </Field>
      {FACETS.flatMap((name) =>
        (chosen[name] ?? []).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
      <div className="actions">
        <button className="button button-main">{say('show')}</button>
        {addressOf(asked) !== '/search' && <Link to="/search">{say('clear')}</Link>}
      </div>
    </Form>
  );
}

function Facets({ asked, found }: Props) {
  const say = useText('search');
  const words = useSearchWords();
  return (
    <FacetPanel label={say('narrow')}>
      {FACETS.map((name) => {
        const values = found.facets.find((facet) => facet.name === name)?.values ?? [];
        const choices = values.map(({ value, count }) => ({
          ...{ value, count, name: words.value(name, value) },
          isChosen: asked.chosen[name]?.includes(value) ?? false,
          to: addressOf(toggled(asked, name, value)),
        }));
        const hasChoice = choices.length > 1 || choices.some(({ isChosen }) => isChosen);
        return (
          hasChoice && (
            <FacetLinks
              key={name}
              title={say(`facet.${name}`)}
              chosen={say('chosen')}
              choices={choices}
              more={(count) => say('more', { count })}
            />
          )
        );
      })}
    </FacetPanel>
  );
}

function Found({ asked, found }: Props) {
  const say = useText('search');
  const { hits, isComplete, totalCount } = found;
  const next = nextPage(asked, totalCount);
  return (
    <section className="stack-tight" aria-label={say('found')}>
      {!isComplete && (
        <p className="notice notice-warn" role="status">
          {say('building')}
        </p>
      )}
      <p role="status">{say('count', { count: totalCount })}</p>
      {totalCount === 0 && <Nothing asked={asked} />}
      <ol className="list-rows search-hits" start={(asked.page - 1) * 20 + 1}>
        {hits.map((hit) => (
          <Hit key={`${hit.address} ${hit.locale}`} of={hit} />
        ))}
      </ol>
      <p className="actions">
        {asked.page > 1 && (
          <Link className="button" to={addressOf({ ...asked, page: asked.page - 1 })}>
            {say('back')}
          </Link>
        )}
        {next !== null && (
          <Link className="button" to={addressOf({ ...asked, page: next })}>
            {say('next')}
          </Link>
        )}
      </p>
    </section>
  );
}

/** The way on from nothing. */
function Nothing({ asked }: { readonly asked: Asked }) {
  const say = useText('search');
  const isNarrowed = Object.keys(asked.chosen).length > 0;
  return (
    <div className="stack-tight">
      <p>{say('nothing')}</p>
      <ul>
        {isNarrowed && (
          <li>
            <Link to={addressOf({ text: asked.text, chosen: {}, page: 1 })}>{say('nothing.widen')}</Link>
          </li>
        )}
        <li>
          <Link to="/knowledge">{say('nothing.browse')}</Link>
        </li>
        <li>
          <Link to={`/needs/new?title=${encodeURIComponent(asked.text.slice(0, 100))}`}>
            {say('nothing.need')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
