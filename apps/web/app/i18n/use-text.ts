import { IntlMessageFormat } from 'intl-messageformat';
import { use, useMemo } from 'react';
import { loadMessages, messagesAtHand, type Messages, type Section, type Sections } from './catalogues';
import { type WebLocale } from './locales';
import { useSite } from './site';

/** What a message may be filled with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says one message of a section in the language of the page. */
export type Say<S extends Section> = (key: keyof Sections[S] & string, values?: MessageValues) => string;

const formats = new WeakMap<object, IntlMessageFormat>();

/** Fills in one parsed message. */
export function formatMessage(
  messages: Messages,
  locale: WebLocale,
  key: string,
  values?: MessageValues,
): string {
  const message = messages[key];
  if (message === undefined) return key;
  if (typeof message === 'string') return message;
  let format = formats.get(message);
  if (format === undefined) formats.set(message, (format = new IntlMessageFormat(message, locale)));
  return String(format.format(values));
}

/**
 * The messages of a section. Waits for them where they are not here yet; the page shown before stays until then.
 */
export function useText<S extends Section>(section: S): Say<S> {
  const { locale } = useSite();
  const messages = messagesAtHand(locale, section) ?? use(loadMessages(locale, section));
  return useMemo(
    () => (key: string, values?: MessageValues) => formatMessage(messages, locale, key, values),
    [messages, locale],
  );
}
