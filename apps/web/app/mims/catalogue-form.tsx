import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { type Family } from '../graphql/mims.operations.server';
import { useText } from '../i18n/use-text';
import { editionChoice, isNarrow, STATUSES, type CatalogueFilter } from './catalogue-filter';

interface Props {
  readonly filter: CatalogueFilter;
  readonly families: readonly Family[];
}

/** What narrows the catalogue, as a form that asks by its address, so that every result can be linked to. */
export function CatalogueForm({ families, filter }: Props) {
  const say = useText('mims');
  const { edition, family, status, text } = filter;
  return (
    <Form method="get" action="/mims" className="directory-form" role="search" key={JSON.stringify(filter)}>
      <Field id="text" label={say('search.text')}>
        <input className="input" id="text" name="text" type="search" maxLength={100} defaultValue={text} />
      </Field>
      <Field id="edition" label={say('search.edition')}>
        <select className="input" id="edition" name="edition" defaultValue={editionChoice(family, edition)}>
          <option value="">{say('search.all')}</option>
          {families.map((one) => (
            <optgroup key={one.slug} label={one.name}>
              <option value={one.slug}>{say('search.allOf', { family: one.name })}</option>
              {one.editions.map(({ id, name, number }) => (
                <option key={id} value={editionChoice(one.slug, number)}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Field id="status" label={say('search.status')}>
        <select className="input" id="status" name="status" defaultValue={status?.toLowerCase() ?? ''}>
          <option value="">{say('search.all')}</option>
          {STATUSES.map((one) => (
            <option key={one} value={one.toLowerCase()}>
              {say(`status.${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <div className="actions">
        <button className="button button-main">{say('search.button')}</button>
        {isNarrow(filter) && <Link to="/mims">{say('search.clear')}</Link>}
      </div>
    </Form>
  );
}
