import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { curationMail, mailLanguageOf, type CurationMailKind } from './curation.mail.js';

/** The desk's list of content that grew stale. */
export const STALE_PATH = '/desk/content?queue=stale';

/** The desk's page of an item. */
export function deskPath(itemId: string): string {
  return `/desk/content/${itemId}`;
}

/** The page on which somebody without an account reviews a draft. */
export function reviewPath(token: string): string {
  return `/review/${token}`;
}

/** The page on which somebody says that one item still holds. */
export function stillTruePath(token: string): string {
  return `/still-true/${token}`;
}

/** One of several pages of ours that a mail leads to. */
export interface PathLink {
  readonly label: string;
  readonly path: string;
}

/** What few mails have. */
export interface MailExtras {
  /** Stays the same when the same mail is written again. */
  readonly messageId?: string;
  /** Stand before the one thing to do. */
  readonly links?: readonly PathLink[];
}

/** Who is written to. */
export interface Reader {
  readonly email: string;
  readonly locale: Locale;
  /** Null for somebody without an account. */
  readonly id: string | null;
}

/** Sends mails about content within the running unit of work. */
@Injectable()
export class CurationPost {
  constructor(
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /**
   * @param path the page of ours that the mail leads to; the address is built from the configuration alone
   */
  async send(
    kind: CurationMailKind,
    to: Reader,
    path: string,
    values: Readonly<Record<string, string>>,
    { messageId, links = [] }: MailExtras = {},
  ): Promise<void> {
    const language = mailLanguageOf(to.locale);
    const mail = curationMail({
      kind,
      locale: language,
      link: this.address(path, language),
      entries: links.map((one) => ({ title: one.label, link: this.address(one.path, language) })),
      values,
    });
    await this.mailer.send({
      to: to.email,
      ...mail,
      ...(to.id === null ? {} : { personId: to.id }),
      ...(messageId === undefined ? {} : { messageId }),
    });
  }

  /** The absolute address of a page of ours, in a language. */
  address(path: string, language: Locale = SOURCE_LOCALE): string {
    const prefix = language === SOURCE_LOCALE ? '' : `/${language}`;
    return `${this.config.http.publicUrl}${prefix}${path}`;
  }
}
