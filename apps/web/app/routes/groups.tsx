import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { Page } from '../components/page';
import { TrustLabel } from '../components/trust-label';
import { run } from '../graphql/document.server';
import { GroupsQuery } from '../graphql/groups.operations.server';
import { MeetingTime } from '../groups/meeting-time';
import { Named } from '../groups/named';
import { type GroupHead } from '../groups/types';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['groups'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return run(args, GroupsQuery, {});
}

/** Which groups there are, what each does, and which is for whom. */
export default function Groups() {
  const say = useText('groups');
  const { groups } = useLoaderData<typeof loader>();
  return (
    <Page title={say('list.title')}>
      <div className="page">
        <h1>{say('list.title')}</h1>
        <p className="lead">{groups.length === 0 ? say('list.empty') : say('list.lead')}</p>
        <div className="columns columns-aside">
          <ul className="rows">
            {groups.map((group) => (
              <GroupEntry key={group.id} group={group} />
            ))}
          </ul>
          <section className="card" aria-labelledby="which">
            <h2 id="which">{say('list.which')}</h2>
            <p>{say('list.which.signatory')}</p>
            <p>{say('list.which.supporter')}</p>
            <p>{say('list.which.everybody')}</p>
          </section>
        </div>
      </div>
    </Page>
  );
}

function GroupEntry({ group }: { readonly group: GroupHead }) {
  const say = useText('groups');
  const { nextMeeting, standing } = group;
  return (
    <li className="stack-tight">
      <h2>
        <Link to={`/groups/${group.slug}`}>
          <Named name={group.name} locale={group.nameLocale} />
        </Link>{' '}
        <TrustLabel label={group.label} />
        {standing?.curates === true && <span className="label label-state">{say('list.curates')}</span>}
        {standing?.isInsider === true && !standing.curates && (
          <span className="label label-state">{say('list.takesPart')}</span>
        )}
      </h2>
      <p>
        <Named name={group.purpose} locale={group.purposeLocale} />
      </p>
      <p className="small soft">
        <Facts group={group} />
      </p>
      {nextMeeting !== null && (
        <p className="small">
          {say('next', { title: nextMeeting.title })} · <MeetingTime of={nextMeeting} />
        </p>
      )}
    </li>
  );
}

function Facts({ group }: { readonly group: GroupHead }) {
  const say = useText('groups');
  const { list } = useFormat();
  const current = group.mandates.filter(({ state }) => state === 'CURRENT');
  const leads = current.filter(({ role }) => role === 'LEAD').map(({ holder }) => holder.name);
  const chairs = current.filter(({ role }) => role === 'CHAIR').map(({ holder }) => holder.name);
  const facts = [
    say(`kind.${group.kind}`),
    ...(leads.length > 0 ? [say('lead.by', { name: list(leads) })] : []),
    chairs.length > 0 ? say('chair.by', { name: list(chairs) }) : say(`chair.${group.chairState}`),
    ...(group.kind === 'BOARD' ? [] : [say('members.count', { count: group.memberCount })]),
  ];
  return facts.join(' · ');
}
