import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { AnswerWords, ClassLabel, MimName, SolutionName, Told } from '../claims/parts';
import { type ComparedMim, type Solution } from '../claims/types';
import { Field } from '../components/field';
import { Page } from '../components/page';
import { CompareQuery } from '../graphql/claims.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['claims'] satisfies Section[] };

const MOST = 5;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export async function loader(args: LoaderFunctionArgs) {
  const wanted = new URL(args.request.url).searchParams.getAll('s').filter((id) => ID.test(id));
  const ids = [...new Set(wanted)].slice(0, MOST);
  const { solutions, solutionComparison } = await run(args, CompareQuery, { ids });
  return { all: solutions.edges.map(({ node }) => node), ...solutionComparison };
}

/** Up to five solutions side by side, requirement by requirement. */
export default function SolutionCompare() {
  const say = useText('claims');
  const { all, solutions, mims } = useLoaderData<typeof loader>();
  const places = Array.from({ length: MOST }, (_, at) => at);
  return (
    <Page title={say('compare')}>
      <div className="page stack">
        <h1>{say('compare')}</h1>
        <p className="lead">{say('compare.lead')}</p>
        <Form className="form compare-form no-print">
          {places.map((at) => (
            <Field key={at} id={`s${at}`} label={say('compare.place', { number: at + 1 })}>
              <select className="input" id={`s${at}`} name="s" defaultValue={solutions[at]?.id ?? ''}>
                <option value="">–</option>
                {all.map(({ id, name, version }) => (
                  <option key={id} value={id}>{`${name} ${version}`}</option>
                ))}
              </select>
            </Field>
          ))}
          <button className="button button-main">{say('compare.show')}</button>
        </Form>
        {solutions.length > 0 && mims.length === 0 && <p>{say('compare.nothing')}</p>}
        {mims.map((compared) => (
          <Compared key={compared.mim.id} of={compared} solutions={solutions} />
        ))}
        <p>
          <Link to="/mims/claims">{say('title')}</Link>
        </p>
      </div>
    </Page>
  );
}

function Compared({
  of: { mim, rows },
  solutions,
}: {
  readonly of: ComparedMim;
  readonly solutions: readonly Solution[];
}) {
  const say = useText('claims');
  return (
    <section className="stack">
      <h2>
        <MimName of={mim} />
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('requirement')}</th>
            {solutions.map((solution) => (
              <th key={solution.id} scope="col">
                <SolutionName of={solution} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ requirement, cells }) => (
            <tr key={requirement.key}>
              <th scope="row">
                <Link to={requirement.address}>{requirement.number}</Link>{' '}
                <span className="small soft">{say(`level.${requirement.level}`)}</span>{' '}
                <Told of={requirement.text} />
              </th>
              {cells.map(({ solutionId, claimId, class: kind, isExpired, answer }, at) => (
                <td
                  key={solutionId}
                  data-label={`${solutions[at]?.name ?? ''} ${solutions[at]?.version ?? ''}`}
                >
                  <span>
                    {claimId === null ? (
                      <span className="soft">{say('compare.no')}</span>
                    ) : (
                      <AnswerWords of={answer} />
                    )}{' '}
                    {kind !== null && answer !== null && <ClassLabel of={kind} />}{' '}
                    {isExpired && <span className="label label-warn">{say('expired')}</span>}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
