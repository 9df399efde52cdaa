import { Form } from 'react-router';
import { useText } from '../../i18n/use-text';
import { type DeskChoice, type OfferedKind, type Tab } from './tabs';

interface Props {
  readonly tab: Tab;
  readonly filter: DeskChoice;
  readonly kinds: readonly OfferedKind[];
}

/** Narrows a list to one kind or one group. */
export function DeskFilter({ tab, filter, kinds }: Props) {
  const say = useText('desk');
  const groups = [...new Map(kinds.map(({ group }) => [group.id, group.name]))];
  const byKind = kinds.map(({ name, label }) => [name, label] as const);
  return (
    <Form method="get" className="desk-filter">
      <input type="hidden" name="list" value={tab} />
      <Choice name="kind" label={say('filter.kind')} value={filter.kind} options={byKind} />
      <Choice name="group" label={say('filter.group')} value={filter.group} options={groups} />
      <button className="button">{say('filter.show')}</button>
    </Form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ name, label, value, options }: ChoiceProps) {
  const say = useText('desk');
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select className="input" id={`filter-${name}`} name={name} defaultValue={value}>
        <option value="">{say('filter.all')}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
