import { AccountsFacade } from '#libs/accounts';
import { BodiesFacade, CommunityFacade } from '#libs/community';
import { localize, SOURCE_LOCALE } from '#libs/kernel';
import { HubConfig, Mailer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { titleIn, type CaseReuse, type PublicCase } from '../../domain/case-life.js';
import { CASES_GROUP } from '../case.policy.js';
import { caseMail, caseMailLanguage, type CaseMailKind } from './case.mail.js';

/** Where on the page of a case the questions are. */
const QUESTIONS = '#questions';
const REUSES = '#reuses';

/** Somebody is told something about a case. */
interface CaseNews {
  readonly kind: CaseMailKind;
  readonly about: PublicCase;
  /** Where on its page it is. */
  readonly place: string;
  /** Names the news within all mail, so that nothing is written twice. */
  readonly mark: string;
  readonly who?: string;
}

/** Writes to people about cases, in their language and within the running unit of work. */
@Injectable()
export class CasePost {
  constructor(
    private readonly bodies: BodiesFacade,
    private readonly community: CommunityFacade,
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Tells whoever owns a case that an authority reused it. */
  async tellOfReuse(about: PublicCase, { id: mark, authorityId }: CaseReuse): Promise<void> {
    const authority = await this.community.authorityView(authorityId);
    const who = authority ? localize(authority.name, SOURCE_LOCALE, authority.sourceLocale).text : '';
    const readers = await this.ownersOf(about);
    await this.write(readers, { kind: 'reused', about, place: REUSES, mark, who });
  }

  /** Tells whoever owns a case that there is a question. The question itself is read on the hub. */
  async tellOfQuestion(about: PublicCase, mark: string): Promise<void> {
    await this.write(await this.ownersOf(about), { kind: 'asked', about, place: QUESTIONS, mark });
  }

  /** Tells whoever asked that there is an answer. */
  async tellOfAnswer(about: PublicCase, mark: string, askerId: string | null): Promise<void> {
    const readers = askerId === null ? [] : [askerId];
    await this.write(readers, { kind: 'answered', about, place: QUESTIONS, mark });
  }

  private async ownersOf({ authorityId }: PublicCase): Promise<string[]> {
    if (authorityId !== null) return this.bodies.stewardIdsOf(authorityId);
    const group = await this.community.groupBySlug(CASES_GROUP);
    return group === null ? [] : this.community.curatorsOf(group.id);
  }

  private async write(personIds: readonly string[], news: CaseNews): Promise<void> {
    const { kind, about, place, mark, who = '' } = news;
    for (const { id, email, name, locale } of await this.accounts.recipientsOf(personIds, 'reminders')) {
      const language = caseMailLanguage(locale);
      const prefix = language === SOURCE_LOCALE ? '' : `/${language}`;
      const mail = caseMail({
        kind,
        locale: language,
        link: `${this.config.http.publicUrl}${prefix}${about.address}${place}`,
        values: { name, who, title: titleIn(about, language) },
      });
      const messageId = `<case-${kind}.${mark}.${id}@living-hub>`;
      await this.mailer.send({ to: email, personId: id, ...mail, messageId });
    }
  }
}
