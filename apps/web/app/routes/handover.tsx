import { type ReactNode } from 'react';
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { MembershipDate } from '../directory/membership-date';
import { run } from '../graphql/document.server';
import { HandoverQuery, type HandoverPack } from '../graphql/stewards.operations.server';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { PrintButton } from '../result/print-button';
import { bodyPath } from '../stewards/body-path';

export const handle = { texts: ['stewards', 'directory', 'result'] satisfies Section[] };

/** Names a message can choose by, for what the audit log knows. */
const ACTIONS: Readonly<Record<string, string>> = {
  'steward.add': 'steward_add',
  'steward.remove': 'steward_remove',
  'steward.leave': 'steward_leave',
  'invitation.send': 'invitation_send',
  'invitation.resend': 'invitation_resend',
  'invitation.revoke': 'invitation_revoke',
  'join-request.decline': 'request_decline',
  'mail-domain.add': 'domain_add',
  'mail-domain.remove': 'domain_remove',
  'mail-domain.verify': 'domain_verify',
};

export async function loader(args: LoaderFunctionArgs) {
  return run(args, HandoverQuery, { bodyId: args.params['id'] ?? '' });
}

/** What a colleague leaves behind, on one page that can be printed. */
export default function Handover() {
  const say = useText('stewards');
  const { day } = useFormat();
  const { body, stewards, openTasks, memberships, mandates, decisions } =
    useLoaderData<typeof loader>().handoverPack;
  const title = say('handover.title', { body: body.name });
  const file = `/export/${body.kind === 'AUTHORITY' ? 'authorities' : 'organisations'}/${body.id}/handover`;
  return (
    <Page title={title}>
      <div className="page reading">
        <p className="crumbs">
          <Link to={bodyPath(body)}>{body.name}</Link>
        </p>
        <h1>{title}</h1>
        <p className="lead">{say('handover.lead')}</p>
        <p className="actions">
          <PrintButton label={say('handover.print')} /> <a href={file}>{say('handover.file')}</a>
        </p>
        <Part title={say('handover.tasks')} empty={say('handover.noTasks')}>
          {openTasks.map(({ kind, title: name, path, since }) => (
            <li key={path}>
              <Link to={path}>
                {kind === 'assessment.draft' ? say('task.assessment.draft', { name }) : name}
              </Link>
              , {say('desk.since', { day: day(since) })}
            </li>
          ))}
        </Part>
        <Part title={say('handover.memberships')} empty={say('handover.noMemberships')}>
          {memberships.map((membership) => (
            <li key={membership.id}>
              {say(membership.kind === 'SIGNATORY' ? 'handover.signed' : 'handover.supports')},{' '}
              <MembershipDate of={membership} />
            </li>
          ))}
        </Part>
        <Part title={say('handover.mandates')} empty={say('handover.noMandates')}>
          {mandates.map(({ group, role, since, until }) => (
            <li key={`${group} ${role} ${since}`}>
              {say('handover.mandate', { group, role: role.toLowerCase(), day: day(since) })}
              {until !== null && `, ${say('handover.until', { day: day(until) })}`}
            </li>
          ))}
        </Part>
        <Part title={say('handover.stewards')} empty={say('desk.nobody')}>
          {stewards.map(({ personId, name, since }) => (
            <li key={personId}>
              {name}, {say('desk.since', { day: day(since) })}
            </li>
          ))}
        </Part>
        <Part title={say('handover.decisions')} empty={say('handover.noDecisions')}>
          {decisions.map((decision) => (
            <DecisionItem key={`${decision.at} ${decision.action}`} decision={decision} />
          ))}
        </Part>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly title: string;
  /** What to say when there is nothing. */
  readonly empty: string;
  readonly children: readonly ReactNode[];
}

function Part({ title, empty, children }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {children.length === 0 ? <p>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

function DecisionItem({
  decision: { at, action, by },
}: {
  readonly decision: HandoverPack['decisions'][number];
}) {
  const say = useText('stewards');
  const { day } = useFormat();
  const values = {
    day: day(at),
    action: ACTIONS[action] ?? '',
    name: action,
    by: by ?? say('handover.gone'),
  };
  return <li>{say('handover.decision', values)}</li>;
}
