import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { AuditEntryRow } from '../account/audit-entry';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import {
  AuditLogQuery,
  AuditStateQuery,
  PersonByEmailQuery,
  type AuditFilter,
} from '../graphql/audit.operations.server';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['audit'] satisfies Section[] };

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOBODY = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** The filter as it stands in the address of the page. */
interface Asked {
  readonly action: string;
  readonly person: string;
  readonly by: string;
  readonly subject: string;
  readonly since: string;
  readonly until: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const get = (name: string): string => searchParams.get(name)?.trim() ?? '';
  const asked: Asked = {
    action: get('action'),
    person: get('person'),
    by: get('by'),
    subject: get('subject'),
    since: get('since'),
    until: get('until'),
  };
  const state = searchParams.has('check') ? (await run(args, AuditStateQuery, {})).auditState : null;
  const filter = await filterOf(args, asked);
  if (filter === null) return { asked, state, log: NOBODY, fault: null };
  const answer = await attempt(args, AuditLogQuery, { ...filter, after: searchParams.get('after') });
  const [error] = answer.errors;
  if (codeOf(error) === 'BAD_USER_INPUT') return { asked, state, log: NOBODY, fault: 'action' as const };
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  return { asked, state, log: answer.data.auditLog, fault: null };
}

/** The filter in the words of the API; null when nobody has the address asked for. */
async function filterOf(args: LoaderFunctionArgs, asked: Asked): Promise<AuditFilter | null> {
  let personId = asked.by || null;
  if (asked.person !== '') {
    const { data, errors } = await attempt(args, PersonByEmailQuery, { email: asked.person });
    if (errors[0] !== undefined && codeOf(errors[0]) !== 'BAD_USER_INPUT') throw faultOf(args, errors[0]);
    personId = data?.personByEmail?.id ?? null;
    if (personId === null) return null;
  }
  return {
    action: asked.action || null,
    personId,
    subjectId: asked.subject || null,
    since: startOf(asked.since, 0),
    until: startOf(asked.until, 1),
  };
}

/** The beginning of a day in UTC, or of the one so many days later; null when the text is no day. */
function startOf(day: string, later: number): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(at) ? null : new Date(at + later * DAY_MS).toISOString();
}

/** Who did what, for whom, and whether the log is as it was written. */
export default function Audit() {
  const say = useText('audit');
  const { asked, state, log, fault } = useLoaderData<typeof loader>();
  const next = new URLSearchParams({ ...asked, after: log.pageInfo.endCursor ?? '' });
  return (
    <Page title={say('log.title')}>
      <div className="page stack">
        <h1>{say('log.title')}</h1>
        <p className="lead">{say('log.lead')}</p>
        <p className="actions">
          <a className="button" href="/export/audit" download>
            {say('log.download')}
          </a>
          <Link className="button" to="/audit?check=1">
            {say('log.check')}
          </Link>
          <Link className="button" to="/audit/refused">
            {say('log.refused')}
          </Link>
        </p>
        {state !== null && <ChainState state={state} />}
        <Filter asked={asked} fault={fault === null ? undefined : say('log.actionFault')} />
        <p role="status">{say('log.count', { count: log.totalCount })}</p>
        {log.edges.length > 0 && (
          <table className="table">
            <caption className="visually-hidden">{say('log.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('log.when')}</th>
                <th scope="col">{say('log.who')}</th>
                <th scope="col">{say('log.what')}</th>
                <th scope="col">{say('log.to')}</th>
                <th scope="col">{say('log.seal')}</th>
              </tr>
            </thead>
            <tbody>
              {log.edges.map(({ node }) => (
                <AuditEntryRow key={node.id} entry={node} />
              ))}
            </tbody>
          </table>
        )}
        {log.pageInfo.hasNextPage && (
          <p>
            <Link className="button" to={`/audit?${next.toString()}`}>
              {say('log.older')}
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}

type LoaderState = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['state']>;

function ChainState({ state: { links, head, brokenAt, reason } }: { readonly state: LoaderState }) {
  const say = useText('audit');
  return (
    <div className={brokenAt === null ? 'notice' : 'notice notice-warn'} role="status">
      <p>
        <strong>
          {brokenAt === null ? say('log.holds', { count: links }) : say('log.broken', { number: brokenAt })}
        </strong>
      </p>
      <p className="small code-line">
        {brokenAt === null ? say('log.head', { head }) : <span lang="en">{reason}</span>}
      </p>
    </div>
  );
}

function Filter({ asked, fault }: { readonly asked: Asked; readonly fault: string | undefined }) {
  const say = useText('audit');
  return (
    <>
      {fault !== undefined && <FormFaults faults={[{ field: 'action', message: fault }]} />}
      <Form method="get" className="form filter" role="search" noValidate>
        {asked.by !== '' && <input type="hidden" name="by" value={asked.by} />}
        {asked.subject !== '' && <input type="hidden" name="subject" value={asked.subject} />}
        <Field id="action" label={say('log.filterAction')} help={say('log.filterActionHelp')} fault={fault}>
          <input
            className="input"
            id="action"
            name="action"
            defaultValue={asked.action}
            {...describedBy('action', true, fault)}
          />
        </Field>
        <Field id="person" label={say('log.filterPerson')} help={say('log.filterPersonHelp')}>
          <input
            className="input"
            id="person"
            name="person"
            type="email"
            defaultValue={asked.person}
            {...describedBy('person', true, undefined)}
          />
        </Field>
        <Field id="since" label={say('log.filterSince')}>
          <input
            className="input input-short"
            id="since"
            name="since"
            type="date"
            defaultValue={asked.since}
          />
        </Field>
        <Field id="until" label={say('log.filterUntil')}>
          <input
            className="input input-short"
            id="until"
            name="until"
            type="date"
            defaultValue={asked.until}
          />
        </Field>
        <p className="actions">
          <button className="button button-main">{say('log.filter')}</button>
          <Link className="button button-quiet" to="/audit">
            {say('log.all')}
          </Link>
        </p>
      </Form>
    </>
  );
}
