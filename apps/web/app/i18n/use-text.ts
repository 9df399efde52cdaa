import { use, useMemo } from 'react';
import { loadMessages, type Messages, type Section, type Sections } from './catalogues';
import { formatMessage, type MessageValues } from './format-message';
import { type WebLocale } from './locales';
import { useSite } from './site';

/** Says one message of a section in the language of the page. */
export type Say<S extends Section> = (key: keyof Sections[S] & string, values?: MessageValues) => string;

function said(messages: Messages, locale: WebLocale, key: string, values?: MessageValues): string {
  const message = messages[key] ?? key;
  return typeof message === 'string' ? message : formatMessage(message, locale, values);
}

/**
 * The messages of a section. Waits for them where they are not here yet; the page shown before stays until then.
 */
export function useText<S extends Section>(section: S): Say<S> {
  const { locale } = useSite();
  const messages = use(loadMessages(locale, section));
  return useMemo(
    () => (key: string, values?: MessageValues) => said(messages, locale, key, values),
    [messages, locale],
  );
}
