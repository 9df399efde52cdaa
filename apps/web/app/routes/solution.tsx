import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ClaimantName, ClaimList } from '../claims/parts';
import { TrustLabel } from '../components/trust-label';
import { Page } from '../components/page';
import { SolutionQuery } from '../graphql/claims.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['claims'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { solution } = await run(args, SolutionQuery, { id: args.params['id'] ?? '' });
  if (solution === null) throw notFound();
  return { solution };
}

/** All that is claimed about one solution. */
export default function SolutionPage() {
  const say = useText('claims');
  const { solution } = useLoaderData<typeof loader>();
  const title = `${solution.name} ${solution.version}`;
  const standing = solution.claims.filter(({ state }) => state === 'PUBLIC');
  const withdrawn = solution.claims.filter(({ state }) => state === 'WITHDRAWN');
  return (
    <Page title={title}>
      <div className="page stack">
        <h1>{title}</h1>
        <p className="lead">
          <ClaimantName of={solution} /> <TrustLabel label={solution.label} />
        </p>
        {solution.url !== null && (
          <p>
            <a href={solution.url} rel="noreferrer nofollow ugc">
              {solution.url}
            </a>
          </p>
        )}
        <p className="soft">{say('solution.lead')}</p>
        {standing.length > 0 ? <ClaimList claims={standing} /> : <p>{say('solution.none')}</p>}
        <p className="actions">
          <Link className="button" to={`/mims/solutions/compare?s=${solution.id}`}>
            {say('compare.this')}
          </Link>
        </p>
        {withdrawn.length > 0 && (
          <section className="stack" aria-labelledby="withdrawn">
            <h2 id="withdrawn">{say('withdrawn.title')}</h2>
            <ClaimList claims={withdrawn} />
          </section>
        )}
      </div>
    </Page>
  );
}
