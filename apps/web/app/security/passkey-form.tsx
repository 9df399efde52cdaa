import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Form, useHref } from 'react-router';
import { useText } from '../i18n/use-text';
import { knowsPasskeys, passkeyAnswer, type PasskeyPurpose } from './passkey-answer';

interface Props {
  readonly purpose: PasskeyPurpose;
  readonly label: string;
  /** Hidden and visible fields that go along. */
  readonly children?: ReactNode;
  /** Whether this is the one thing to do on the page. */
  readonly isMain?: boolean;
}

const never = (): (() => void) => () => undefined;

/**
 * A button that asks for a passkey and sends the form with its answer, as the field `passkey`. Passkeys are the one
 * thing that needs a script; without one, or in a browser that does not know them, it says so.
 */
export function PasskeyForm({ purpose, label, children, isMain }: Props) {
  const say = useText('security');
  const address = useHref('/passkeys');
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'still' | 'asking' | 'failed'>('still');
  const isAble = useSyncExternalStore(never, knowsPasskeys, () => false);

  async function ask(): Promise<void> {
    setState('asking');
    try {
      const answer = await passkeyAnswer(purpose, address);
      if (field.current) field.current.value = answer;
      form.current?.requestSubmit();
      setState('still');
    } catch {
      setState('failed');
    }
  }

  if (!isAble) return <p className="soft small">{say('passkey.needsScript')}</p>;
  return (
    <Form method="post" className="form" ref={form}>
      {children}
      <input type="hidden" name="passkey" ref={field} defaultValue="" />
      <button
        type="button"
        className={isMain ? 'button button-main' : 'button'}
        disabled={state === 'asking'}
        onClick={() => void ask()}
      >
        {label}
      </button>
      <p role="status" className={state === 'failed' ? 'field-error' : 'small soft'}>
        {state === 'failed' && say('passkey.failed')}
        {state === 'asking' && say('passkey.asking')}
      </p>
    </Form>
  );
}
