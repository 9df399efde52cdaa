import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { useText } from '../i18n/use-text';
import { FIELDS, type FieldName, type ItemFields, type ItemKind } from './item-form';
import { ItemField } from './item-field';
import { type ItemReturned } from './item-returned';

interface Props {
  readonly kind: ItemKind;
  readonly id: string;
  readonly groupId: string;
  readonly version: number;
  readonly fields: ItemFields;
  /** Only the day of the meeting is known. */
  readonly dayOnly: boolean;
  readonly returned: ItemReturned | undefined;
}

/** The form of one item, new or to be changed; what was typed stays when it comes back. */
export function ItemEditor({ kind, id, groupId, version, fields, dayOnly, returned }: Props) {
  const say = useText('groups');
  const faultAt = (field: string) => returned?.faults.find((fault) => fault.field === field)?.message;
  return (
    <div className="stack">
      <h2>{say(`desk.edit.${kind}`)}</h2>
      <FormFaults faults={returned?.faults ?? []} />
      {returned?.kept && <Conflict kind={kind} kept={returned.kept} yours={returned.fields} />}
      <Form key={`${id} ${version}`} method="post" className="form" noValidate>
        <Hidden kind={kind} id={id} groupId={groupId} version={version} />
        <input type="hidden" name="dayOnly" value={String(dayOnly)} />
        {FIELDS[kind].map((name) => (
          <ItemField key={name} kind={kind} name={name} value={fields[name] ?? ''} fault={faultAt(name)} />
        ))}
        <button className="button button-main" name="intent" value="save">
          {say('desk.save')}
        </button>
      </Form>
      {version > 0 && (
        <details>
          <summary>{say('desk.archive.title')}</summary>
          <Form method="post" className="form" noValidate>
            <Hidden kind={kind} id={id} groupId={groupId} version={version} />
            <Field
              id="reason"
              label={say('desk.archive.reason')}
              help={say('desk.archive.help')}
              fault={faultAt('reason')}
            >
              <input
                className="input"
                id="reason"
                name="reason"
                {...describedBy('reason', true, faultAt('reason'))}
              />
            </Field>
            <button className="button" name="intent" value="archive">
              {say('desk.archive.button')}
            </button>
          </Form>
        </details>
      )}
    </div>
  );
}

function Hidden({ kind, id, groupId, version }: Pick<Props, 'kind' | 'id' | 'groupId' | 'version'>) {
  return (
    <>
      <input type="hidden" name="itemKind" value={kind} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="group" value={groupId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

interface ConflictProps {
  readonly kind: ItemKind;
  readonly kept: ItemFields;
  readonly yours: ItemFields;
}

function Conflict({ kind, kept, yours }: ConflictProps) {
  const say = useText('groups');
  const names: readonly FieldName[] = FIELDS[kind];
  return (
    <div className="notice notice-warn" role="alert">
      <p>{say('desk.conflict')}</p>
      <dl className="facts">
        {names
          .filter((name) => kept[name] !== yours[name])
          .map((name) => (
            <div key={name}>
              <dt>{say(`field.${name}`)}</dt>
              <dd className="as-typed">{kept[name]}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
