import { describedBy, Field } from './field';

interface Props {
  /** The id and the name of the control. */
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly fault?: string | undefined;
  /** What stands in it at first. */
  readonly value: string | undefined;
  readonly type?: 'text' | 'date' | 'url';
  readonly inputMode?: 'numeric' | 'url' | undefined;
  readonly maxLength?: number;
  readonly short?: boolean | undefined;
}

/** A field for one line of text, with its label, help and fault. */
export function LineField({ id, label, help, fault, value, short, maxLength = 200, ...control }: Props) {
  return (
    <Field id={id} label={label} help={help} fault={fault}>
      <input
        className={short ? 'input input-short' : 'input'}
        id={id}
        name={id}
        maxLength={maxLength}
        autoComplete="off"
        defaultValue={value}
        {...control}
        {...describedBy(id, help !== undefined, fault)}
      />
    </Field>
  );
}
