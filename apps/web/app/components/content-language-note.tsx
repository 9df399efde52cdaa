import { type TranslatedText } from '../graphql/types';
import { languageName } from '../i18n/language-name';
import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';

/** Says in which language the content is, where it is not that of the page. */
export function ContentLanguageNote({ of }: { readonly of: TranslatedText }) {
  const say = useText('shell');
  const { locale } = useSite();
  if (of.locale === locale) return null;
  const language = languageName(locale, of.locale);
  return <p className="small soft">{say('text.onlyIn', { language })}</p>;
}
