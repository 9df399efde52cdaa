import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';

/** The mails about cases. */
export type CaseMailKind = 'reused' | 'asked' | 'answered';

/** The sentences of one mail. `{title}`, `{name}` and `{who}` are filled in. */
interface MailTexts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
}

type Catalogue = Readonly<Record<CaseMailKind, MailTexts>> & {
  readonly greeting: string;
  readonly closing: string;
};

const EN: Catalogue = {
  greeting: 'Hello {name},',
  reused: {
    subject: '{who} reused “{title}”',
    paragraphs: ['{who} says that it did again what your case “{title}” tells, and what it changed.'],
    action: 'Read what they changed',
  },
  asked: {
    subject: 'A question about “{title}”',
    paragraphs: [
      'Somebody asks a question about your case “{title}”.',
      'Once it is answered, everybody can read question and answer.',
    ],
    action: 'Read and answer',
  },
  answered: {
    subject: 'Your question about “{title}” was answered',
    paragraphs: ['Your question about the case “{title}” was answered. Everybody can read it now.'],
    action: 'Read the answer',
  },
  closing: 'You can switch off reminders under “My account”.',
};

const DE: Catalogue = {
  greeting: 'Guten Tag {name},',
  reused: {
    subject: '{who} hat „{title}“ nachgenutzt',
    paragraphs: [
      '{who} sagt, dass sie Ihr Beispiel „{title}“ nachgenutzt hat, und was sie anders gemacht hat.',
    ],
    action: 'Lesen, was anders ist',
  },
  asked: {
    subject: 'Eine Frage zu „{title}“',
    paragraphs: [
      'Jemand hat eine Frage zu Ihrem Beispiel „{title}“ gestellt.',
      'Sobald sie beantwortet ist, können alle Frage und Antwort lesen.',
    ],
    action: 'Lesen und antworten',
  },
  answered: {
    subject: 'Ihre Frage zu „{title}“ ist beantwortet',
    paragraphs: ['Ihre Frage zum Beispiel „{title}“ ist beantwortet. Alle können sie jetzt lesen.'],
    action: 'Antwort lesen',
  },
  closing: 'Erinnerungen können Sie unter „Mein Konto“ abschalten.',
};

const BG: Catalogue = {
  greeting: 'Здравейте, {name},',
  reused: {
    subject: '{who} използва повторно „{title}“',
    paragraphs: ['{who} съобщава, че е повторила Вашия пример „{title}“ и какво е променила.'],
    action: 'Прочетете какво е променено',
  },
  asked: {
    subject: 'Въпрос за „{title}“',
    paragraphs: [
      'Някой задава въпрос за Вашия пример „{title}“.',
      'Когато получи отговор, всички ще могат да прочетат въпроса и отговора.',
    ],
    action: 'Прочетете и отговорете',
  },
  answered: {
    subject: 'Има отговор на Вашия въпрос за „{title}“',
    paragraphs: ['Вашият въпрос за примера „{title}“ получи отговор. Вече всички могат да го прочетат.'],
    action: 'Прочетете отговора',
  },
  closing: 'Можете да изключите напомнянията в „Моят профил“.',
};

const CATALOGUES: Readonly<Partial<Record<Locale, Catalogue>>> = { en: EN, de: DE, bg: BG };

/** What a mail about a case is written from. */
export interface CaseMailFacts {
  readonly kind: CaseMailKind;
  readonly locale: Locale;
  /** The absolute address of the one thing to do next. */
  readonly link: string;
  readonly values: Readonly<Record<'name' | 'who' | 'title', string>>;
}

/** The language a mail is written in: the reader's, or English as long as nobody translated it. */
export function caseMailLanguage(locale: Locale): Locale {
  return CATALOGUES[locale] ? locale : SOURCE_LOCALE;
}

/** The mail in the reader's language, or in English as long as nobody translated it. */
export function caseMail({ kind, locale, link, values }: CaseMailFacts): ComposedMail {
  const language = caseMailLanguage(locale);
  const { greeting, closing, [kind]: texts } = CATALOGUES[language] ?? EN;
  const filled = (text: string): string => fillText(text, values);
  return composeMail({
    locale: language,
    subject: filled(texts.subject),
    paragraphs: [greeting, ...texts.paragraphs].map(filled),
    action: { label: texts.action, link },
    closing: [closing],
  });
}
