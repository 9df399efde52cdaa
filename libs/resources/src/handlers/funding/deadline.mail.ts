import type { BodyView } from '#libs/community';
import { localize, SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, pageAddress, type ComposedMail } from '#libs/platform';
import type { NearDeadline } from '../../persistence/funding/reminder.repository.js';

/** What the mail is made of. */
export interface DeadlineMailFacts {
  readonly deadline: NearDeadline;
  readonly authority: Pick<BodyView, 'name' | 'sourceLocale'>;
  readonly name: string;
  readonly locale: Locale;
  readonly publicUrl: string;
  readonly quietLink: string;
}

interface Messages {
  readonly subject: string;
  readonly greeting: string;
  readonly text: string;
  readonly next: string;
  readonly action: string;
  readonly quiet: string;
  readonly closing: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, Messages>>> & { readonly en: Messages } = {
  en: {
    subject: 'Deadline on {day}: {call}',
    greeting: 'Hello {name},',
    text: '{authority} is interested in “{call}”. Applications are taken until {until}.',
    next: 'Read the rules, note that you have applied, or that you have given it up: then nobody is reminded again.',
    action: 'Open the call',
    quiet: 'No more mail about this call: {link}',
    closing:
      'You receive this because you act for {authority}. Under “My account” you choose which mail you want.',
  },
  de: {
    subject: 'Frist am {day}: {call}',
    greeting: 'Guten Tag {name},',
    text: '{authority} ist an „{call}“ interessiert. Anträge werden bis {until} angenommen.',
    next: 'Lesen Sie die Regeln, halten Sie fest, dass Sie einen Antrag gestellt oder verzichtet haben: Dann wird niemand mehr erinnert.',
    action: 'Den Aufruf öffnen',
    quiet: 'Keine E-Mails mehr zu diesem Aufruf: {link}',
    closing:
      'Sie erhalten dies, weil Sie für {authority} handeln. Unter „Mein Konto“ wählen Sie, welche E-Mails Sie möchten.',
  },
  bg: {
    subject: 'Краен срок на {day}: {call}',
    greeting: 'Здравейте, {name},',
    text: '{authority} се интересува от „{call}“. Заявления се приемат до {until}.',
    next: 'Прочетете правилата и отбележете, че сте кандидатствали или че сте се отказали: тогава повече няма да има напомняния.',
    action: 'Към поканата',
    quiet: 'Без повече писма за тази покана: {link}',
    closing:
      'Получавате това, защото действате от името на {authority}. В „Моят профил“ избирате какви писма желаете.',
  },
};

/** The mail about a deadline, in the language of its reader. The time is that of the zone in which the call means it. */
export function deadlineMail({
  deadline,
  authority,
  name,
  locale,
  publicUrl,
  quietLink,
}: DeadlineMailFacts): ComposedMail {
  const messages = MESSAGES[locale] ?? MESSAGES.en;
  const language = MESSAGES[locale] === undefined ? SOURCE_LOCALE : locale;
  const { title, zone, deadlineAt, address } = deadline;
  const call = (title[language] ?? title[deadline.language])?.text ?? address;
  // The end of a day is written as its last minute: people read 24:00 as the next day.
  const last = new Date(deadlineAt.getTime() - (isMidnight(deadlineAt, zone) ? 60_000 : 0));
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(last);
  const at = { dateStyle: 'full', timeStyle: 'short', timeZone: zone } as const;
  const until = `${new Intl.DateTimeFormat(language, at).format(last)} (${zone})`;
  const body = localize(authority.name, language, authority.sourceLocale).text;
  const values = { name, call, day, until, authority: body, link: quietLink };
  const say = (key: keyof Messages): string => fillText(messages[key], values);
  return composeMail({
    locale: language,
    subject: say('subject'),
    paragraphs: [say('greeting'), say('text'), say('next')],
    action: { label: say('action'), link: pageAddress(publicUrl, language, address) },
    closing: [say('quiet'), say('closing')],
  });
}

function isMidnight(instant: Date, zone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return local.hour === 0 && local.minute === 0;
}
