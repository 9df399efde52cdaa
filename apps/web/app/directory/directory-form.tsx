import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { countryName } from './country-name';
import { isNarrow, KINDS, SIZES, TYPES, type DirectoryFilter } from './directory-filter';

interface Props {
  readonly filter: DirectoryFilter;
  /** The countries there are members in, as codes. */
  readonly countries: readonly string[];
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(table) as Key[];

/** What narrows the directory, as a form that asks by its address, so that every result can be linked to. */
export function DirectoryForm({ filter, countries }: Props) {
  const say = useText('directory');
  const { locale } = useSite();
  const named = countries
    .map((value) => ({ value, name: countryName(value, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  const { kind, country, type, size, text } = filter;
  return (
    <Form method="get" className="directory-form" role="search" key={JSON.stringify(filter)}>
      <Field id="text" label={say('filter.text')}>
        <input className="input" id="text" name="text" type="search" maxLength={100} defaultValue={text} />
      </Field>
      <Chooser
        id="kind"
        chosen={kind}
        choices={keysOf(KINDS).map((value) => ({ value, name: say(`kind.${value}`) }))}
      />
      <Chooser id="country" chosen={country} choices={named} />
      <Chooser
        id="type"
        chosen={type}
        choices={keysOf(TYPES).map((value) => ({ value, name: say(`type.${value}`) }))}
      />
      <Chooser
        id="size"
        chosen={size}
        choices={keysOf(SIZES).map((value) => ({ value, name: say(`size.${value}`) }))}
      />
      <div className="actions">
        <button className="button button-main">{say('filter.show')}</button>
        {isNarrow(filter) && <Link to="/community">{say('filter.clear')}</Link>}
      </div>
    </Form>
  );
}

interface ChooserProps {
  readonly id: 'kind' | 'country' | 'type' | 'size';
  readonly chosen: string | null;
  readonly choices: readonly Choice[];
}

function Chooser({ id, chosen, choices }: ChooserProps) {
  const say = useText('directory');
  return (
    <Field id={id} label={say(`filter.${id}`)}>
      <select className="input" id={id} name={id} defaultValue={chosen ?? ''}>
        <option value="">{say('filter.all')}</option>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
