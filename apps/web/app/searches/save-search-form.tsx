import { Form } from 'react-router';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { type Named } from '../graphql/funding.types';
import { useText } from '../i18n/use-text';
import { type Wish } from './read-searches.server';
import { type SearchReturned } from './searches-action.server';
import { useSearchWords } from './use-search-words';

interface Props {
  readonly of: Wish;
  readonly authorities: readonly Named[];
  readonly returned: SearchReturned | undefined;
}

/** Keeps the search that a list handed over, under a name. */
export function SaveSearchForm({ of: wish, authorities, returned }: Props) {
  const say = useText('searches');
  const words = useSearchWords();
  const message = returned && say(`fault.${returned.fault}`);
  return (
    <section className="card stack save-search" id="save" aria-labelledby="save-title">
      <h2 id="save-title">{say('save.title')}</h2>
      <p>{words(wish)}</p>
      {message && <FormFaults faults={[{ field: 'name', message }]} />}
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="part" value="save" />
        <input type="hidden" name="save" value={wish.path} />
        <input type="hidden" name="kind" value={wish.kind ?? ''} />
        <input type="hidden" name="text" value={wish.text ?? ''} />
        {wish.marks.map((mark) => (
          <input key={mark} type="hidden" name="mark" value={mark} />
        ))}
        <Field id="name" label={say('save.name')} help={say('save.nameHelp')} fault={message}>
          <input
            className="input"
            id="name"
            name="name"
            maxLength={120}
            autoComplete="off"
            defaultValue={returned?.name ?? words(wish).slice(0, 120)}
            {...describedBy('name', true, message)}
          />
        </Field>
        {authorities.length > 0 && wish.kind === 'funding-call' && (
          <Field id="for" label={say('save.for')} help={say('save.forHelp')}>
            <select
              className="input"
              id="for"
              name="for"
              defaultValue={wish.authorityId ?? ''}
              {...describedBy('for', true, undefined)}
            >
              <option value="">{say('save.forAll')}</option>
              {authorities.map(({ id, name }) => (
                <option key={id} value={id}>
                  {say('save.forOne', { name })}
                </option>
              ))}
            </select>
          </Field>
        )}
        <button className="button button-main">{say('save.save')}</button>
      </Form>
    </section>
  );
}
