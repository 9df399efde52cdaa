import { describedBy, Field } from '../components/field';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly fault?: string | undefined;
  /** Six digits of an app, or a recovery code. */
  readonly kind: 'digits' | 'recovery';
}

/** A field for a code that works once, hence is never filled in again. */
export function CodeField({ id, label, help, fault, kind }: Props) {
  return (
    <Field id={id} label={label} help={help} fault={fault}>
      <input
        className="input input-short"
        id={id}
        name="code"
        inputMode={kind === 'digits' ? 'numeric' : 'text'}
        autoComplete={kind === 'digits' ? 'one-time-code' : 'off'}
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={64}
        {...describedBy(id, true, fault)}
      />
    </Field>
  );
}
