import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';
import type { MembershipAction } from '../../domain/memberships/membership.machine.js';

/** The steps that stewards are told of. */
export type ToldStep = Extract<MembershipAction, 'sign' | 'declare' | 'list' | 'send-back' | 'withdraw'>;

/** What one step says: `{member}` is filled in. */
interface StepMessages {
  readonly subject: string;
  readonly text: string;
  readonly next: string;
}

interface Messages extends Readonly<Record<ToldStep, StepMessages>> {
  readonly greeting: string;
  readonly reason: string;
  readonly action: string;
  readonly why: string;
}

const EN: Messages = {
  greeting: 'Hello {name},',
  reason: 'The reason given: {reason}',
  action: 'Open the membership',
  why: 'You get this mail because you are a steward of {member}.',
  sign: {
    subject: '{member} has signed the declaration',
    text: 'the declaration was signed for {member}.',
    next: 'The coordinator now checks the decision and the mandate. We write to you when the signature is on the public list.',
  },
  declare: {
    subject: '{member} has declared its support',
    text: 'the support of {member} for the declaration was declared.',
    next: 'The coordinator now checks it. We write to you when it is on the public list.',
  },
  list: {
    subject: '{member} is on the public list',
    text: '{member} is now on the public list of the community.',
    next: 'For a signature, the certificate can be seen and checked by everybody from now on.',
  },
  'send-back': {
    subject: 'Please look again: {member}',
    text: 'the coordinator has given the membership of {member} back to you.',
    next: 'Please mend what is missing, and sign or declare again.',
  },
  withdraw: {
    subject: 'The membership of {member} has ended',
    text: 'the membership of {member} was withdrawn.',
    next: 'It stays visible as history, with its dates. You can begin a new membership at any time.',
  },
};

const DE: Messages = {
  greeting: 'Guten Tag {name},',
  reason: 'Angegebener Grund: {reason}',
  action: 'Mitgliedschaft öffnen',
  why: 'Sie erhalten diese Nachricht, weil Sie {member} vertreten.',
  sign: {
    subject: '{member} hat die Erklärung unterzeichnet',
    text: 'die Erklärung wurde für {member} unterzeichnet.',
    next: 'Nun prüft die Koordination Beschluss und Vollmacht. Wir schreiben Ihnen, sobald die Unterschrift auf der öffentlichen Liste steht.',
  },
  declare: {
    subject: '{member} hat Unterstützung erklärt',
    text: 'die Unterstützung von {member} für die Erklärung wurde mitgeteilt.',
    next: 'Nun prüft die Koordination sie. Wir schreiben Ihnen, sobald sie auf der öffentlichen Liste steht.',
  },
  list: {
    subject: '{member} steht auf der öffentlichen Liste',
    text: '{member} steht jetzt auf der öffentlichen Liste der Gemeinschaft.',
    next: 'Bei einer Unterschrift kann die Bescheinigung ab jetzt von allen eingesehen und geprüft werden.',
  },
  'send-back': {
    subject: 'Bitte noch einmal ansehen: {member}',
    text: 'die Koordination hat Ihnen die Mitgliedschaft von {member} zurückgegeben.',
    next: 'Bitte ergänzen Sie, was fehlt, und unterzeichnen oder erklären Sie erneut.',
  },
  withdraw: {
    subject: 'Die Mitgliedschaft von {member} ist beendet',
    text: 'die Mitgliedschaft von {member} wurde zurückgezogen.',
    next: 'Sie bleibt mit ihren Daten als Geschichte sichtbar. Eine neue Mitgliedschaft ist jederzeit möglich.',
  },
};

const BG: Messages = {
  greeting: 'Здравейте, {name},',
  reason: 'Посочена причина: {reason}',
  action: 'Отваряне на членството',
  why: 'Получавате това писмо, защото представлявате {member}.',
  sign: {
    subject: '{member} подписа декларацията',
    text: 'декларацията беше подписана за {member}.',
    next: 'Сега координаторът проверява решението и пълномощието. Ще ви пишем, когато подписът е в публичния списък.',
  },
  declare: {
    subject: '{member} заяви подкрепа',
    text: 'беше заявена подкрепата на {member} за декларацията.',
    next: 'Сега координаторът я проверява. Ще ви пишем, когато е в публичния списък.',
  },
  list: {
    subject: '{member} е в публичния списък',
    text: '{member} вече е в публичния списък на общността.',
    next: 'При подпис удостоверението отсега може да се види и провери от всеки.',
  },
  'send-back': {
    subject: 'Моля, погледнете отново: {member}',
    text: 'координаторът ви върна членството на {member}.',
    next: 'Моля, допълнете липсващото и подпишете или заявете отново.',
  },
  withdraw: {
    subject: 'Членството на {member} приключи',
    text: 'членството на {member} беше оттеглено.',
    next: 'То остава видимо като история, с датите си. Можете да започнете ново членство по всяко време.',
  },
};

const MESSAGES: Readonly<Partial<Record<Locale, Messages>> & Record<'en', Messages>> = {
  en: EN,
  de: DE,
  bg: BG,
};

/** What a mail about a step is written from. */
export interface MembershipStepMailFacts {
  readonly step: ToldStep;
  /** The reader. */
  readonly name: string;
  readonly locale: Locale;
  /** The authority or organisation, in the reader's language where there is a name in it. */
  readonly member: string;
  /** Empty where the step wants none. */
  readonly reason: string;
  /** The absolute address of the membership's page. */
  readonly link: string;
}

/** The mail to one steward about one step, in their language, or in English as long as nobody translated it. */
export function membershipStepMail(facts: MembershipStepMailFacts): ComposedMail {
  const { step, name, locale, member, reason, link } = facts;
  const language = MESSAGES[locale] ? locale : SOURCE_LOCALE;
  const messages = MESSAGES[language] ?? MESSAGES.en;
  const { subject, text, next } = messages[step];
  const say = (message: string): string => fillText(message, { name, member, reason });
  return composeMail({
    locale: language,
    subject: say(subject),
    paragraphs: [
      say(messages.greeting),
      say(text),
      ...(reason === '' ? [] : [say(messages.reason)]),
      say(next),
    ],
    action: { label: messages.action, link },
    closing: [say(messages.why)],
  });
}
