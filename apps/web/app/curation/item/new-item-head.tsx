import { Form } from 'react-router';
import { useText } from '../../i18n/use-text';
import { LOCALES } from '../form/locales';
import { useLanguageName } from '../form/use-language-name';

/** The language in which a new item is written, chosen before anything is. */
export function NewItemHead({ kind, language }: { readonly kind: string; readonly language: string }) {
  const say = useText('desk');
  const languageName = useLanguageName();
  return (
    <Form method="get" reloadDocument className="desk-filter">
      <input type="hidden" name="kind" value={kind} />
      <div className="field">
        <label htmlFor="language">{say('new.language')}</label>
        <select className="input" id="language" name="language" defaultValue={language}>
          {LOCALES.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </div>
      <button className="button">{say('new.change')}</button>
    </Form>
  );
}
