import { type ReactNode } from 'react';
import { Faults, Optional, rowsFor, tiedTo } from './field-parts';
import { type FieldView, type GroupView, type InputView } from './form-view';
import { ListFields } from './list-fields';
import { PlaceComments } from './place-comments';
import { TranslatedField } from './translated-field';

/** The fields of a form, in their order. */
export function FormFields({ fields }: { readonly fields: readonly FieldView[] }) {
  return fields.map((field) => <FormField key={field.path} field={field} />);
}

function FormField({ field }: { readonly field: FieldView }) {
  if (field.type === 'fixed')
    return field.value === '' ? null : <input type="hidden" name={field.path} value={field.value} />;
  if (field.type === 'list') return <ListFields list={field} fields={FormFields} />;
  if (field.type === 'group') return <GroupFields group={field} />;
  if (field.type === 'translated') return <TranslatedField field={field} />;
  return (
    <Labelled field={field}>
      <InputControl field={field} />
    </Labelled>
  );
}

function GroupFields({ group }: { readonly group: GroupView }) {
  return (
    <fieldset className="form-group" id={group.id}>
      <legend>{group.label}</legend>
      {group.hint !== null && <p className="field-help">{group.hint}</p>}
      <Faults of={group} />
      <PlaceComments comments={group.comments} />
      <FormFields fields={group.fields} />
    </fieldset>
  );
}

interface LabelledProps {
  readonly field: InputView;
  readonly children: ReactNode;
}

function Labelled({ field, children }: LabelledProps) {
  const { id, label, hint } = field;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} <Optional required={field.required} />
      </label>
      {hint !== null && (
        <p className="field-help" id={`${id}-help`}>
          {hint}
        </p>
      )}
      <Faults of={field} />
      {children}
      <PlaceComments comments={field.comments} />
    </div>
  );
}

const TYPES = { line: 'text', 'web-address': 'url', day: 'date', number: 'text' } as const;
const SHORT = 40;

function InputControl({ field }: { readonly field: InputView }) {
  const { control, path, id, value, max, options } = field;
  const shared = { id, name: path, defaultValue: value, ...tiedTo(field) };
  if (control === 'choice')
    return (
      <select className="input input-short" {...shared}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    );
  if (control === 'prose') return <textarea className="input" rows={rowsFor(value)} {...shared} />;
  const isShort = control === 'day' || control === 'number' || (max !== null && max <= SHORT);
  return (
    <input
      className={isShort ? 'input input-short' : 'input'}
      type={TYPES[control]}
      autoComplete="off"
      {...(control === 'number' && { inputMode: 'decimal' as const })}
      {...shared}
    />
  );
}
