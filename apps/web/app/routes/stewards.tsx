import { Link, useActionData, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { confirmFirst, run, signInFirst } from '../graphql/document.server';
import { FreshViewerQuery, StewardDeskQuery } from '../graphql/stewards.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { bodyPath } from '../stewards/body-path';
import { Appointment, Invitations, JoinRequests, MailDomains } from '../stewards/desk-sections';
import { StewardList } from '../stewards/steward-list';
import { stewardsAction, type DeskDone } from '../stewards/stewards-action.server';

export const handle = { texts: ['stewards'] satisfies Section[] };

const DONE: readonly DeskDone[] = [
  'invited',
  'resent',
  'revoked',
  'accepted',
  'declined',
  'removed',
  'domain',
  'appointed',
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, FreshViewerQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { stewardDesk } = await run(args, StewardDeskQuery, { bodyId: args.params['id'] ?? '' });
  // Asked for before anything is typed, since every form here changes who may act.
  if (!viewer.isFresh) throw confirmFirst(args);
  return { desk: stewardDesk, viewerId: viewer.id };
}

export const action = stewardsAction;

/** Who acts for an authority or an organisation, and who may join or leave. */
export default function Stewards() {
  const say = useText('stewards');
  const { desk, viewerId } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>();
  const [search] = useSearchParams();
  const done = DONE.find((name) => name === search.get('done'));
  const { body, stewards, wantedStewards, viewerActs, viewerAdmits } = desk;
  const isOrphaned = stewards.length === 0;
  const title = say('desk.title', { body: body.name });
  return (
    <Page title={title}>
      <div className="page" id="desk">
        <p className="crumbs">
          <Link to={bodyPath(body)}>{body.name}</Link>
        </p>
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lead">{say('desk.lead')}</p>
        </div>
        <FormFaults faults={fault === undefined ? [] : [{ field: fault.field, message: say(fault.key) }]} />
        {done !== undefined && fault === undefined && (
          <p className="notice" role="status">
            {say(`done.${done}`)}
          </p>
        )}
        {stewards.length < wantedStewards && (
          <p className="notice notice-warn">
            {say('desk.tooFew', { count: stewards.length, wanted: wantedStewards })}
          </p>
        )}
        <StewardList desk={desk} viewerId={viewerId} />
        {viewerActs && (
          <p>
            <Link to={`${bodyPath(body)}/handover`}>{say('aside.handover')}</Link>
          </p>
        )}
        {viewerAdmits && <JoinRequests desk={desk} />}
        {viewerAdmits && <Invitations desk={desk} fault={fault} />}
        {isOrphaned && <Appointment fault={fault} />}
        {viewerActs && body.kind === 'AUTHORITY' && <MailDomains desk={desk} fault={fault} />}
      </div>
    </Page>
  );
}
