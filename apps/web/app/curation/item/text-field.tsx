import { describedBy, Field } from '../../components/field';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string | undefined;
  readonly isLong?: boolean;
  readonly type?: 'text' | 'email' | 'datetime-local';
  readonly max?: number;
}

/** A labelled field of one of the small forms beside an item. */
export function TextField({
  id,
  name,
  label,
  help,
  value,
  isLong = false,
  type = 'text',
  max = 2_000,
}: Props) {
  const shared = {
    className: 'input',
    id,
    name,
    defaultValue: value ?? '',
    ...describedBy(id, help !== undefined, null),
  };
  return (
    <Field id={id} label={label} help={help}>
      {isLong ? (
        <textarea rows={3} maxLength={max} {...shared} />
      ) : (
        <input type={type} maxLength={max} autoComplete="off" {...shared} />
      )}
    </Field>
  );
}
