import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';

/** The sentences of the sign-in mail in one language. `{name}` and `{minutes}` are filled in. */
interface SignInMailMessages {
  readonly subject: string;
  readonly greeting: string;
  readonly invitation: string;
  readonly action: string;
  readonly validity: string;
  readonly notYou: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, SignInMailMessages>> & Record<'en', SignInMailMessages>> = {
  en: {
    subject: 'Your sign-in link for the Living Hub',
    greeting: 'Hello {name},',
    invitation: 'use this link to sign in to the Living Hub:',
    action: 'Sign in',
    validity: 'The link works once, within {minutes} minutes.',
    notYou:
      'If you did not ask for it, you need not do anything: without this link nobody can sign in as you.',
  },
  de: {
    subject: 'Ihr Anmeldelink für den Living Hub',
    greeting: 'Guten Tag {name},',
    invitation: 'mit diesem Link melden Sie sich beim Living Hub an:',
    action: 'Anmelden',
    validity: 'Der Link gilt einmal und {minutes} Minuten lang.',
    notYou:
      'Wenn Sie ihn nicht angefordert haben, müssen Sie nichts tun: Ohne diesen Link kann sich niemand als Sie anmelden.',
  },
  bg: {
    subject: 'Вашата връзка за вход в Living Hub',
    greeting: 'Здравейте, {name},',
    invitation: 'използвайте тази връзка, за да влезете в Living Hub:',
    action: 'Вход',
    validity: 'Връзката работи еднократно, в рамките на {minutes} минути.',
    notYou:
      'Ако не сте я поискали, не е нужно да правите нищо: без тази връзка никой не може да влезе от ваше име.',
  },
};

/** What the sign-in mail is written from. */
export interface SignInMailFacts {
  readonly name: string;
  readonly locale: Locale;
  /** The absolute address of the sign-in page with the token. */
  readonly link: string;
  /** How long the link works. */
  readonly minutes: number;
}

/** The sign-in mail in the person's language, or in English as long as nobody translated it. */
export function signInMail({ name, locale, link, minutes }: SignInMailFacts): ComposedMail {
  const language = MESSAGES[locale] ? locale : SOURCE_LOCALE;
  const messages = MESSAGES[language] ?? MESSAGES.en;
  return composeMail({
    locale: language,
    subject: messages.subject,
    paragraphs: [fillText(messages.greeting, { name }), messages.invitation],
    action: { label: messages.action, link },
    closing: [fillText(messages.validity, { minutes: String(minutes) }), messages.notYou],
  });
}
