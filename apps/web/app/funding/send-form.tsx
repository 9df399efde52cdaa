import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { type Named } from '../graphql/funding.types';
import { useText } from '../i18n/use-text';
import { type CallReturned } from './call-panel.server';

const LONGEST_NOTE = 1_000;

interface Props {
  readonly authorityId: string;
  readonly colleagues: readonly Named[];
  readonly returned: CallReturned | undefined;
}

/** Sends the page to one colleague. */
export function SendForm({ authorityId, colleagues, returned }: Props) {
  const say = useText('funding');
  const isTooMuch = returned?.fault === 'tooMany';
  const message = returned && say(isTooMuch ? 'fault.tooMany' : 'fault.colleague');
  return (
    <Form method="post" action="?panel=pipeline" className="form" noValidate>
      {message && <FormFaults faults={[{ field: 'colleague', message }]} />}
      <input type="hidden" name="part" value="send" />
      <input type="hidden" name="authorityId" value={authorityId} />
      <Field id="colleague" label={say('send.to')} help={say('send.toHelp')} fault={message}>
        <select
          className="input"
          id="colleague"
          name="colleague"
          defaultValue={returned?.colleague ?? ''}
          {...describedBy('colleague', true, message)}
        >
          <option value="">{say('send.choose')}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="send-note" label={say('send.note')}>
        <textarea
          className="input"
          id="send-note"
          name="note"
          rows={2}
          maxLength={LONGEST_NOTE}
          defaultValue={returned?.note ?? ''}
        />
      </Field>
      <button className="button">{say('send.send')}</button>
    </Form>
  );
}
