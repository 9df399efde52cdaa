import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ClaimList, ClassLabel } from '../claims/parts';
import { CLASSES } from '../claims/types';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { ClaimsQuery, MyClaimsQuery } from '../graphql/claims.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['claims'] satisfies Section[] };

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const idOf = (name: string) => (ID.test(searchParams.get(name) ?? '') ? searchParams.get(name) : null);
  const kind = CLASSES.find((name) => name === searchParams.get('class')) ?? null;
  const requirement = searchParams.get('requirement');
  const lapsed = searchParams.get('lapsed') === '1';
  const filter = { mim: idOf('mim'), by: idOf('by'), class: kind, requirement, lapsed };
  const found = await run(args, ClaimsQuery, {
    mimId: filter.mim,
    requirementKey:
      requirement !== null && /^[a-z0-9][a-z0-9.-]{0,79}$/.test(requirement) ? requirement : null,
    claimantId: filter.by,
    class: kind,
    isCurrent: lapsed ? null : true,
    after: searchParams.get('after'),
  });
  const mine =
    found.viewer !== null && found.viewer.stewardships.length > 0
      ? (await run(args, MyClaimsQuery, {})).myConformanceClaims
      : [];
  return { ...found, mine, filter, query: searchParams.toString() };
}

/** Who claims to meet which requirements. */
export default function Claims() {
  const say = useText('claims');
  const { conformanceClaims, mine, viewer, query } = useLoaderData<typeof loader>();
  const { edges, pageInfo, totalCount } = conformanceClaims;
  const next = new URLSearchParams(query);
  next.set('after', pageInfo.endCursor ?? '');
  return (
    <Page title={say('title')}>
      <div className="page stack">
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        <p className="actions">
          <Link className="button button-main" to="/mims/claims/new">
            {say('new')}
          </Link>
          <Link to="/mims/solutions/compare">{say('compare')}</Link>
          <Link to="/mims/clauses">{say('clauses')}</Link>
        </p>
        <Filter />
        <p role="status">{say('found', { count: totalCount })}</p>
        {edges.length > 0 && <ClaimList claims={edges.map(({ node }) => node)} />}
        {pageInfo.hasNextPage && (
          <p>
            <Link className="button" to={`/mims/claims?${next.toString()}`}>
              {say('more')}
            </Link>
          </p>
        )}
        {viewer !== null && mine.length > 0 && (
          <section className="stack" aria-labelledby="mine">
            <h2 id="mine">{say('mine')}</h2>
            <p>{say('mine.lead')}</p>
            <ClaimList claims={mine} />
          </section>
        )}
        <Classes />
      </div>
    </Page>
  );
}

function Filter() {
  const say = useText('claims');
  const { claimableMims, filter } = useLoaderData<typeof loader>();
  return (
    <Form className="compare-form">
      <Field id="mim" label={say('mim')}>
        <select className="input" id="mim" name="mim" defaultValue={filter.mim ?? ''}>
          <option value="">{say('any')}</option>
          {claimableMims.map(({ id, number, name, family, edition }) => (
            <option key={id} value={id}>{`MIM${number} ${name.text} (${family} ${edition})`}</option>
          ))}
        </select>
      </Field>
      <Field id="class" label={say('class')}>
        <select className="input" id="class" name="class" defaultValue={filter.class ?? ''}>
          <option value="">{say('any')}</option>
          {CLASSES.map((name) => (
            <option key={name} value={name}>
              {say(`class.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <label className="radio-line">
        <input type="checkbox" name="lapsed" value="1" defaultChecked={filter.lapsed} />{' '}
        {say('filter.lapsed')}
      </label>
      {filter.requirement !== null && <input type="hidden" name="requirement" value={filter.requirement} />}
      {filter.by !== null && <input type="hidden" name="by" value={filter.by} />}
      <button className="button">{say('filter')}</button>
    </Form>
  );
}

/** What the three classes mean, in the labels they have everywhere. */
function Classes() {
  const say = useText('claims');
  return (
    <section className="stack" aria-labelledby="classes">
      <h2 id="classes">{say('classes')}</h2>
      <dl>
        {CLASSES.map((name) => (
          <div key={name}>
            <dt>
              <ClassLabel of={name} />
            </dt>
            <dd>{say(`class.${name}.help`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
