import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';

/** The sentences of one mail in one language. `{body}`, `{name}`, `{reason}`, `{count}` are filled in. */
interface MailTexts {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly closing: readonly string[];
}

/** The mails about stewards. */
export type StewardMailKind =
  'invitation' | 'joinRequest' | 'accepted' | 'declined' | 'removed' | 'alone' | 'vacancies';

type Catalogue = Readonly<Record<StewardMailKind, MailTexts>>;

const EN: Catalogue = {
  invitation: {
    subject: 'Act for {body} on the Living Hub',
    paragraphs: ['Hello,', '{name} invites you to act for {body} on the Living Hub, as one of its stewards.'],
    action: 'See the invitation',
    closing: [
      'The link works for {count} days and needs one more click from you.',
      'If you do not expect it, you need not do anything.',
    ],
  },
  joinRequest: {
    subject: 'Somebody asks to act for {body}',
    paragraphs: ['Hello,', '{name} asks to become a steward of {body}. They write:', '{reason}'],
    action: 'Accept or decline',
    closing: ['Accept only people you know: a steward sees and changes everything of {body}.'],
  },
  accepted: {
    subject: 'You now act for {body}',
    paragraphs: ['Hello {name},', 'your request was accepted: you are a steward of {body} now.'],
    action: 'Go to its page',
    closing: [],
  },
  declined: {
    subject: 'Your request to act for {body}',
    paragraphs: [
      'Hello {name},',
      'your request to become a steward of {body} was declined. If you think this is a mistake, talk to your colleagues there.',
    ],
    action: 'Go to its page',
    closing: [],
  },
  removed: {
    subject: 'You no longer act for {body}',
    paragraphs: [
      'Hello {name},',
      'a colleague ended your rights: you no longer act for {body} on the Living Hub.',
    ],
    action: 'Go to its page',
    closing: ['If this surprises you, write to a coordinator.'],
  },
  alone: {
    subject: 'You are the only steward of {body}',
    paragraphs: [
      'Hello {name},',
      'you alone act for {body} on the Living Hub. If you fall ill or change jobs, nobody can reach what it has there. Please invite a colleague.',
    ],
    action: 'Invite a colleague',
    closing: ['We write this at most once in {count} days.'],
  },
  vacancies: {
    subject: 'Authorities with too few stewards',
    paragraphs: ['Hello {name},', 'these authorities have one steward or none: {body}.'],
    action: 'See the list',
    closing: ['We write about each of them at most once in {count} days.'],
  },
};

const DE: Catalogue = {
  invitation: {
    subject: 'Für {body} im Living Hub handeln',
    paragraphs: [
      'Guten Tag,',
      '{name} lädt Sie ein, im Living Hub als verantwortliche Person für {body} zu handeln.',
    ],
    action: 'Einladung ansehen',
    closing: [
      'Der Link gilt {count} Tage lang und braucht noch einen Klick von Ihnen.',
      'Wenn Sie ihn nicht erwarten, müssen Sie nichts tun.',
    ],
  },
  joinRequest: {
    subject: 'Jemand möchte für {body} handeln',
    paragraphs: [
      'Guten Tag,',
      '{name} möchte als verantwortliche Person für {body} handeln und schreibt:',
      '{reason}',
    ],
    action: 'Annehmen oder ablehnen',
    closing: [
      'Nehmen Sie nur Menschen an, die Sie kennen: Verantwortliche sehen und ändern alles von {body}.',
    ],
  },
  accepted: {
    subject: 'Sie handeln jetzt für {body}',
    paragraphs: [
      'Guten Tag {name},',
      'Ihre Anfrage wurde angenommen: Sie sind jetzt für {body} verantwortlich.',
    ],
    action: 'Zur Seite',
    closing: [],
  },
  declined: {
    subject: 'Ihre Anfrage zu {body}',
    paragraphs: [
      'Guten Tag {name},',
      'Ihre Anfrage, für {body} zu handeln, wurde abgelehnt. Wenn das ein Irrtum ist, sprechen Sie mit Ihren Kolleginnen und Kollegen dort.',
    ],
    action: 'Zur Seite',
    closing: [],
  },
  removed: {
    subject: 'Sie handeln nicht mehr für {body}',
    paragraphs: [
      'Guten Tag {name},',
      'eine Kollegin oder ein Kollege hat Ihre Rechte beendet: Sie handeln im Living Hub nicht mehr für {body}.',
    ],
    action: 'Zur Seite',
    closing: ['Wenn Sie das überrascht, schreiben Sie der Koordination.'],
  },
  alone: {
    subject: 'Sie allein sind für {body} verantwortlich',
    paragraphs: [
      'Guten Tag {name},',
      'Sie allein handeln im Living Hub für {body}. Wenn Sie ausfallen oder wechseln, kommt niemand mehr an die Daten. Bitte laden Sie eine Kollegin oder einen Kollegen ein.',
    ],
    action: 'Jemanden einladen',
    closing: ['Wir schreiben das höchstens einmal in {count} Tagen.'],
  },
  vacancies: {
    subject: 'Verwaltungen mit zu wenigen Verantwortlichen',
    paragraphs: [
      'Guten Tag {name},',
      'diese Verwaltungen haben nur eine verantwortliche Person oder keine: {body}.',
    ],
    action: 'Liste ansehen',
    closing: ['Wir schreiben über jede von ihnen höchstens einmal in {count} Tagen.'],
  },
};

