import { SOURCE_LOCALE, localize, type Locale } from '#libs/kernel';
import { composeMail, fillText, pageAddress, type ComposedMail } from '#libs/platform';
import type { MandateRole } from '../../domain/group.js';
import type { GroupView, MandateView } from '../../domain/groups/group-view.js';
import type { NoticeKind } from '../../domain/groups/mandate.rules.js';

interface Messages {
  readonly greeting: string;
  readonly role: Readonly<Record<MandateRole, string>>;
  readonly appointed: MandateMessages;
  readonly ending: MandateMessages;
  readonly closing: string;
}

interface MandateMessages {
  readonly subject: string;
  readonly text: string;
  readonly next: string;
  readonly action: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, Messages>>> & { readonly en: Messages } = {
  en: {
    greeting: 'Hello {name},',
    role: { lead: 'lead organisation', chair: 'chair', delegate: 'delegate' },
    appointed: {
      subject: 'Your mandate in the group “{group}”',
      text: 'For {authority}, you are now {role} of the group “{group}”, from {since} to {until}.',
      next: 'During that time you can write its plan, meetings and outputs. You need a second factor to sign in for that.',
      action: 'Open the group',
    },
    ending: {
      subject: 'A mandate in the group “{group}” ends on {until}',
      text: 'The mandate of {authority} as {role} of the group “{group}” ends on {until}. The rights that come with it end by themselves.',
      next: 'Renew it, or call an election, so that the group is not left without.',
      action: 'See the mandates',
    },
    closing: 'You receive this because you hold a mandate in this group or run the platform.',
  },
  de: {
    greeting: 'Guten Tag {name},',
    role: { lead: 'federführende Organisation', chair: 'Vorsitz', delegate: 'Delegation' },
    appointed: {
      subject: 'Ihr Mandat in der Gruppe „{group}“',
      text: 'Sie haben für {authority} ein Mandat in der Gruppe „{group}“ ({role}), vom {since} bis zum {until}.',
      next: 'In dieser Zeit können Sie Arbeitsplan, Treffen und Ergebnisse der Gruppe schreiben. Dafür melden Sie sich mit einem zweiten Faktor an.',
      action: 'Die Gruppe öffnen',
    },
    ending: {
      subject: 'Ein Mandat in der Gruppe „{group}“ endet am {until}',
      text: 'Das Mandat von {authority} in der Gruppe „{group}“ ({role}) endet am {until}. Die Rechte daraus enden von selbst.',
      next: 'Verlängern Sie es oder rufen Sie eine Wahl aus, damit die Gruppe nicht ohne dasteht.',
      action: 'Die Mandate ansehen',
    },
    closing: 'Sie erhalten dies, weil Sie ein Mandat in dieser Gruppe haben oder die Plattform betreuen.',
  },
  bg: {
    greeting: 'Здравейте, {name},',
    role: { lead: 'водеща организация', chair: 'председател', delegate: 'делегат' },
    appointed: {
      subject: 'Вашият мандат в група „{group}“',
      text: 'От името на {authority} Вие имате мандат в група „{group}“ ({role}) от {since} до {until}.',
      next: 'През това време можете да пишете плана, срещите и резултатите на групата. За това е нужен вход с втори фактор.',
      action: 'Към групата',
    },
    ending: {
      subject: 'Мандат в група „{group}“ изтича на {until}',
      text: 'Мандатът на {authority} в група „{group}“ ({role}) изтича на {until}. Правата по него изтичат сами.',
      next: 'Подновете го или обявете избор, за да не остане групата без представител.',
      action: 'Към мандатите',
    },
    closing: 'Получавате това, защото имате мандат в тази група или поддържате платформата.',
  },
};

/** What a mail about a mandate is written from. */
export interface MandateMailFacts {
  readonly kind: NoticeKind;
  readonly name: string;
  readonly locale: Locale;
  readonly group: GroupView;
  readonly mandate: MandateView;
  /** The public address of the hub, without a slash at its end. */
  readonly publicUrl: string;
}

/** A mail about a mandate in the person's language, or in English as long as nobody translated it. */
export function mandateMail({
  kind,
  name,
  locale,
  group,
  mandate,
  publicUrl,
}: MandateMailFacts): ComposedMail {
  const language = MESSAGES[locale] ? locale : SOURCE_LOCALE;
  const messages = MESSAGES[language] ?? MESSAGES.en;
  const { subject, text, next, action } = kind === 'appointed' ? messages.appointed : messages.ending;
  const values = {
    name,
    group: localize(group.name, language, group.sourceLocale).text,
    authority: localize(mandate.holder.name, language, mandate.holder.sourceLocale).text,
    role: messages.role[mandate.role],
    since: dayIn(language, mandate.since),
    until: mandate.until === null ? '…' : dayIn(language, mandate.until),
  };
  const page = kind === 'appointed' ? group.slug : `${group.slug}/mandates`;
  return composeMail({
    locale: language,
    subject: fillText(subject, values),
    paragraphs: [messages.greeting, text, next].map((paragraph) => fillText(paragraph, values)),
    action: { label: action, link: pageAddress(publicUrl, language, `/groups/${page}`) },
    closing: [messages.closing],
  });
}

function dayIn(locale: Locale, instant: Date): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(instant);
}
