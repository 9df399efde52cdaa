import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';

/** The sentences of the mails about one's own account in one language. `{name}` and `{minutes}` are filled in. */
interface AccountMailMessages {
  readonly greeting: string;
  readonly confirmSubject: string;
  readonly confirm: string;
  readonly confirmAction: string;
  readonly confirmValidity: string;
  readonly confirmNotYou: string;
  readonly changedSubject: string;
  readonly changed: string;
  readonly changedNotYou: string;
  readonly goodbyeSubject: string;
  readonly goodbye: string;
  readonly goodbyeKept: string;
  readonly goodbyeLast: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, AccountMailMessages>> & Record<'en', AccountMailMessages>> = {
  en: {
    greeting: 'Hello {name},',
    confirmSubject: 'Confirm your new address for the Living Hub',
    confirm: 'you want to use this address for the Living Hub from now on. Confirm it with this link:',
    confirmAction: 'Use this address',
    confirmValidity: 'The link works once, within {minutes} minutes. Until then your old address stays.',
    confirmNotYou: 'If you did not ask for it, you need not do anything: without this link nothing changes.',
    changedSubject: 'Your address for the Living Hub was changed',
    changed:
      'your account at the Living Hub has another e-mail address now, and all other browsers were signed out. This address is not used any more.',
    changedNotYou: 'If that was not you, tell the coordinators of the platform at once.',
    goodbyeSubject: 'Your account at the Living Hub was erased',
    goodbye: 'Your account at the Living Hub was erased, as you asked. You are signed out everywhere.',
    goodbyeKept:
      'What you did for an authority belongs to that authority and stays there, without your name. The log of the platform keeps a number in place of you.',
    goodbyeLast: 'This is the last mail to this address; the hub does not know it any more.',
  },
  de: {
    greeting: 'Guten Tag {name},',
    confirmSubject: 'Bestätigen Sie Ihre neue Adresse für den Living Hub',
    confirm:
      'Sie möchten diese Adresse künftig für den Living Hub verwenden. Bestätigen Sie sie mit diesem Link:',
    confirmAction: 'Diese Adresse verwenden',
    confirmValidity: 'Der Link gilt einmal und {minutes} Minuten lang. Bis dahin bleibt Ihre alte Adresse.',
    confirmNotYou:
      'Wenn Sie das nicht angefordert haben, müssen Sie nichts tun: Ohne diesen Link ändert sich nichts.',
    changedSubject: 'Ihre Adresse für den Living Hub wurde geändert',
    changed:
      'Ihr Konto beim Living Hub hat jetzt eine andere E-Mail-Adresse, und alle anderen Browser wurden abgemeldet. Diese Adresse wird nicht mehr verwendet.',
    changedNotYou: 'Wenn Sie das nicht waren, sagen Sie es sofort der Koordination der Plattform.',
    goodbyeSubject: 'Ihr Konto beim Living Hub wurde gelöscht',
    goodbye: 'Ihr Konto beim Living Hub wurde auf Ihren Wunsch gelöscht. Sie sind überall abgemeldet.',
    goodbyeKept:
      'Was Sie für eine Verwaltung getan haben, gehört dieser Verwaltung und bleibt dort, ohne Ihren Namen. Das Protokoll der Plattform führt an Ihrer Stelle nur eine Nummer.',
    goodbyeLast: 'Dies ist die letzte Nachricht an diese Adresse; der Hub kennt sie nicht mehr.',
  },
  bg: {
    greeting: 'Здравейте, {name},',
    confirmSubject: 'Потвърдете новия си адрес за Living Hub',
    confirm: 'искате занапред да използвате този адрес за Living Hub. Потвърдете го с тази връзка:',
    confirmAction: 'Използване на този адрес',
    confirmValidity:
      'Връзката работи еднократно, в рамките на {minutes} минути. Дотогава остава старият Ви адрес.',
    confirmNotYou:
      'Ако не сте поискали това, не е нужно да правите нищо: без тази връзка нищо не се променя.',
    changedSubject: 'Адресът Ви за Living Hub беше променен',
    changed:
      'профилът Ви в Living Hub вече има друг имейл адрес, а всички други браузъри бяха отписани. Този адрес повече не се използва.',
    changedNotYou: 'Ако не сте били Вие, съобщете веднага на координаторите на платформата.',
    goodbyeSubject: 'Профилът Ви в Living Hub беше изтрит',
    goodbye: 'Профилът Ви в Living Hub беше изтрит по Ваше желание. Отписани сте навсякъде.',
    goodbyeKept:
      'Направеното от Вас за дадена администрация принадлежи на нея и остава там, без Вашето име. Дневникът на платформата пази само номер вместо Вас.',
    goodbyeLast: 'Това е последното съобщение до този адрес; хъбът вече не го познава.',
  },
};

function languageOf(locale: Locale): { language: Locale; messages: AccountMailMessages } {
  const messages = MESSAGES[locale];
  return messages ? { language: locale, messages } : { language: SOURCE_LOCALE, messages: MESSAGES.en };
}

/** To the new address: the link that confirms it. */
export function confirmAddressMail(facts: {
  readonly name: string;
  readonly locale: Locale;
  readonly link: string;
  readonly minutes: number;
}): ComposedMail {
  const { language, messages } = languageOf(facts.locale);
  return composeMail({
    locale: language,
    subject: messages.confirmSubject,
    paragraphs: [fillText(messages.greeting, { name: facts.name }), messages.confirm],
    action: { label: messages.confirmAction, link: facts.link },
    closing: [fillText(messages.confirmValidity, { minutes: String(facts.minutes) }), messages.confirmNotYou],
  });
}

/** To the old address: that it is not used any more. Does not name the new one. */
export function addressChangedMail(name: string, locale: Locale): ComposedMail {
  const { language, messages } = languageOf(locale);
  return composeMail({
    locale: language,
    subject: messages.changedSubject,
    paragraphs: [fillText(messages.greeting, { name }), messages.changed, messages.changedNotYou],
  });
}

/** The last mail to somebody who was erased. Names nobody, since the name is gone as well. */
export function goodbyeMail(locale: Locale): ComposedMail {
  const { language, messages } = languageOf(locale);
  return composeMail({
    locale: language,
    subject: messages.goodbyeSubject,
    paragraphs: [messages.goodbye, messages.goodbyeKept, messages.goodbyeLast],
  });
}
