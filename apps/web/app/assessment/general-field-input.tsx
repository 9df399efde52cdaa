import { ContentText } from '../components/content-text';
import { describedBy, Field } from '../components/field';
import { type GeneralField } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { shownName } from './field-changes';

interface Props {
  readonly field: GeneralField;
  readonly value: string;
  /** What is stored, which tells later what the person changed. */
  readonly shown: string;
  readonly fault: string | undefined;
}

/** One field of the general information: a choice, a number or a text. */
export function GeneralFieldInput({ field, value, shown, fault }: Props) {
  const say = useText('assessment');
  const { id, kind, required, help, options } = field;
  const control = {
    className: 'input',
    id,
    name: id,
    defaultValue: value,
    ...describedBy(id, help !== null, fault),
  };
  const label = (
    <>
      <ContentText of={field.prompt} />
      {required && <span className="small soft"> ({say('general.required')})</span>}
    </>
  );
  return (
    <Field id={id} label={label} help={help === null ? undefined : <ContentText of={help} />} fault={fault}>
      <input type="hidden" name={shownName(id)} value={shown} />
      {kind === 'CHOICE' && (
        <select {...control}>
          <option value="">{say('general.choose')}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.text.text}
            </option>
          ))}
        </select>
      )}
      {kind === 'NUMBER' && <input {...control} className="input input-short" inputMode="decimal" />}
      {kind === 'TEXT' && <textarea {...control} rows={3} maxLength={2000} />}
    </Field>
  );
}
