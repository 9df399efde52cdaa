import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail, type MailEntry } from '#libs/platform';

/** The sentences of one mail in one language. `{title}`, `{name}`, `{who}`, `{text}`, `{days}` are filled in. */
interface MailTexts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: readonly string[];
}

/** The mails about content. */
export type CurationMailKind = 'comment' | 'review' | 'answered' | 'stale';

type Catalogue = Readonly<Record<CurationMailKind, MailTexts>>;

const EN: Catalogue = {
  comment: {
    subject: 'A comment on your draft “{title}”',
    paragraphs: ['Hello {name},', '{who} commented on your draft “{title}”:', '{text}'],
    action: 'Open the draft',
    closing: [],
  },
  review: {
    subject: 'Please review “{title}”',
    paragraphs: [
      'Hello {name},',
      '{who} asks you to read the draft “{title}” on the Living Hub, and to say whether it can be published.',
    ],
    action: 'Read the draft',
    closing: [
      'You need no account. The link works for {days} days, and for one answer. Please do not pass it on.',
      'If you do not expect it, you need not do anything.',
    ],
  },
  answered: {
    subject: 'A review of “{title}” is there',
    paragraphs: ['Hello {name},', '{who} has read the draft “{title}” and answered.'],
    action: 'See the answer',
    closing: [],
  },
  stale: {
    subject: 'Please check whether this still holds',
    paragraphs: [
      'Hello {name},',
      'nobody has confirmed for a long time that these pages still hold: {title}.',
      'Please confirm them, change them, or take them from the public. To confirm a page, open its link and press the button; you need not sign in.',
    ],
    action: 'See the list',
    closing: [
      'The links are for you alone, and work once each, for {days} days.',
      'A second person got this mail as well. We write about each page once in its period.',
    ],
  },
};

const DE: Catalogue = {
  comment: {
    subject: 'Ein Kommentar zu Ihrem Entwurf „{title}“',
    paragraphs: ['Guten Tag {name},', '{who} hat Ihren Entwurf „{title}“ kommentiert:', '{text}'],
    action: 'Entwurf öffnen',
    closing: [],
  },
  review: {
    subject: 'Bitte prüfen Sie „{title}“',
    paragraphs: [
      'Guten Tag {name},',
      '{who} bittet Sie, den Entwurf „{title}“ im Living Hub zu lesen und zu sagen, ob er veröffentlicht werden kann.',
    ],
    action: 'Entwurf lesen',
    closing: [
      'Sie brauchen kein Konto. Der Link gilt {days} Tage lang und für eine Antwort. Bitte geben Sie ihn nicht weiter.',
      'Wenn Sie ihn nicht erwarten, müssen Sie nichts tun.',
    ],
  },
  answered: {
    subject: 'Eine Prüfung von „{title}“ liegt vor',
    paragraphs: ['Guten Tag {name},', '{who} hat den Entwurf „{title}“ gelesen und geantwortet.'],
    action: 'Antwort ansehen',
    closing: [],
  },
  stale: {
    subject: 'Bitte prüfen Sie, ob das noch stimmt',
    paragraphs: [
      'Guten Tag {name},',
      'seit Langem hat niemand bestätigt, dass diese Seiten noch stimmen: {title}.',
      'Bitte bestätigen oder ändern Sie sie, oder nehmen Sie sie aus der Öffentlichkeit. Zum Bestätigen öffnen Sie den Link der Seite und drücken den Knopf; anmelden müssen Sie sich nicht.',
    ],
    action: 'Liste ansehen',
    closing: [
      'Die Links sind nur für Sie und gelten je einmal, {days} Tage lang.',
      'Eine zweite Person hat diese Mail auch erhalten. Wir schreiben zu jeder Seite einmal je Frist.',
    ],
  },
};

const BG: Catalogue = {
  comment: {
    subject: 'Коментар към Вашата чернова „{title}“',
    paragraphs: ['Здравейте, {name},', '{who} коментира Вашата чернова „{title}“:', '{text}'],
    action: 'Отворете черновата',
    closing: [],
  },
  review: {
    subject: 'Моля, прегледайте „{title}“',
    paragraphs: [
      'Здравейте, {name},',
      '{who} Ви моли да прочетете черновата „{title}“ в Living Hub и да кажете дали може да бъде публикувана.',
    ],
    action: 'Прочетете черновата',
    closing: [
      'Не Ви е нужен профил. Връзката работи {days} дни и за един отговор. Моля, не я препращайте.',
      'Ако не я очаквате, не е нужно да правите нищо.',
    ],
  },
  answered: {
    subject: 'Има отговор за „{title}“',
    paragraphs: ['Здравейте, {name},', '{who} прочете черновата „{title}“ и отговори.'],
    action: 'Вижте отговора',
    closing: [],
  },
  stale: {
    subject: 'Моля, проверете дали това още е вярно',
    paragraphs: [
      'Здравейте, {name},',
      'отдавна никой не е потвърждавал, че тези страници още са верни: {title}.',
      'Моля, потвърдете ги, променете ги или ги свалете от публичната част. За да потвърдите страница, отворете връзката ѝ и натиснете бутона; не е нужно да влизате в профила си.',
    ],
    action: 'Вижте списъка',
    closing: [
      'Връзките са само за Вас и работят по веднъж, {days} дни.',
      'Още един човек получи това писмо. Пишем за всяка страница веднъж за нейния срок.',
    ],
  },
};

const CATALOGUES: Readonly<Partial<Record<Locale, Catalogue>>> = { en: EN, de: DE, bg: BG };

/** What a mail about content is written from. */
export interface CurationMailFacts {
  readonly kind: CurationMailKind;
  readonly locale: Locale;
  /** The absolute address of the one thing to do next. */
  readonly link: string;
  /** What else may be opened, each by its absolute address. */
  readonly entries?: readonly MailEntry[];
  readonly values: Readonly<Record<string, string>>;
}

/** The language a mail is written in: the reader's, or English as long as nobody translated it. */
export function mailLanguageOf(locale: Locale): Locale {
  return CATALOGUES[locale] ? locale : SOURCE_LOCALE;
}

/** The mail in the reader's language, or in English as long as nobody translated it. */
export function curationMail({ kind, locale, link, entries = [], values }: CurationMailFacts): ComposedMail {
  const language = mailLanguageOf(locale);
  const { subject, paragraphs, action, closing } = (CATALOGUES[language] ?? EN)[kind];
  const filled = (text: string): string => fillText(text, values);
  return composeMail({
    locale: language,
    subject: filled(subject),
    paragraphs: paragraphs.map(filled),
    entries,
    action: { label: action, link },
    closing: closing.map(filled),
  });
}
