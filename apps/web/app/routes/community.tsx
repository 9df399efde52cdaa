import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { CountryMap } from '../directory/country-map';
import { CountryTable } from '../directory/country-table';
import {
  apiFilter,
  filterFrom,
  isNarrow,
  queryOf,
  type DirectoryFilter,
} from '../directory/directory-filter';
import { DirectoryForm } from '../directory/directory-form';
import { MemberTable } from '../directory/member-table';
import { ObservationTable } from '../directory/observation-table';
import { DirectoryQuery, type CountryCount } from '../graphql/directory.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['directory'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = filterFrom(searchParams);
  const after = searchParams.get('after');
  const found = await run(args, DirectoryQuery, { ...apiFilter(filter), after });
  return { filter, isFurther: after !== null, ...found };
}

/** The public directory: who signed the declaration, and who supports it. */
export default function Community() {
  const say = useText('directory');
  const { filter, isFurther, members, countries, everywhere, memberObservations } =
    useLoaderData<typeof loader>();
  const { edges, pageInfo, totalCount } = members;
  const signatories = sumOf(everywhere, 'signatories');
  const supporters = sumOf(everywhere, 'supporters');
  const pathOf = (country: string): string => `/community${queryOf({ ...filter, country })}`;
  return (
    <Page title={say('title')}>
      <div className="page">
        <div className="page-head">
          <h1>{say('title')}</h1>
          <p className="lead">{say('lead', { signatories, supporters, countries: everywhere.length })}</p>
        </div>
        <DirectoryForm filter={filter} countries={everywhere.map(({ country }) => country)} />
        <div className="columns directory-columns">
          <section className="stack" aria-label={say('list.title')}>
            <div className="row">
              <p role="status">{say(isNarrow(filter) ? 'list.found' : 'list.all', { count: totalCount })}</p>
              <Downloads filter={filter} />
            </div>
            {edges.length === 0 ? (
              <p>{say('list.empty')}</p>
            ) : (
              <MemberTable members={edges.map(({ node }) => node)} />
            )}
            <RegisterHere />
            <p className="actions">
              {isFurther && <Link to={`/community${queryOf(filter)}`}>{say('list.first')}</Link>}
              {pageInfo.hasNextPage && (
                <Link
                  className="button"
                  to={`/community${queryOf(filter, { after: pageInfo.endCursor ?? '' })}`}
                >
                  {say('list.more')}
                </Link>
              )}
            </p>
          </section>
          <section className="stack" aria-labelledby="by-country">
            <h2 id="by-country">{say('countries.title')}</h2>
            <CountryMap countries={countries} pathOf={pathOf} chosen={filter.country} />
            <CountryTable countries={countries} pathOf={pathOf} chosen={filter.country} />
          </section>
        </div>
        <section className="section stack" aria-labelledby="numbers">
          <h2 id="numbers">{say('numbers.title')}</h2>
          <p>{say('numbers.lead')}</p>
          <ObservationTable
            observations={memberObservations}
            signatories={signatories}
            supporters={supporters}
          />
        </section>
      </div>
    </Page>
  );
}

function Downloads({ filter }: { readonly filter: DirectoryFilter }) {
  const say = useText('directory');
  const query = queryOf(filter);
  return (
    <p className="small">
      {say('download.lead')} <a href={`/export/members.csv${query}`}>CSV</a>,{' '}
      <a href={`/export/members.json${query}`}>JSON</a>
    </p>
  );
}

function sumOf(countries: readonly CountryCount[], kind: 'signatories' | 'supporters'): number {
  return countries.reduce((sum, line) => sum + line[kind], 0);
}

/** The way for those who are not listed yet. */
function RegisterHere() {
  const say = useText('directory');
  return (
    <p>
      {say('register.lead')} <Link to="/community/authorities/new">{say('register.authority')}</Link> ·{' '}
      <Link to="/community/organisations/new">{say('register.organisation')}</Link>
    </p>
  );
}
