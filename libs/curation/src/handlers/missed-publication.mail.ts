import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail, type DocumentFault } from '#libs/platform';

interface Messages {
  readonly greeting: string;
  readonly subject: string;
  readonly text: string;
  readonly next: string;
  readonly action: string;
  readonly closing: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, Messages>>> & { readonly en: Messages } = {
  en: {
    greeting: 'Hello {name},',
    subject: '“{title}” could not be published',
    text: '“{title}” was approved and was to be published now. That was not possible:',
    next: 'The draft is yours again. Mend it and hand it in once more.',
    action: 'Open the draft',
    closing: 'You receive this because you opened or approved this draft.',
  },
  de: {
    greeting: 'Guten Tag {name},',
    subject: '„{title}“ konnte nicht veröffentlicht werden',
    text: '„{title}“ war freigegeben und sollte jetzt veröffentlicht werden. Das war nicht möglich:',
    next: 'Der Entwurf liegt wieder bei Ihnen. Bitte bringen Sie ihn in Ordnung und reichen Sie ihn noch einmal ein.',
    action: 'Den Entwurf öffnen',
    closing: 'Sie erhalten dies, weil Sie diesen Entwurf begonnen oder freigegeben haben.',
  },
  bg: {
    greeting: 'Здравейте, {name},',
    subject: '„{title}“ не можа да бъде публикувано',
    text: '„{title}“ беше одобрено и трябваше да бъде публикувано сега. Това не беше възможно:',
    next: 'Черновата отново е при Вас. Поправете я и я предайте още веднъж.',
    action: 'Към черновата',
    closing: 'Получавате това, защото сте започнали или одобрили тази чернова.',
  },
};

const MOST_FAULTS = 20;

/** What a mail about a missed publication is written from. */
export interface MissedPublicationFacts {
  readonly name: string;
  readonly locale: Locale;
  readonly title: string;
  readonly faults: readonly DocumentFault[];
  readonly itemId: string;
  /** The public address of the hub, without a slash at its end. */
  readonly publicUrl: string;
}

/** The mail in the person's language, or in English as long as nobody translated it. The faults are in English. */
export function missedPublicationMail(facts: MissedPublicationFacts): ComposedMail {
  const { name, locale, title, faults, itemId, publicUrl } = facts;
  const language = MESSAGES[locale] ? locale : SOURCE_LOCALE;
  const messages = MESSAGES[language] ?? MESSAGES.en;
  const values = { name, title };
  const reasons = faults
    .slice(0, MOST_FAULTS)
    .map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));
  const prefix = language === SOURCE_LOCALE ? '' : `/${language}`;
  return composeMail({
    locale: language,
    subject: fillText(messages.subject, values),
    paragraphs: [
      fillText(messages.greeting, values),
      fillText(messages.text, values),
      ...reasons,
      messages.next,
    ],
    action: { label: messages.action, link: `${publicUrl}${prefix}/desk/content/${itemId}` },
    closing: [messages.closing],
  });
}
