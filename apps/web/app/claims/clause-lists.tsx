import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { LineField } from '../components/line-field';
import { useText } from '../i18n/use-text';
import { type ClauseList, type ClauseSheet } from './types';

interface SaveProps {
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly list: { readonly id: string; readonly version: number; readonly name: string } | null;
  readonly sheet: ClauseSheet;
}

/** Keeps the selection as a list of an authority; what it says now is noted. */
export function SaveList({ authorities, list, sheet }: SaveProps) {
  const say = useText('claims');
  if (authorities.length === 0) return <p className="no-print soft">{say('save.nobody')}</p>;
  return (
    <Form method="post" className="form card no-print" id="save">
      <h2>{say(list === null ? 'save.title' : 'save.again')}</h2>
      <p>{say('save.lead')}</p>
      {sheet.clauses.map(({ choice }) => (
        <input key={choice} type="hidden" name="c" value={choice} />
      ))}
      {list !== null && (
        <>
          <input type="hidden" name="id" value={list.id} />
          <input type="hidden" name="version" value={list.version} />
        </>
      )}
      <LineField id="name" label={say('save.name')} value={list?.name} />
      {list === null ? (
        <Field id="authority" label={say('save.for')}>
          <select className="input" id="authority" name="authority">
            {authorities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ) : (
        <input type="hidden" name="authority" value={authorities[0]?.id} />
      )}
      <p className="actions">
        <button className="button button-main" name="intent" value="save">
          {say('save')}
        </button>
        {list !== null && (
          <button className="button" name="intent" value="remove">
            {say('save.remove')}
          </button>
        )}
      </p>
    </Form>
  );
}

/** The lists of the authorities one acts for. */
export function SavedLists({ lists }: { readonly lists: readonly ClauseList[] }) {
  const say = useText('claims');
  if (lists.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="lists">
      <h2 id="lists">{say('lists')}</h2>
      <ul>
        {lists.map(({ id, name, size, authority }) => (
          <li key={id}>
            <Link to={`/mims/clauses?list=${id}`}>{name}</Link>{' '}
            <span className="small soft">
              {authority?.name} · {say('lists.size', { count: size })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
