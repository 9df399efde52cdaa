import { useMemo } from 'react';
import { languageName } from '../../i18n/language-name';
import { useSite } from '../../i18n/site';

/** How a language is called in the language of the page. */
export function useLanguageName(): (code: string) => string {
  const { locale } = useSite();
  return useMemo(() => (code: string) => languageName(locale, code), [locale]);
}
