import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';

/** What stewards are told of. */
export type ClaimMailKind = 'recheck' | 'ending' | 'clauses';

interface Messages {
  readonly greeting: string;
  readonly recheck: ClaimMessages;
  readonly ending: ClaimMessages;
  readonly clauses: ClaimMessages;
  readonly closing: string;
}

interface ClaimMessages {
  readonly subject: string;
  readonly text: string;
  readonly next: string;
  readonly action: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, Messages>>> & { readonly en: Messages } = {
  en: {
    greeting: 'Hello {name},',
    recheck: {
      subject: 'To be checked again: {solution}, {mim}',
      text: 'Requirements were changed or withdrawn that your claim about {solution} answers: {numbers} of {mim}.',
      next: 'Only these answers are shown as “to be checked again”. Read the new wording and say whether they still hold.',
      action: 'Open the claim',
    },
    ending: {
      subject: 'A claim about {solution} lapses on {until}',
      text: 'Your claim about {solution} and {mim} lapses on {until}. From then on it is shown as expired.',
      next: 'If it still holds, confirm it; saving it once is enough.',
      action: 'Open the claim',
    },
    clauses: {
      subject: 'Changed: clauses on your list “{list}”',
      text: 'A later publication changed or withdrew what your list “{list}” uses: {numbers}.',
      next: 'The list shows what each said before and says now. Nothing on your list was replaced.',
      action: 'See the changes',
    },
    closing: 'You receive this because you act for the body it belongs to.',
  },
  de: {
    greeting: 'Guten Tag {name},',
    recheck: {
      subject: 'Erneut zu prüfen: {solution}, {mim}',
      text: 'Anforderungen, auf die Ihre Angabe zu {solution} antwortet, wurden geändert oder zurückgezogen: {numbers} von {mim}.',
      next: 'Nur diese Antworten sind als „erneut zu prüfen“ gekennzeichnet. Lesen Sie den neuen Wortlaut und sagen Sie, ob sie noch gelten.',
      action: 'Die Angabe öffnen',
    },
    ending: {
      subject: 'Eine Angabe zu {solution} läuft am {until} ab',
      text: 'Ihre Angabe zu {solution} und {mim} läuft am {until} ab. Danach wird sie als abgelaufen gezeigt.',
      next: 'Wenn sie noch gilt, bestätigen Sie sie; einmal speichern genügt.',
      action: 'Die Angabe öffnen',
    },
    clauses: {
      subject: 'Geändert: Klauseln auf Ihrer Liste „{list}“',
      text: 'Eine spätere Veröffentlichung hat geändert oder zurückgezogen, was Ihre Liste „{list}“ verwendet: {numbers}.',
      next: 'Die Liste zeigt, was jeweils vorher stand und jetzt steht. Auf Ihrer Liste wurde nichts ersetzt.',
      action: 'Die Änderungen ansehen',
    },
    closing: 'Sie erhalten dies, weil Sie für die Stelle handeln, der es gehört.',
  },
  bg: {
    greeting: 'Здравейте, {name},',
    recheck: {
      subject: 'За повторна проверка: {solution}, {mim}',
      text: 'Изисквания, на които отговаря Вашата декларация за {solution}, са променени или оттеглени: {numbers} от {mim}.',
      next: 'Само тези отговори са отбелязани „за повторна проверка“. Прочетете новия текст и кажете дали още са в сила.',
      action: 'Към декларацията',
    },
    ending: {
      subject: 'Декларация за {solution} изтича на {until}',
      text: 'Вашата декларация за {solution} и {mim} изтича на {until}. След това се показва като изтекла.',
      next: 'Ако още е в сила, потвърдете я; достатъчно е да я запазите веднъж.',
      action: 'Към декларацията',
    },
    clauses: {
      subject: 'Променени клаузи във Вашия списък „{list}“',
      text: 'По-късна публикация промени или оттегли нещо, което използва списъкът „{list}“: {numbers}.',
      next: 'Списъкът показва какво е пишело преди и какво пише сега. Нищо във Вашия списък не е заменено.',
      action: 'Вижте промените',
    },
    closing: 'Получавате това, защото действате от името на този, на когото принадлежи.',
  },
};

/** What a mail is written from. */
export interface ClaimMailFacts {
  readonly kind: ClaimMailKind;
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
  readonly until: Date | null;
  /** The public address of the hub, without a slash at its end. */
  readonly publicUrl: string;
  /** The page of ours it leads to, without language. */
  readonly path: string;
}

/** A mail about claims and clauses in the person's language, or in English as long as nobody translated it. */
export function claimMail({ kind, locale, values, until, publicUrl, path }: ClaimMailFacts): ComposedMail {
  const language = MESSAGES[locale] ? locale : SOURCE_LOCALE;
  const messages = MESSAGES[language] ?? MESSAGES.en;
  const { subject, text, next, action } = messages[kind];
  const filled = { ...values, until: until === null ? '' : dayIn(language, until) };
  const prefix = language === SOURCE_LOCALE ? '' : `/${language}`;
  return composeMail({
    locale: language,
    subject: fillText(subject, filled),
    paragraphs: [messages.greeting, text, next].map((paragraph) => fillText(paragraph, filled)),
    action: { label: action, link: `${publicUrl}${prefix}${path}` },
    closing: [messages.closing],
  });
}

function dayIn(locale: Locale, instant: Date): string {
  const language = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}
