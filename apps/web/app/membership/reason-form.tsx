import { useId } from 'react';
import { Form } from 'react-router';
import { useText } from '../i18n/use-text';

interface Props {
  readonly intent: string;
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** What was typed before, when the form came back. */
  readonly reason?: string | undefined;
}

/** A step that wants a reason, folded away until somebody means it. */
export function ReasonForm({ intent, title, text, button, reason }: Props) {
  const say = useText('membership');
  const id = useId();
  return (
    <details className="card" open={reason !== undefined}>
      <summary>{title}</summary>
      <Form method="post" className="form" noValidate>
        <p>{text}</p>
        <div className="field">
          <label htmlFor={id}>{say('overview.reasonField')}</label>
          <textarea className="input" id={id} name="reason" maxLength={1000} defaultValue={reason} />
        </div>
        <button className="button" name="intent" value={intent}>
          {button}
        </button>
      </Form>
    </details>
  );
}
