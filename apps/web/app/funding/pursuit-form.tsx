import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { LineField } from '../components/line-field';
import {
  PURSUIT_REASONS,
  PURSUIT_STATUSES,
  type Pursuit,
  type PursuitStatus,
} from '../graphql/funding.types';
import { useText } from '../i18n/use-text';
import { type CallReturned } from './call-panel.server';

const LONGEST_NOTE = 2_000;
const FIELDS = ['status', 'reason', 'note', 'onDay'] as const;

interface Props {
  readonly authorityId: string;
  /** What is kept now; null when nothing is noted yet. */
  readonly pursuit: Pursuit | null;
  readonly returned: CallReturned | undefined;
  readonly today: string;
  /** What stands there before anything is noted. */
  readonly first: PursuitStatus;
}

/** Notes how far the authority is with the call. What was typed stays when it could not be taken. */
export function PursuitForm({ authorityId, pursuit, returned, today, first }: Props) {
  const say = useText('funding');
  const field = FIELDS.find((name) => name === returned?.fault);
  const isConflict = returned?.fault === 'conflict';
  const message = returned && say(isConflict ? 'fault.conflict' : field ? `fault.${field}` : 'fault.other');
  const faultOf = (name: (typeof FIELDS)[number]) => (field === name ? message : undefined);
  return (
    <Form method="post" action="?panel=pipeline" className="form" noValidate key={pursuit?.version ?? 0}>
      {message && <FormFaults faults={[{ field: field ?? 'status', message }]} />}
      {isConflict && pursuit !== null && (
        <p className="notice">
          {say('fault.conflictNow', { status: say(`status.${pursuit.status}`) })}
          {pursuit.note !== '' && <span className="as-typed step-note">{pursuit.note}</span>}
        </p>
      )}
      <input type="hidden" name="part" value="note" />
      <input type="hidden" name="authorityId" value={authorityId} />
      <input type="hidden" name="version" value={pursuit?.version ?? 0} />
      <Choice
        id="status"
        label={say('note.status')}
        fault={faultOf('status')}
        value={returned?.status ?? pursuit?.status ?? first}
        options={PURSUIT_STATUSES.map((status) => [status, say(`status.${status}`)])}
      />
      <Choice
        id="reason"
        label={say('note.reason')}
        help={say('note.reasonHelp')}
        fault={faultOf('reason')}
        value={returned?.reason ?? pursuit?.reason ?? ''}
        options={[
          ['', say('note.noReason')],
          ...PURSUIT_REASONS.map((one) => [one, say(`reason.${one}`)] as const),
        ]}
      />
      <Field id="note" label={say('note.note')} help={say('note.noteHelp')} fault={faultOf('note')}>
        <textarea
          className="input"
          id="note"
          name="note"
          rows={3}
          maxLength={LONGEST_NOTE}
          defaultValue={returned?.note ?? ''}
          {...describedBy('note', true, faultOf('note'))}
        />
      </Field>
      <LineField
        id="onDay"
        label={say('note.day')}
        type="date"
        short
        fault={faultOf('onDay')}
        value={returned?.onDay ?? today}
      />
      <button className="button button-main">{say('note.save')}</button>
    </Form>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly fault: string | undefined;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
}

function Choice({ id, label, help, fault, value, options }: ChoiceProps) {
  return (
    <Field id={id} label={label} help={help} fault={fault}>
      <select
        className="input"
        id={id}
        name={id}
        defaultValue={value}
        {...describedBy(id, help !== undefined, fault)}
      >
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
