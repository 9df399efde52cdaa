import { AccountsFacade } from '#libs/accounts';
import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, HubConfig, Mailer, pageAddress } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What a colleague sends. */
export interface ColleagueLetter {
  readonly sender: string;
  readonly page: { readonly title: string; readonly address: string };
  readonly note: string;
}

interface Messages {
  readonly subject: string;
  readonly greeting: string;
  readonly text: string;
  readonly note: string;
  readonly action: string;
  readonly closing: string;
}

const MESSAGES: Readonly<Partial<Record<Locale, Messages>>> & { readonly en: Messages } = {
  en: {
    subject: '{sender} sends you “{title}”',
    greeting: 'Hello {name},',
    text: '{sender}, who acts for the same authority as you, sends you a page of the Living Hub: “{title}”.',
    note: 'They write: “{note}”',
    action: 'Open the page',
    closing: 'Under “My account” you can switch off mail from colleagues.',
  },
  de: {
    subject: '{sender} schickt Ihnen „{title}“',
    greeting: 'Guten Tag {name},',
    text: '{sender} handelt für dieselbe Behörde wie Sie und schickt Ihnen eine Seite des Living Hub: „{title}“.',
    note: 'Dazu die Nachricht: „{note}“',
    action: 'Die Seite öffnen',
    closing: 'Unter „Mein Konto“ können Sie E-Mails von Kolleginnen und Kollegen abschalten.',
  },
  bg: {
    subject: '{sender} Ви изпраща „{title}“',
    greeting: 'Здравейте, {name},',
    text: '{sender} действа от името на същата администрация като Вас и Ви изпраща страница от Living Hub: „{title}“.',
    note: 'Съобщението гласи: „{note}“',
    action: 'Към страницата',
    closing: 'В „Моят профил“ можете да изключите писмата от колеги.',
  },
};

/** Writes to colleagues, within the running unit of work. */
@Injectable()
export class ColleaguePost {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** False when they want no such mail. */
  async send(personId: string, { sender, page, note }: ColleagueLetter): Promise<boolean> {
    const [to] = await this.accounts.recipientsOf([personId], 'colleagues');
    if (to === undefined) return false;
    const messages = MESSAGES[to.locale] ?? MESSAGES.en;
    const locale = MESSAGES[to.locale] === undefined ? SOURCE_LOCALE : to.locale;
    const values = { sender, title: page.title, name: to.name, note };
    const say = (key: keyof Messages): string => fillText(messages[key], values);
    const mail = composeMail({
      locale,
      subject: say('subject'),
      paragraphs: [say('greeting'), say('text'), ...(note === '' ? [] : [say('note')])],
      action: { label: say('action'), link: pageAddress(this.config.http.publicUrl, locale, page.address) },
      closing: [say('closing')],
    });
    await this.mailer.send({ to: to.email, personId: to.id, ...mail });
    return true;
  }
}
