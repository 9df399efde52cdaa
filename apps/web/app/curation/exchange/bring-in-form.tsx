import { Form } from 'react-router';
import { describedBy, Field } from '../../components/field';
import { useText } from '../../i18n/use-text';
import { type BringInPage, type Chosen } from './bring-in';

interface Props extends Omit<BringInPage, 'asked'> {
  readonly chosen: Chosen | null;
  readonly fault: string | null;
}

/** Chooses a file and says what it holds. */
export function BringInForm({ kinds, authorities, chosen, fault }: Props) {
  const say = useText('exchange');
  return (
    <Form
      method="post"
      action="/desk/knowledge/import/upload"
      encType="multipart/form-data"
      className="form"
      noValidate
    >
      <Field id="kind" label={say('kind')}>
        <select className="input" id="kind" name="kind" defaultValue={chosen?.kind}>
          {kinds.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Owner authorities={authorities} chosen={chosen} />
      <Field id="file" label={say('file')} help={say('fileHelp')} fault={fault}>
        <input
          className="input"
          type="file"
          id="file"
          name="file"
          accept=".csv,.tsv,.xlsx,.yaml,.yml,.json"
          {...describedBy('file', true, fault)}
        />
      </Field>
      <label className="checkbox-line">
        <input type="checkbox" name="skipFaulty" value="1" defaultChecked={chosen?.skipFaulty} />{' '}
        {say('skip')}
      </label>
      <p className="actions">
        <button className="button button-main" name="do" value="check">
          {say('check')}
        </button>
        <button className="button" name="do" value="import">
          {say('import')}
        </button>
      </p>
    </Form>
  );
}

/** Asks those who act for authorities whose the items are. */
function Owner({ authorities, chosen }: Pick<Props, 'authorities' | 'chosen'>) {
  const say = useText('exchange');
  if (authorities.length === 0) return null;
  return (
    <Field id="authorityId" label={say('authority')}>
      <select
        className="input"
        id="authorityId"
        name="authorityId"
        defaultValue={chosen?.authorityId ?? authorities[0]?.id}
      >
        {authorities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="">{say('authority.none')}</option>
      </select>
    </Field>
  );
}