const BG: Catalogue = {
  invitation: {
    subject: 'Действайте от името на {body} в Living Hub',
    paragraphs: [
      'Здравейте,',
      '{name} Ви кани да действате от името на {body} в Living Hub като отговорник.',
    ],
    action: 'Вижте поканата',
    closing: [
      'Връзката работи {count} дни и изисква още едно натискане от Вас.',
      'Ако не я очаквате, не е нужно да правите нищо.',
    ],
  },
  joinRequest: {
    subject: 'Някой иска да действа от името на {body}',
    paragraphs: ['Здравейте,', '{name} иска да стане отговорник на {body} и пише:', '{reason}'],
    action: 'Приемете или откажете',
    closing: ['Приемайте само хора, които познавате: отговорникът вижда и променя всичко на {body}.'],
  },
  accepted: {
    subject: 'Вече действате от името на {body}',
    paragraphs: ['Здравейте, {name},', 'искането Ви беше прието: вече сте отговорник на {body}.'],
    action: 'Към страницата',
    closing: [],
  },
  declined: {
    subject: 'Вашето искане за {body}',
    paragraphs: [
      'Здравейте, {name},',
      'искането Ви да станете отговорник на {body} беше отказано. Ако смятате, че е грешка, говорете с колегите си там.',
    ],
    action: 'Към страницата',
    closing: [],
  },
  removed: {
    subject: 'Вече не действате от името на {body}',
    paragraphs: [
      'Здравейте, {name},',
      'Ваш колега прекрати правата Ви: вече не действате от името на {body} в Living Hub.',
    ],
    action: 'Към страницата',
    closing: ['Ако това Ви изненадва, пишете на координатор.'],
  },
  alone: {
    subject: 'Вие сте единственият отговорник на {body}',
    paragraphs: [
      'Здравейте, {name},',
      'само Вие действате от името на {body} в Living Hub. Ако отсъствате или смените работата си, никой няма да има достъп. Моля, поканете колега.',
    ],
    action: 'Поканете колега',
    closing: ['Пишем това най-много веднъж на {count} дни.'],
  },
  vacancies: {
    subject: 'Администрации с твърде малко отговорници',
    paragraphs: ['Здравейте, {name},', 'тези администрации имат един отговорник или нито един: {body}.'],
    action: 'Вижте списъка',
    closing: ['Пишем за всяка от тях най-много веднъж на {count} дни.'],
  },
};

const CATALOGUES: Readonly<Partial<Record<Locale, Catalogue>>> = { en: EN, de: DE, bg: BG };

/** What a mail about stewards is written from. */
export interface StewardMailFacts {
  readonly kind: StewardMailKind;
  readonly locale: Locale;
  /** The absolute address of the one thing to do next. */
  readonly link: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The language a mail is written in: the reader's, or English as long as nobody translated it. */
export function mailLanguageOf(locale: Locale): Locale {
  return CATALOGUES[locale] ? locale : SOURCE_LOCALE;
}

/** The mail in the reader's language, or in English as long as nobody translated it. */
export function stewardMail({ kind, locale, link, values }: StewardMailFacts): ComposedMail {
  const language = mailLanguageOf(locale);
  const { subject, paragraphs, action, closing } = (CATALOGUES[language] ?? EN)[kind];
  const filled = (text: string): string => fillText(text, values);
  return composeMail({
    locale: language,
    subject: filled(subject),
    paragraphs: paragraphs.map(filled),
    action: { label: action, link },
    closing: closing.map(filled),
  });
}
