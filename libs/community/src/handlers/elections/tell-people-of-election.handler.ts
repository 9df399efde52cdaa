import { AccountsFacade, type MailRecipient } from '#libs/accounts';
import { localize } from '#libs/kernel';
import { HubConfig, Mailer, OnJob, pageAddress, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  ELECTION_NEWS_QUEUE,
  electionNewsSchema,
  type ElectionNews,
} from '../../app/elections/election.jobs.js';
import { ElectionPeopleRepository } from '../../persistence/elections/election-people.repository.js';
import {
  ElectionNewsRepository,
  type NewsFacts,
} from '../../persistence/elections/election-news.repository.js';
import { electionMail } from './election.mail.js';

/** Writes to those whom an election concerns. */
@Injectable()
export class TellPeopleOfElectionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly news: ElectionNewsRepository,
    private readonly people: ElectionPeopleRepository,
    private readonly accounts: AccountsFacade,
    private readonly mailer: Mailer,
    private readonly config: HubConfig,
  ) {}

  /** Sends all mails or none. A repeated delivery carries the same message ids. */
  @OnJob({ queue: ELECTION_NEWS_QUEUE })
  async tell(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const told = electionNewsSchema.parse(payload);
    const facts = await this.news.facts(told.electionId, told.personId ?? null);
    if (facts === null) return;
    // What one person has to know about their own application is sent in any case.
    const kind = told.personId === undefined ? 'election-calls' : null;
    const recipients = await this.accounts.recipientsOf(await this.recipientsOf(told), kind);
    await this.uow.run(async () => {
      for (const recipient of recipients) await this.write(recipient, told, facts);
    });
  }

  private async recipientsOf({ electionId, news, personId }: ElectionNews): Promise<string[]> {
    if (personId !== undefined) return [personId];
    if (news === 'called') return this.people.stewardsOfSignatories();
    if (news === 'reminder') return this.people.stillToVote(electionId);
    const [onRoll, candidates] = await Promise.all([
      this.people.stewardsOnRoll(electionId),
      this.news.candidatePeople(electionId),
    ]);
    return [...new Set([...onRoll, ...candidates])];
  }

  private async write(
    recipient: MailRecipient,
    { news, electionId }: ElectionNews,
    facts: NewsFacts,
  ): Promise<void> {
    const { name, email, locale, id } = recipient;
    const mail = electionMail(news, {
      ...facts,
      name,
      locale,
      group: localize(facts.groupName, locale, facts.groupLocale).text,
      link: pageAddress(this.config.http.publicUrl, locale, `/elections/${electionId}`),
    });
    await this.mailer.send({
      to: email,
      personId: id,
      ...mail,
      messageId: `<election-${news}.${electionId}.${id}@living-hub>`,
    });
  }
}
