import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';

/** A case study as it is public now. */
export interface PublicCase {
  readonly id: string;
  readonly address: string;
  readonly language: Locale;
  readonly title: Translated;
  /** The authority it belongs to; null where the community tells it. */
  readonly authorityId: string | null;
}

/** That an authority did again what a case tells. */
export interface CaseReuse {
  readonly id: string;
  readonly itemId: string;
  readonly authorityId: string;
  readonly changed: string;
  /** A year, a month or a day. */
  readonly since: string;
  readonly recordedAt: Date;
  readonly updatedAt: Date;
}

/** A question to those who tell a case. */
export interface CaseQuestion {
  readonly id: string;
  readonly itemId: string;
  readonly question: string;
  readonly askedAt: Date;
  /** For which authority it was asked, if for one. */
  readonly authorityId: string | null;
  /** Who asked, as far as they agreed that their name is shown. */
  readonly namedAskerId: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** The title in a language, in the original as long as nobody translated it. */
export function titleIn({ title, language }: Pick<PublicCase, 'title' | 'language'>, locale: Locale): string {
  return (title[locale] ?? title[language] ?? Object.values(title)[0])?.text ?? '';
}
