import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';

/** What stewards are told of needs: that something answers one, that it is one with another; and what they are asked. */
export type NeedMailKind = 'answered' | 'question' | 'merged';

interface MailTexts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: string;
}

type Catalogue = Readonly<Record<NeedMailKind, MailTexts>>;

const EN: Catalogue = {
  answered: {
    subject: 'Something answers the need “{need}”',
    paragraphs: [
      'Hello {name},',
      '“{item}” is new on the Living Hub, and it says that it answers a need of {authority}: “{need}”.',
      'In two weeks we ask you once whether it did.',
    ],
    action: 'Read it',
    closing: 'You get this because {authority} said that it needs this, and you act for it.',
  },
  question: {
    subject: 'Did it answer the need “{need}”?',
    paragraphs: [
      'Hello {name},',
      'two weeks ago “{item}” was published as an answer to a need of {authority}: “{need}”. Did it answer the need?',
      'Yes, partly or no: one click on the page is enough, and you need not sign in.',
    ],
    action: 'Answer',
    closing: 'The link speaks for {authority} and takes one answer. Please do not pass it on outside of it.',
  },
  merged: {
    subject: 'A need was merged: “{merged}”',
    paragraphs: [
      'Hello {name},',
      '“{merged}” said the same as “{need}”, so they are one need now. {authority} supports it as before, and counts once.',
    ],
    action: 'See the need',
    closing: 'You get this because {authority} said that it needs this, and you act for it.',
  },
};

const DE: Catalogue = {
  answered: {
    subject: 'Etwas beantwortet den Bedarf „{need}“',
    paragraphs: [
      'Guten Tag {name},',
      '„{item}“ ist neu im Living Hub und beantwortet nach eigener Angabe einen Bedarf von {authority}: „{need}“.',
      'In zwei Wochen fragen wir Sie einmal, ob es geholfen hat.',
    ],
    action: 'Lesen',
    closing: 'Sie erhalten das, weil {authority} diesen Bedarf hat und Sie für sie handeln.',
  },
  question: {
    subject: 'Hat es den Bedarf „{need}“ beantwortet?',
    paragraphs: [
      'Guten Tag {name},',
      'vor zwei Wochen wurde „{item}“ als Antwort auf einen Bedarf von {authority} veröffentlicht: „{need}“. Hat es geholfen?',
      'Ja, teilweise oder nein: Ein Klick auf der Seite genügt, ohne Anmeldung.',
    ],
    action: 'Antworten',
    closing:
      'Der Link spricht für {authority} und nimmt eine Antwort an. Bitte geben Sie ihn nicht nach außen weiter.',
  },
  merged: {
    subject: 'Ein Bedarf wurde zusammengelegt: „{merged}“',
    paragraphs: [
      'Guten Tag {name},',
      '„{merged}“ besagte dasselbe wie „{need}“; beide sind jetzt ein Bedarf. {authority} unterstützt ihn wie zuvor und zählt einmal.',
    ],
    action: 'Bedarf ansehen',
    closing: 'Sie erhalten das, weil {authority} diesen Bedarf hat und Sie für sie handeln.',
  },
};

const BG: Catalogue = {
  answered: {
    subject: 'Има отговор на нуждата „{need}“',
    paragraphs: [
      'Здравейте, {name},',
      '„{item}“ е ново в Living Hub и според автора си отговаря на нужда на {authority}: „{need}“.',
      'След две седмици ще Ви попитаме веднъж дали е помогнало.',
    ],
    action: 'Прочетете го',
    closing: 'Получавате това, защото {authority} заяви тази нужда, а Вие действате от нейно име.',
  },
  question: {
    subject: 'Отговори ли на нуждата „{need}“?',
    paragraphs: [
      'Здравейте, {name},',
      'преди две седмици „{item}“ беше публикувано като отговор на нужда на {authority}: „{need}“. Помогна ли?',
      'Да, отчасти или не: едно щракване на страницата е достатъчно, без вход.',
    ],
    action: 'Отговорете',
    closing: 'Връзката говори от името на {authority} и приема един отговор. Моля, не я препращайте навън.',
  },
  merged: {
    subject: 'Нужда беше обединена: „{merged}“',
    paragraphs: [
      'Здравейте, {name},',
      '„{merged}“ казваше същото като „{need}“ и вече са една нужда. {authority} я подкрепя както досега и се брои веднъж.',
    ],
    action: 'Вижте нуждата',
    closing: 'Получавате това, защото {authority} заяви тази нужда, а Вие действате от нейно име.',
  },
};

const CATALOGUES: Readonly<Partial<Record<Locale, Catalogue>>> = { en: EN, de: DE, bg: BG };

/** What a mail about a need is written from. */
export interface NeedMailFacts {
  readonly kind: NeedMailKind;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
  /** The public address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  /** The page of ours it leads to, without language. */
  readonly path: string;
}

/** A mail about a need in the person's language, or in English as long as nobody translated it. */
export function needMail({ kind, locale, values, publicUrl, path }: NeedMailFacts): ComposedMail {
  const language = CATALOGUES[locale] ? locale : SOURCE_LOCALE;
  const { subject, paragraphs, action, closing } = (CATALOGUES[language] ?? EN)[kind];
  const prefix = language === SOURCE_LOCALE ? '' : `/${language}`;
  return composeMail({
    locale: language,
    subject: fillText(subject, values),
    paragraphs: paragraphs.map((text) => fillText(text, values)),
    action: { label: action, link: `${publicUrl}${prefix}${path}` },
    closing: [fillText(closing, values)],
  });
}
