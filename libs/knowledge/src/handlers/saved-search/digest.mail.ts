import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, pageAddress, type ComposedMail } from '#libs/platform';
import type { SearchNews } from '../../app/saved-search/search-news.service.js';
import type { QuietTarget, SearchFind } from '../../domain/saved-search/saved-search.js';

/** What the mail is made of. */
export interface DigestFacts {
  readonly name: string;
  readonly locale: Locale;
  readonly news: readonly SearchNews[];
  readonly quietLink: (target: QuietTarget) => string;
  readonly publicUrl: string;
}

interface Messages {
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly find: string;
  readonly more: string;
  readonly quietItem: string;
  readonly stopSearch: string;
  readonly action: string;
  readonly closing: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, Messages>>> & { readonly en: Messages } = {
  en: {
    subject: 'New in your saved searches: {count}',
    greeting: 'Hello {name},',
    lead: 'This is new in the searches you have saved:',
    find: '{search}: {title}',
    more: '{search}: {count} more',
    quietItem: 'No more mail about this',
    stopSearch: 'Stop the search “{search}”',
    action: 'See and change your searches',
    closing:
      'You receive one mail a day at most, and only when there is something new. Under “My account” you can switch it off.',
  },
  de: {
    subject: 'Neu in Ihren gespeicherten Suchen: {count}',
    greeting: 'Guten Tag {name},',
    lead: 'Das ist neu in den Suchen, die Sie gespeichert haben:',
    find: '{search}: {title}',
    more: '{search}: {count} weitere',
    quietItem: 'Dazu keine E-Mails mehr',
    stopSearch: 'Die Suche „{search}“ beenden',
    action: 'Ihre Suchen ansehen und ändern',
    closing:
      'Sie erhalten höchstens eine E-Mail am Tag, und nur wenn es Neues gibt. Unter „Mein Konto“ können Sie sie abschalten.',
  },
  bg: {
    subject: 'Ново във Вашите запазени търсения: {count}',
    greeting: 'Здравейте, {name},',
    lead: 'Това е ново в търсенията, които сте запазили:',
    find: '{search}: {title}',
    more: '{search}: още {count}',
    quietItem: 'Без повече писма за това',
    stopSearch: 'Спиране на търсенето „{search}“',
    action: 'Към Вашите търсения',
    closing:
      'Получавате най-много едно писмо на ден, и то само когато има нещо ново. В „Моят профил“ можете да го изключите.',
  },
};
const MOST_PER_SEARCH = 10;

/** One mail for all searches of a person, in their language. */
export function digestMail({ name, locale, news, quietLink, publicUrl }: DigestFacts): ComposedMail {
  const messages = MESSAGES[locale] ?? MESSAGES.en;
  const language = MESSAGES[locale] === undefined ? SOURCE_LOCALE : locale;
  const at = (path: string) => pageAddress(publicUrl, language, path);
  const say = (key: keyof Messages, values: Record<string, string> = {}) => fillText(messages[key], values);
  const entries = news.flatMap(({ search, finds }) => {
    const stop = {
      label: say('stopSearch', { search: search.name }),
      link: quietLink({ search: search.id }),
    };
    const shown = finds.slice(0, MOST_PER_SEARCH).map((find) => ({
      title: say('find', { search: search.name, title: titleOf(find, language) }),
      link: at(find.address),
      more: [{ label: say('quietItem'), link: quietLink({ item: find.id }) }, stop],
    }));
    const left = finds.length - shown.length;
    const rest = { title: say('more', { search: search.name, count: String(left) }), link: at(search.path) };
    return left > 0 ? [...shown, { ...rest, more: [stop] }] : shown;
  });
  const count = news.reduce((sum, { finds }) => sum + finds.length, 0);
  return composeMail({
    locale: language,
    subject: say('subject', { count: String(count) }),
    paragraphs: [say('greeting', { name }), say('lead')],
    entries,
    action: { label: say('action'), link: at('/account/searches') },
    closing: [say('closing')],
  });
}

function titleOf({ title, language: original, address }: SearchFind, language: Locale): string {
  return (title[language] ?? title[original])?.text ?? address;
}
