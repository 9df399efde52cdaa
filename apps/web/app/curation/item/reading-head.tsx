import { Form } from 'react-router';
import { useText } from '../../i18n/use-text';
import { useLanguageName } from '../form/use-language-name';
import { type ItemPage } from './item.server';

/** Chooses the language in which the texts are read beside the original. */
export function ReadingHead({ page, base }: { readonly page: ItemPage; readonly base: string }) {
  const say = useText('desk');
  const languageName = useLanguageName();
  const { translations } = page.item;
  if (translations.length === 0) return null;
  return (
    <Form method="get" action={base} className="desk-filter">
      <div className="field">
        <label htmlFor="lang">{say('form.beside')}</label>
        <select className="input" id="lang" name="lang" defaultValue={page.beside ?? ''}>
          <option value="">{say('form.besideNone')}</option>
          {translations.map(({ locale }) => (
            <option key={locale} value={locale}>
              {languageName(locale)}
            </option>
          ))}
        </select>
      </div>
      <button className="button">{say('filter.show')}</button>
    </Form>
  );
}
