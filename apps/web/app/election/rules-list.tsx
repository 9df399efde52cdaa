import { useText } from '../i18n/use-text';
import { type Rules } from './types';

/** The rules of an election as sentences. */
export function RulesList({ rules }: { readonly rules: Rules }) {
  const say = useText('elections');
  const { seats, secondVoteDays, prolongDays, minimumVotes } = rules;
  const sentences = [
    say('rules.plurality', { seats }),
    ...(rules.onePerCountry ? [say('rules.country')] : []),
    secondVoteDays === null ? say('rules.tieLot') : say('rules.tieSecond', { days: secondVoteDays }),
    say(rules.oneCandidate === 'YES_NO' ? 'rules.oneYesNo' : 'rules.oneAcclamation'),
    prolongDays === null ? say('rules.noneVacant') : say('rules.noneProlong', { days: prolongDays }),
    say('rules.minimum', { count: minimumVotes }),
    say('rules.blank'),
    say('rules.officer'),
    say('rules.moves'),
  ];
  return (
    <section className="section stack reading" aria-labelledby="rules">
      <h2 id="rules">{say('rules.title')}</h2>
      <p className="soft">{say('rules.lead')}</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
