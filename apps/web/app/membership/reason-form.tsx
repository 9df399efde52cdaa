import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { useText } from '../i18n/use-text';

interface Props {
  readonly intent: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** What was typed before, when the form came back. */
  readonly reason?: string | undefined;
}

/** The field that a missing reason is about, so that the list of faults leads to it. */
export function reasonField(intent: string): string {
  return `${intent}-reason`;
}

/** A step that wants a reason, folded away until somebody means it. */
export function ReasonForm({ intent, title, text, button, reason }: Props) {
  const say = useText('membership');
  const id = reasonField(intent);
  const fault = reason === undefined ? undefined : say('fault.reason');
  return (
    <details className="card" open={reason !== undefined}>
      <summary>{title}</summary>
      <Form method="post" className="form" noValidate>
        <p>{text}</p>
        <Field id={id} label={say('overview.reasonField')} fault={fault}>
          <textarea
            className="input"
            id={id}
            name="reason"
            maxLength={1000}
            defaultValue={reason}
            {...describedBy(id, false, fault)}
          />
        </Field>
        <button className="button" name="intent" value={intent}>
          {button}
        </button>
      </Form>
    </details>
  );
}
