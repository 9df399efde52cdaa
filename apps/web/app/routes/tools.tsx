import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { run } from '../graphql/document.server';
import { ToolsQuery } from '../graphql/tools.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { ToolFacetLinks } from '../tools/tool-facets';
import { apiFilter, filterFrom, isNarrow, queryOf, type ToolFilter } from '../tools/tool-filter';
import { ToolRows } from '../tools/tool-rows';

export const handle = { texts: ['tools'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterFrom(searchParams);
  const after = searchParams.get('after');
  const found = await run(args, ToolsQuery, { filter: apiFilter(filter), after });
  return { filter, isFurther: after !== null, ...found };
}

/** The catalogue of tools and standards. */
export default function Tools() {
  const say = useText('tools');
  const { filter, isFurther, tools, toolFacets } = useLoaderData<typeof loader>();
  const { edges, pageInfo, totalCount } = tools;
  const query = queryOf(filter);
  return (
    <Page title={say('title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead')}</p>
        </div>
        <Search filter={filter} />
        <div className="list-columns">
          <ToolFacetLinks facets={toolFacets} filter={filter} />
          <section className="stack" aria-label={say('list.title')}>
            <div className="row">
              <p role="status">{say(isNarrow(filter) ? 'list.found' : 'list.all', { count: totalCount })}</p>
              <p className="small">
                {say('download.lead')} <a href={`/export/tools.csv${query}`}>CSV</a>,{' '}
                <a href={`/export/tools.json${query}`}>JSON</a>
              </p>
            </div>
            {edges.length === 0 ? (
              <p>{say('list.empty')}</p>
            ) : (
              <ToolRows tools={edges.map(({ node }) => node)} />
            )}
            <p className="actions">
              {isFurther && <Link to={`/tools${query}`}>{say('list.first')}</Link>}
              {pageInfo.hasNextPage && (
                <Link className="button" to={`/tools${queryOf(filter, { after: pageInfo.endCursor ?? '' })}`}>
                  {say('list.more')}
                </Link>
              )}
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}

/** The search asks by the address and keeps what the facets chose. */
function Search({ filter }: { readonly filter: ToolFilter }) {
  const say = useText('tools');
  const chosen = Object.entries({ mim: filter.mim, kind: filter.kind, layer: filter.layer });
  return (
    <Form method="get" className="list-search" role="search" key={JSON.stringify(filter)}>
      <Field id="text" label={say('search.label')}>
        <input
          className="input"
          id="text"
          name="text"
          type="search"
          maxLength={100}
          defaultValue={filter.text}
        />
      </Field>
      {chosen.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <div className="actions">
        <button className="button button-main">{say('search.show')}</button>
        {isNarrow(filter) && <Link to="/tools">{say('search.clear')}</Link>}
      </div>
    </Form>
  );
}
