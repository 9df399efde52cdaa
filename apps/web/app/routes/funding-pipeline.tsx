import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { DeadlineLine } from '../funding/deadline-line';
import { readPipeline } from '../funding/read-pipeline.server';
import { Steps } from '../funding/steps';
import { type PipelineEntry } from '../graphql/funding.operations.server';
import { PURSUIT_STATUSES } from '../graphql/funding.types';
import { ForWhomLinks } from '../funding/for-whom';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['knowledge', 'funding'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readPipeline(args);
}

/** What an authority does about calls, by how far it is; its stewards alone see it. */
export default function FundingPipeline() {
  const say = useText('funding');
  const { mine, pipeline, reasons } = useLoaderData<typeof loader>();
  const name = mine?.chosen.name ?? '';
  const title = mine === null ? say('pipeline.title') : say('pipeline.titleFor', { name });
  return (
    <Page title={title}>
      <div className="page">
        <p className="crumbs">
          <Link to="/funding">{say('title')}</Link>
        </p>
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{say('pipeline.lead')}</p>
          {mine !== null && <ForWhomLinks of={mine} hrefOf={(id) => `/funding/pipeline?authority=${id}`} />}
        </div>
        {mine === null && <p className="notice">{say('pipeline.noAuthority')}</p>}
        {mine !== null && pipeline.length === 0 && (
          <p className="notice">
            {say('pipeline.none')} <Link to="/funding">{say('pipeline.look')}</Link>
          </p>
        )}
        {PURSUIT_STATUSES.map((status) => {
          const entries = pipeline.filter((entry) => entry.status === status);
          return (
            entries.length > 0 && (
              <section key={status} className="section stack pipeline-group" aria-labelledby={status}>
                <h2 id={status}>
                  {say('pipeline.group', { status: say(`status.${status}`), count: entries.length })}
                </h2>
                <ul className="rows list-rows">
                  {entries.map((entry) => (
                    <Entry key={entry.id} of={entry} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
        {reasons !== null && <Reasons />}
      </div>
    </Page>
  );
}

function Entry({ of: { address, call, steps, title } }: { readonly of: PipelineEntry }) {
  const say = useText('funding');
  const { mine } = useLoaderData<typeof loader>();
  return (
    <li>
      <h3 className="row-title">
        {call === null ? (
          <ContentText of={title} />
        ) : (
          <Link to={`${call.address}?for=${mine?.chosen.id ?? ''}`}>
            <ContentText of={title} />
          </Link>
        )}
      </h3>
      {call === null ? (
        <p className="small soft">{say('pipeline.gone', { address })}</p>
      ) : (
        <DeadlineLine of={call} />
      )}
      <Steps of={steps} />
    </li>
  );
}

/** Why applications were refused, over all authorities, for those who curate the group that money belongs to. */
function Reasons() {
  const say = useText('funding');
  const { reasons } = useLoaderData<typeof loader>();
  return (
    <section className="section stack" aria-labelledby="reasons">
      <h2 id="reasons">{say('reasons.title')}</h2>
      <p className="soft">{say('reasons.lead')}</p>
      {reasons === null || reasons.length === 0 ? (
        <p className="notice">{say('reasons.none')}</p>
      ) : (
        <ul className="plain-lines">
          {reasons.map(({ reason, count }) => (
            <li key={reason}>
              {say(`reason.${reason}`)}: {say('reasons.count', { count })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
