import { type ComponentType } from 'react';
import { Form } from 'react-router';
import { FormFaults } from '../../components/form-faults';
import { useText } from '../../i18n/use-text';
import { ConflictFields } from './conflict-fields';
import { FormFields } from './form-fields';
import { type FormModel } from './form-model';
import { LOCALES } from './locales';
import { useLanguageName } from './use-language-name';
import { AutosaveLine } from './autosave-line';
import { type AutosaveState } from './form-saver';
import { useAutosave } from './use-autosave';

interface Props {
  readonly form: FormModel;
  /** Not saved yet. */
  readonly isNew: boolean;
  /** Where the form saves itself while somebody types; null where only its buttons do. */
  readonly autosave?: string | null;
  /** Draws the fields in an order of its own. */
  readonly layout?: ComponentType<{ readonly fields: FormModel['fields'] }>;
  /** For whom a new one may be begun. */
  readonly authorities?: readonly { readonly id: string; readonly name: string }[];
}

const FORM_ID = 'content-form';

/** The form of an item of any kind. Its buttons load the page anew, with or without scripts, and keep what was typed. */
export function ContentForm({ form, isNew, autosave = null, layout, authorities = [] }: Props) {
  const say = useText('desk');
  const isToChoose = form.conflict !== null;
  const saving = useAutosave(FORM_ID, isToChoose ? null : autosave, form.isTyped);
  const Fields = layout ?? FormFields;
  const { fields, revisionId, conflict, refusal } = form;
  const faults = saving.state.faults ?? form.faults;
  return (
    <>
      {refusal !== null && <FormFaults faults={[{ field: FORM_ID, message: refusal }]} />}
      {faults.length > 0 && <PublishFaults faults={faults} />}
      <Form
        method="post"
        reloadDocument
        className="form content-form"
        id={FORM_ID}
        noValidate
        {...saving.handlers}
      >
        <button className="visually-hidden" name="intent" value="save" tabIndex={-1} aria-hidden="true">
          {say('form.save')}
        </button>
        <input type="hidden" name="expectedRevisionId" defaultValue={revisionId} />
        {conflict !== null && <ConflictFields conflict={conflict} />}
        <BesideChoice form={form} isNew={isNew} />
        {authorities.length > 0 && <AuthorityChoice authorities={authorities} />}
        <Fields fields={fields} />
        <SaveBar form={form} isNew={isNew} state={saving.state} />
      </Form>
    </>
  );
}

function AuthorityChoice({ authorities }: Required<Pick<Props, 'authorities'>>) {
  const say = useText('desk');
  return (
    <div className="field">
      <label htmlFor="authorityId">{say('new.authority')}</label>
      <p className="field-help" id="authorityId-help">
        {say('new.authorityHelp')}
      </p>
      <select className="input" id="authorityId" name="authorityId" aria-describedby="authorityId-help">
        <option value="">{say('new.noAuthority')}</option>
        {authorities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function PublishFaults({ faults }: { readonly faults: FormModel['faults'] }) {
  const say = useText('desk');
  return (
    <details className="notice notice-warn" open={faults.length <= 8}>
      <summary>{say('form.faults', { count: faults.length })}</summary>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function BesideChoice({ form, isNew }: Props) {
  const say = useText('desk');
  const languageName = useLanguageName();
  const { language, beside } = form;
  return (
    <div className="beside">
      <p>{say('form.original', { language: languageName(language) })}</p>
      {!isNew && (
        <p className="beside-choice">
          <label htmlFor="beside">{say('form.beside')}</label>
          <select className="input input-short" id="beside" name="beside" defaultValue={beside ?? ''}>
            <option value="">{say('form.besideNone')}</option>
            {LOCALES.filter((code) => code !== language).map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
          <button className="button" name="intent" value="beside">
            {say('form.besideShow')}
          </button>
        </p>
      )}
    </div>
  );
}

const LONGEST_NOTE = 2_000;

function SaveBar({ form, isNew, state }: Pick<Props, 'form' | 'isNew'> & { readonly state: AutosaveState }) {
  const say = useText('desk');
  return (
    <div className="save-bar">
      {!isNew && (
        <div className="field">
          <label htmlFor="note">{say('form.note')}</label>
          <input
            className="input"
            id="note"
            name="note"
            maxLength={LONGEST_NOTE}
            autoComplete="off"
            defaultValue={form.note}
          />
        </div>
      )}
      <p className="actions">
        <button className="button button-main" name="intent" value="save">
          {say(isNew ? 'form.saveNew' : 'form.save')}
        </button>
        {!isNew && (
          <button className="button" name="intent" value="hand-in">
            {say('form.handIn')}
          </button>
        )}
        {form.isTyped && state.status === 'idle' && (
          <span className="label label-warn">{say('form.unsaved')}</span>
        )}
      </p>
      <AutosaveLine state={state} />
    </div>
  );
}
