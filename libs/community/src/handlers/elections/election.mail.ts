import { SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { composeMail, fillText, type ComposedMail } from '#libs/platform';
import type { ElectionNews } from '../../app/elections/election.jobs.js';
import type { ElectionOutcome } from '../../domain/elections/election.js';
import type { RollDecision } from '../../domain/elections/roll.js';
import { ELECTION_MAIL_TEXTS, type ElectionMailTexts } from './election.mail-texts.js';

/** What a mail about an election is written from. */
export interface ElectionMailFacts {
  readonly name: string;
  readonly locale: Locale;
  /** The name of the group in the language of the mail. */
  readonly group: string;
  /** The absolute address of the election's page. */
  readonly link: string;
  readonly zone: string;
  readonly applicationsCloseAt: Date;
  readonly votingClosesAt: Date;
  readonly outcome: ElectionOutcome | null;
  readonly rejection: string;
  readonly decision: RollDecision | null;
  readonly answer: string;
}

/** A mail about an election in the person's language, or in English as long as nobody translated it. */
export function electionMail(news: ElectionNews['news'], facts: ElectionMailFacts): ComposedMail {
  const locale = ELECTION_MAIL_TEXTS[facts.locale] ? facts.locale : SOURCE_LOCALE;
  const texts = ELECTION_MAIL_TEXTS[locale] ?? ELECTION_MAIL_TEXTS.en;
  const fill = (text: string): string =>
    fillText(text, {
      name: facts.name,
      group: facts.group,
      applicationsClose: instantText(facts.applicationsCloseAt, locale, facts.zone),
      votingCloses: instantText(facts.votingClosesAt, locale, facts.zone),
    });
  const { subject, paragraphs } = texts[news];
  return composeMail({
    locale,
    subject: fill(subject),
    paragraphs: [texts.greeting, ...paragraphs, ...outcomeOf(news, facts, texts)]
      .map(fill)
      .concat(quoted(news, facts)),
    action: { label: texts.action, link: facts.link },
  });
}

function outcomeOf(news: ElectionNews['news'], facts: ElectionMailFacts, texts: ElectionMailTexts): string[] {
  if (news === 'closed' && facts.outcome !== null) return [texts.outcomes[facts.outcome]];
  if (news === 'decided' && facts.decision !== null) return [texts.decisions[facts.decision]];
  return [];
}

/** What somebody wrote to the person; never filled in, since it is foreign text. */
function quoted(news: ElectionNews['news'], { rejection, answer }: ElectionMailFacts): string[] {
  const text = news === 'rejected' ? rejection : news === 'decided' ? answer : '';
  return text === '' ? [] : [`“${text}”`];
}

function instantText(instant: Date, locale: Locale, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return format.format(instant);
}
