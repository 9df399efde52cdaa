import {
  data,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { FormFaults } from '../components/form-faults';
import { confirmFirst, run, signInFirst } from '../graphql/document.server';
import {
  GroupMandatesQuery,
  LeadCandidatesQuery,
  MandateCandidatesQuery,
} from '../graphql/groups.operations.server';
import { slugOf } from '../groups/address.server';
import { AppointForm } from '../groups/appoint-form';
import { GroupForbidden, GroupFrame } from '../groups/group-frame';
import { changeMandate } from '../groups/mandate-action.server';
import { MandateRow } from '../groups/mandate-row';
import { refusalKey } from '../groups/refusals';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['groups'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { group, viewer } = await run(args, GroupMandatesQuery, { slug: slugOf(args) });
  if (group === null) throw notFound();
  if (viewer === null) throw signInFirst(args);
  const ownIds = viewer.authorities.map(({ id }) => id);
  const appoints = group.standing?.appointsDelegates === true;
  const holds = group.mandates.some(({ holder, state }) => state !== 'PAST' && ownIds.includes(holder.id));
  const nothing = { candidates: [], leads: [] };
  const page = { group, viewerId: viewer.id, ownIds, appoints, saved: false };
  if (!appoints && !holds) return data({ ...page, ...nothing, forbidden: true }, { status: 403 });
  // Whoever changes something here needs a fresh proof of identity: better asked for before anything is typed.
  if (!viewer.isFresh) throw confirmFirst(args);
  const saved = new URL(args.request.url).searchParams.has('saved');
  if (!appoints) return data({ ...page, ...nothing, saved, forbidden: false });
  const { mandateCandidates: candidates } = await run(args, MandateCandidatesQuery, { groupId: group.id });
  const leads = group.standing?.appointsChairs
    ? (await run(args, LeadCandidatesQuery, {})).leadCandidates
    : [];
  return data({ ...page, candidates, leads, saved, forbidden: false });
}

export async function action(args: ActionFunctionArgs) {
  return changeMandate(args);
}

/** Who leads, chairs and is delegated, for those who may change it. */
export default function GroupMandates() {
  const say = useText('groups');
  const { group, viewerId, ownIds, candidates, leads, appoints, saved, forbidden } =
    useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('mandates.title', { group: group.name });
  const { standing } = group;
  if (forbidden || standing === null)
    return <GroupForbidden group={group} title={title} reason={say('mandates.forbidden')} />;
  const faults = returned ? [{ field: returned.field, message: say(refusalKey(returned.reason)) }] : [];
  return (
    <GroupFrame group={group} title={title} lead={say('mandates.lead')}>
      <FormFaults faults={faults} />
      {saved && !returned && (
        <p className="notice" role="status">
          {say('mandates.changed')}
        </p>
      )}
      {group.mandates.length === 0 && <p>{say('mandates.none')}</p>}
      <ul className="rows">
        {group.mandates.map((mandate) => (
          <MandateRow
            key={mandate.id}
            mandate={mandate}
            rights={standing}
            viewerId={viewerId}
            isOwn={ownIds.includes(mandate.holder.id)}
          />
        ))}
      </ul>
      {appoints && (
        <section className="section stack" aria-labelledby="appoint">
          <h2 id="appoint">{say('mandates.appoint')}</h2>
          <AppointForm rights={standing} candidates={candidates} leads={leads} returned={returned} />
        </section>
      )}
    </GroupFrame>
  );
}
