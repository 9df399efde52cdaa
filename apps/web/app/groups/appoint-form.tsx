import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { useText } from '../i18n/use-text';
import { type MandateReturned } from './mandate-returned';
import { refusalKey } from './refusals';
import { type GroupPerson, type Party, type Rights } from './types';

/** Somebody who can be given a mandate. */
export interface Candidate {
  readonly party: Party;
  readonly person: GroupPerson | null;
}

interface Props {
  readonly rights: Rights;
  readonly candidates: readonly Candidate[];
  readonly leads: readonly Party[];
  readonly returned: MandateReturned | undefined;
}

/** The form that gives a mandate: as what, to whom, from when to when. */
export function AppointForm({ rights, candidates, leads, returned }: Props) {
  const say = useText('groups');
  const faultAt = (field: string) => (returned?.field === field ? say(refusalKey(returned.reason)) : null);
  const roles = rights.appointsChairs ? (['CHAIR', 'DELEGATE', 'LEAD'] as const) : (['DELEGATE'] as const);
  const given = returned?.given;
  return (
    <Form method="post" className="form" noValidate>
      <Field id="role" label={say('mandates.role')}>
        <select className="input input-short" id="role" name="role" defaultValue={given?.role}>
          {roles.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id="holder"
        label={say('mandates.holder')}
        help={say('mandates.holderHelp')}
        fault={faultAt('holder')}
      >
        <select
          className="input"
          id="holder"
          name="holder"
          defaultValue={given?.holder}
          {...describedBy('holder', true, faultAt('holder'))}
        >
          <Holders candidates={candidates} leads={leads} />
        </select>
      </Field>
      {(['since', 'until'] as const).map((name) => (
        <Field
          key={name}
          id={name}
          label={say(`mandates.${name}`)}
          help={say(`mandates.${name}Help`)}
          fault={faultAt(name)}
        >
          <input
            className="input input-short"
            id={name}
            name={name}
            type="date"
            defaultValue={given?.[name]}
            {...describedBy(name, true, faultAt(name))}
          />
        </Field>
      ))}
      <button className="button button-main" name="intent" value="appoint">
        {say('mandates.give')}
      </button>
    </Form>
  );
}

function Holders({ candidates, leads }: Pick<Props, 'candidates' | 'leads'>) {
  const say = useText('groups');
  return (
    <>
      <optgroup label={say('mandates.people')}>
        {candidates.map(({ party, person }) => (
          <option key={`${party.id} ${person?.id}`} value={`${party.kind}:${party.id}:${person?.id ?? ''}`}>
            {say('people.for', { person: person?.name ?? '', authority: party.name })}
          </option>
        ))}
      </optgroup>
      {leads.length > 0 && (
        <optgroup label={say('mandates.organisations')}>
          {leads.map(({ kind, id, name }) => (
            <option key={id} value={`${kind}:${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}
