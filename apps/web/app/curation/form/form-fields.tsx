import { type ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { Faults, Optional, rowsFor, tiedTo } from './field-parts';
import { THERE } from './field-path';
import {
  type ChoicesView,
  type FieldView,
  type GroupView,
  type InputView,
  type LinesView,
} from './form-view';
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
  if (field.type === 'choices') return <ChoicesFields field={field} />;
  if (field.type === 'lines') return <LinesField field={field} />;
  return (
    <Labelled field={field}>
      <InputControl field={field} />
    </Labelled>
  );
}

function ChoicesFields({ field }: { readonly field: ChoicesView }) {
  const { id, path, label, hint, isThere, options, chosen } = field;
  return (
    <fieldset className="field field-wide" id={id} {...tiedTo(field)}>
      <legend>
        {label} <Optional required={field.required} />
      </legend>
      {hint !== null && (
        <p className="field-help" id={`${id}-help`}>
          {hint}
        </p>
      )}
      <Faults of={field} />
      {isThere && <input type="hidden" name={`${path}.${THERE}`} value="yes" />}
      <div className="choices-many">
        {options.map(([option, words], at) => (
          <label key={option} className="radio-line">
            <input
              type="checkbox"
              name={`${path}[${at}]`}
              value={option}
              defaultChecked={chosen.includes(option)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
      <PlaceComments comments={field.comments} />
    </fieldset>
  );
}

function LinesField({ field }: { readonly field: LinesView }) {
  const say = useText('desk');
  const helped = { ...field, hint: field.hint ?? say('form.lines') };
  return (
    <Labelled field={helped}>
      <LinesControl field={helped} />
    </Labelled>
  );
}

function LinesControl({ field }: { readonly field: LinesView }) {
  const { id, path, value, isThere } = field;
  const rows = Math.max(2, value.split('\n').length + 1);
  return (
    <>
      {isThere && <input type="hidden" name={`${path}.${THERE}`} value="yes" />}
      <textarea className="input" id={id} name={path} rows={rows} defaultValue={value} {...tiedTo(field)} />
    </>
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
  readonly field: InputView | LinesView;
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
