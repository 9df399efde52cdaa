import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';
import { type MembersReturned } from './membership-returned';
import { PartyName } from './named';
import { refusalKey } from './refusals';
import { type GroupMembersPage, type Party } from './types';

interface Props {
  readonly group: GroupMembersPage;
  readonly supporters: readonly Party[];
  readonly returned: MembersReturned | undefined;
}

/** The supporters that are invited, and the form that invites another. */
export function Guests({ group, supporters, returned }: Props) {
  const say = useText('groups');
  const { day } = useFormat();
  return (
    <section className="section stack" aria-labelledby="guests">
      <h2 id="guests">{say('guests.title')}</h2>
      <p className="soft">{say('guests.lead')}</p>
      {group.invitations.length === 0 && <p>{say('guests.none')}</p>}
      <ul className="rows">
        {group.invitations.map(({ id, party, until, meetingTitle }) => (
          <li key={id} className="row">
            <span>
              <PartyName of={party} />
              <br />
              <span className="small soft">
                {say('guests.until', { where: meetingTitle ?? say('guests.group'), until: day(until) })}
              </span>
            </span>
            <Form method="post">
              <input type="hidden" name="invitation" value={id} />
              <button className="button" name="intent" value="withdraw">
                {say('guests.withdraw', { name: party.name })}
              </button>
            </Form>
          </li>
        ))}
      </ul>
      <InviteForm group={group} supporters={supporters} returned={returned} />
    </section>
  );
}

function InviteForm({ group, supporters, returned }: Props) {
  const say = useText('groups');
  const faultAt = (field: string) => (returned?.field === field ? say(refusalKey(returned.reason)) : null);
  const given = returned?.given;
  return (
    <Form method="post" className="form" noValidate>
      <Field id="guest" label={say('guests.who')} fault={faultAt('guest')}>
        <select
          className="input"
          id="guest"
          name="guest"
          defaultValue={given?.guest}
          {...describedBy('guest', false, faultAt('guest'))}
        >
          {supporters.map(({ kind, id, name }) => (
            <option key={id} value={`${kind}:${id}`}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="meeting" label={say('guests.where')} fault={faultAt('meeting')}>
        <select className="input" id="meeting" name="meeting" defaultValue={given?.meeting}>
          <option value="">{say('guests.group')}</option>
          {group.upcomingMeetings.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <Field id="end" label={say('guests.end')} help={say('guests.endHelp')} fault={faultAt('end')}>
        <input
          className="input input-short"
          id="end"
          name="end"
          type="date"
          defaultValue={given?.end}
          {...describedBy('end', true, faultAt('end'))}
        />
      </Field>
      <button className="button button-main" name="intent" value="invite">
        {say('guests.invite')}
      </button>
    </Form>
  );
}
