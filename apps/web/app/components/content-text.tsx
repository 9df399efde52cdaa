import { useSite } from '../i18n/site';
import { type TranslatedText } from '../graphql/types';

interface Props {
  readonly of: TranslatedText;
}

/** A text of the content, marked with its language wherever that is not the language of the page. */
export function ContentText({ of }: Props) {
  const { locale } = useSite();
  return of.locale === locale ? of.text : <span lang={of.locale}>{of.text}</span>;
}
