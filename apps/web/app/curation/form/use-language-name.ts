import { useMemo } from 'react';
import { useSite } from '../../i18n/site';

/** How a language is called in the language of the page. */
export function useLanguageName(): (code: string) => string {
  const { locale } = useSite();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
    return (code) => names.of(code) ?? code;
  }, [locale]);
}
