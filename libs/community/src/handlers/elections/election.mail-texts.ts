import type { Locale } from '#libs/kernel';
import type { ElectionNews } from '../../app/elections/election.jobs.js';
import type { ElectionOutcome } from '../../domain/elections/election.js';
import type { RollDecision } from '../../domain/elections/roll.js';

/** One mail: its subject and its paragraphs after the greeting. */
interface MailText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** The sentences of all mails about elections in one language. `{name}`, `{group}` and the deadlines are filled in. */
export interface ElectionMailTexts extends Readonly<Record<ElectionNews['news'], MailText>> {
  readonly greeting: string;
  readonly action: string;
  readonly outcomes: Readonly<Record<ElectionOutcome, string>>;
  readonly decisions: Readonly<Record<RollDecision, string>>;
}

/** The languages these mails exist in. */
export const ELECTION_MAIL_TEXTS: Readonly<Partial<Record<Locale, ElectionMailTexts>>> & {
  readonly en: ElectionMailTexts;
} = {
  en: {
    greeting: 'Hello {name},',
    action: 'See the election',
    called: {
      subject: 'Open call: who will chair “{group}”?',
      paragraphs: [
        'there is an open call for the chair of the group “{group}”. Signatories of the declaration may send a candidate.',
        'Applications close on {applicationsClose}.',
      ],
    },
    opened: {
      subject: 'You can vote now: the chair of “{group}”',
      paragraphs: [
        'voting for the chair of the group “{group}” is open. Your authority has one vote, cast by the person it names.',
        'Voting closes on {votingCloses}. Until then the vote can be changed; the last one counts.',
      ],
    },
    reminder: {
      subject: 'Your authority has not voted yet: the chair of “{group}”',
      paragraphs: [
        'your authority has not yet voted for the chair of the group “{group}”. Voting closes on {votingCloses}.',
        'This mail was sent by the machine. Nobody who runs the election knows who received it.',
      ],
    },
    closed: { subject: 'How the election ended: the chair of “{group}”', paragraphs: [] },
    rejected: {
      subject: 'Your application for the chair of “{group}” was not accepted',
      paragraphs: [
        'your application for the chair of the group “{group}” was not accepted by those who run the election. The reason:',
      ],
    },
    decided: { subject: 'Your request to be on the roll: “{group}”', paragraphs: [] },
    outcomes: {
      elected:
        'The election for the chair of the group “{group}” is counted. The page shows who was elected, and lets you recount.',
      'second-vote':
        'In the election for the chair of the group “{group}”, candidates came level. A second vote between them is open now.',
      vacant: 'Nobody was elected to chair the group “{group}”. The chair stays vacant.',
      'too-few':
        'Too few authorities voted for the chair of the group “{group}”. As the rules say, the votes were destroyed unopened. The election has to be repeated.',
      prolonged: 'Nobody applied to chair the group “{group}”. As the rules say, the call is prolonged once.',
    },
    decisions: {
      admitted: 'your authority will be on the roll of the election for the chair of the group “{group}”.',
      refused: 'your authority will not be on the roll of the election for the chair of the group “{group}”.',
    },
  },
  de: {
    greeting: 'Guten Tag {name},',
    action: 'Zur Wahl',
    called: {
      subject: 'Aufruf: Wer übernimmt den Vorsitz von „{group}“?',
      paragraphs: [
        'der Vorsitz der Gruppe „{group}“ ist ausgeschrieben. Unterzeichner der Erklärung können eine Person vorschlagen.',
        'Bewerbungen sind bis {applicationsClose} möglich.',
      ],
    },
    opened: {
      subject: 'Sie können jetzt wählen: Vorsitz von „{group}“',
      paragraphs: [
        'die Wahl des Vorsitzes der Gruppe „{group}“ hat begonnen. Ihre Behörde hat eine Stimme; abgegeben wird sie von der Person, die sie benennt.',
        'Die Wahl endet am {votingCloses}. Bis dahin lässt sich die Stimme ändern; die letzte zählt.',
      ],
    },
    reminder: {
      subject: 'Ihre Behörde hat noch nicht gewählt: Vorsitz von „{group}“',
      paragraphs: [
        'Ihre Behörde hat den Vorsitz der Gruppe „{group}“ noch nicht gewählt. Die Wahl endet am {votingCloses}.',
        'Diese Nachricht wurde automatisch verschickt. Niemand, der die Wahl leitet, weiß, wer sie erhalten hat.',
      ],
    },
    closed: { subject: 'Wie die Wahl ausging: Vorsitz von „{group}“', paragraphs: [] },
    rejected: {
      subject: 'Ihre Bewerbung um den Vorsitz von „{group}“ wurde nicht angenommen',
      paragraphs: [
        'Ihre Bewerbung um den Vorsitz der Gruppe „{group}“ wurde von der Wahlleitung nicht angenommen. Die Begründung:',
      ],
    },
    decided: { subject: 'Ihr Antrag auf Aufnahme ins Wählerverzeichnis: „{group}“', paragraphs: [] },
    outcomes: {
      elected:
        'Die Wahl des Vorsitzes der Gruppe „{group}“ ist ausgezählt. Die Seite zeigt, wer gewählt ist, und lässt Sie nachzählen.',
      'second-vote':
        'Bei der Wahl des Vorsitzes der Gruppe „{group}“ gab es Stimmengleichheit. Eine Stichwahl zwischen den Gleichauf-Liegenden läuft ab jetzt.',
      vacant: 'Für den Vorsitz der Gruppe „{group}“ wurde niemand gewählt. Er bleibt unbesetzt.',
      'too-few':
        'Für den Vorsitz der Gruppe „{group}“ haben zu wenige Behörden gewählt. Die Stimmen wurden, wie in den Regeln vorgesehen, ungeöffnet vernichtet. Die Wahl ist zu wiederholen.',
      prolonged:
        'Um den Vorsitz der Gruppe „{group}“ hat sich niemand beworben. Der Aufruf wird, wie in den Regeln vorgesehen, einmal verlängert.',
    },
    decisions: {
      admitted: 'Ihre Behörde steht im Wählerverzeichnis für den Vorsitz der Gruppe „{group}“.',
      refused:
        'Ihre Behörde wird nicht in das Wählerverzeichnis für den Vorsitz der Gruppe „{group}“ aufgenommen.',
    },
  },
  bg: {
    greeting: 'Здравейте, {name},',
    action: 'Към избора',
    called: {
      subject: 'Открита покана: кой ще председателства „{group}“?',
      paragraphs: [
        'открита е покана за председател на групата „{group}“. Подписалите декларацията могат да излъчат кандидат.',
        'Кандидатури се приемат до {applicationsClose}.',
      ],
    },
    opened: {
      subject: 'Вече можете да гласувате: председател на „{group}“',
      paragraphs: [
        'гласуването за председател на групата „{group}“ започна. Вашата администрация има един глас; подава го лицето, което тя посочи.',
        'Гласуването приключва на {votingCloses}. Дотогава гласът може да се променя; брои се последният.',
      ],
    },
    reminder: {
      subject: 'Вашата администрация още не е гласувала: председател на „{group}“',
      paragraphs: [
        'вашата администрация още не е гласувала за председател на групата „{group}“. Гласуването приключва на {votingCloses}.',
        'Това писмо е изпратено автоматично. Никой от организаторите на избора не знае кой го е получил.',
      ],
    },
    closed: { subject: 'Как завърши изборът: председател на „{group}“', paragraphs: [] },
    rejected: {
      subject: 'Кандидатурата ви за председател на „{group}“ не беше приета',
      paragraphs: [
        'кандидатурата ви за председател на групата „{group}“ не беше приета от организаторите на избора. Причината:',
      ],
    },
    decided: { subject: 'Искането ви за включване в списъка: „{group}“', paragraphs: [] },
    outcomes: {
      elected:
        'Гласовете за председател на групата „{group}“ са преброени. Страницата показва кой е избран и ви позволява да преброите сами.',
      'second-vote':
        'При избора на председател на групата „{group}“ има равни гласове. Повторното гласуване между равните вече е открито.',
      vacant: 'Никой не беше избран за председател на групата „{group}“. Мястото остава свободно.',
      'too-few':
        'За председател на групата „{group}“ гласуваха твърде малко администрации. Според правилата гласовете бяха унищожени неотворени. Изборът трябва да се повтори.',
      prolonged:
        'Никой не се кандидатира за председател на групата „{group}“. Според правилата поканата се удължава веднъж.',
    },
    decisions: {
      admitted: 'вашата администрация ще бъде в списъка на гласуващите за председател на групата „{group}“.',
      refused:
        'вашата администрация няма да бъде в списъка на гласуващите за председател на групата „{group}“.',
    },
  },
};
