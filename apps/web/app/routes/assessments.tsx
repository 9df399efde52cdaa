import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { AssessmentListItem } from '../assessment/assessment-list-item';
import { Page } from '../components/page';
import { AssessmentsQuery, MyAuthoritiesQuery } from '../graphql/assessment.operations.server';
import { run, signInFirst } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { MyBodiesNotes } from '../stewards/my-bodies';
import { myBodies } from '../stewards/my-bodies.server';

export const handle = { texts: ['assessment', 'stewards'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  const bodies = await myBodies(args);
  if (viewer === null || bodies === null) throw signInFirst(args);
  const { searchParams } = new URL(args.request.url);
  const wanted = searchParams.get('authority');
  const after = searchParams.get('after');
  const shown = wanted === null ? viewer.authorities : viewer.authorities.filter(({ id }) => id === wanted);
  const groups = await Promise.all(
    shown.map(async (authority) => {
      const { assessments } = await run(args, AssessmentsQuery, { authorityId: authority.id, after });
      return { authority, ...assessments };
    }),
  );
  return data({ groups, bodies });
}

/** The assessments of every authority the person acts for, newest first. */
export default function Assessments() {
  const say = useText('assessment');
  const { groups, bodies } = useLoaderData<typeof loader>();
  const isEmpty = groups.every(({ edges }) => edges.length === 0);
  return (
    <Page title={say('list.title')}>
      <div className="page">
        <div className="row">
          <h1>{say('list.title')}</h1>
          {groups.length > 0 && (
            <Link className="button button-main" to="/assessments/new">
              {say('list.new')}
            </Link>
          )}
          {groups.length > 0 && <Link to="/assessments/import">{say('list.import')}</Link>}
        </div>
        <p className="lead">{groups.length === 0 ? say('list.noAuthority') : say('list.lead')}</p>
        <MyBodiesNotes of={bodies} />
        {groups.length > 0 && isEmpty && <p>{say('list.empty')}</p>}
        {groups.map(({ authority, edges, pageInfo }) => (
          <section key={authority.id} className="stack" aria-label={authority.name}>
            {groups.length > 1 && <h2>{authority.name}</h2>}
            {edges.length > 0 && (
              <ul className="rows">
                {edges.map(({ node }) => (
                  <AssessmentListItem key={node.id} assessment={node} />
                ))}
              </ul>
            )}
            {pageInfo.hasNextPage && (
              <Link
                className="button"
                to={`/assessments?authority=${authority.id}&after=${pageInfo.endCursor}`}
              >
                {say('list.more')}
              </Link>
            )}
          </section>
        ))}
      </div>
    </Page>
  );
}
