import {
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { run } from '../graphql/document.server';
import { GroupMembersQuery, InvitableQuery } from '../graphql/groups.operations.server';
import { slugOf } from '../groups/address.server';
import { GroupFrame } from '../groups/group-frame';
import { Guests } from '../groups/guests';
import { changeMembership } from '../groups/membership-action.server';
import { PartyName } from '../groups/named';
import { refusalKey } from '../groups/refusals';
import { JoinForm } from '../groups/taking-part';
import { type GroupMember, type GroupMembersPage } from '../groups/types';
import { type Section } from '../i18n/catalogues';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['groups'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { group, viewer } = await run(args, GroupMembersQuery, {
    slug: slugOf(args),
    after: searchParams.get('after'),
  });
  if (group === null) throw notFound();
  const supporters = group.standing?.curates
    ? (await run(args, InvitableQuery, { groupId: group.id })).invitableSupporters
    : [];
  return { group, viewerId: viewer?.id ?? null, supporters, saved: searchParams.has('saved') };
}

export async function action(args: ActionFunctionArgs) {
  return changeMembership(args);
}

/** Who takes part in a group; joining and leaving; for curators also who is invited. */
export default function GroupMembers() {
  const say = useText('groups');
  const { group, viewerId, supporters, saved } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const { edges, pageInfo } = group.members;
  const faults = returned ? [{ field: returned.field, message: say(refusalKey(returned.reason)) }] : [];
  return (
    <GroupFrame group={group} title={say('members.title', { group: group.name })} lead={say('members.lead')}>
      <FormFaults faults={faults} />
      {saved && !returned && (
        <p className="notice" role="status">
          {say('members.changed')}
        </p>
      )}
      {edges.length === 0 ? <p>{say('members.empty')}</p> : <MemberTable group={group} viewerId={viewerId} />}
      {pageInfo.hasNextPage && (
        <p>
          <Link
            className="button"
            to={`/groups/${group.slug}/members?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}
          >
            {say('members.more')}
          </Link>
        </p>
      )}
      {group.kind !== 'BOARD' &&
        group.standing?.mayJoin.map(({ id, name }) => (
          <JoinForm
            key={id}
            slug={group.slug}
            id={id}
            intent="join"
            words={say('part.join', { authority: name })}
          >
            {say('part.mayJoin', { authority: name })}
          </JoinForm>
        ))}
      {group.standing?.curates === true && (
        <Guests group={group} supporters={supporters} returned={returned} />
      )}
    </GroupFrame>
  );
}

interface TableProps {
  readonly group: GroupMembersPage;
  readonly viewerId: string | null;
}

function MemberTable({ group, viewerId }: TableProps) {
  const say = useText('groups');
  const { day } = useFormat();
  const own = group.standing?.memberships ?? [];
  const seesContacts = group.standing?.isInsider === true;
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">{say('members.title', { group: group.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('members.authority')}</th>
            <th scope="col">{say('members.since')}</th>
            {seesContacts && <th scope="col">{say('members.contact')}</th>}
          </tr>
        </thead>
        <tbody>
          {group.members.edges.map(({ node }) => (
            <tr key={node.id}>
              <th scope="row">
                <PartyName of={node.party} />
              </th>
              <td data-label={say('members.since')}>{day(node.since)}</td>
              {seesContacts && <td data-label={say('members.contact')}>{node.contact?.name ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {own.map((membership) => (
        <OwnMembership key={membership.id} slug={group.slug} membership={membership} viewerId={viewerId} />
      ))}
    </>
  );
}

interface OwnProps {
  readonly slug: string;
  readonly membership: GroupMember;
  readonly viewerId: string | null;
}

function OwnMembership({ slug, membership, viewerId }: OwnProps) {
  const say = useText('groups');
  const { party, contact } = membership;
  return (
    <section className="card" aria-label={party.name}>
      <h2>{party.name}</h2>
      <div className="actions">
        {contact?.id !== viewerId && (
          <JoinForm slug={slug} id={party.id} intent="contact" words={say('members.contactMe')} />
        )}
        {contact !== null && (
          <JoinForm slug={slug} id={party.id} intent="no-contact" words={say('members.contactNone')} />
        )}
        <JoinForm
          slug={slug}
          id={party.id}
          intent="leave"
          words={say('part.leave', { authority: party.name })}
        />
      </div>
    </section>
  );
}
