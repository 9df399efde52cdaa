import { ContentText } from '../components/content-text';
import { type EligibilityAnswer, type EligibilityHead } from '../graphql/funding.types';
import { useText } from '../i18n/use-text';

const MOST_QUOTED = 2;

/** The answer in one word, told apart by word and by look. */
export function AnswerLabel({ of }: { readonly of: EligibilityAnswer }) {
  const say = useText('knowledge');
  return <span className={`label eligibility eligibility-${of.toLowerCase()}`}>{say(`eligible.${of}`)}</span>;
}

interface Props {
  readonly of: EligibilityHead;
  /** For whom it is said. */
  readonly authority: string;
}

/** “Vesthavn: no”, with the rules that say so in the words of the call. */
export function EligibilityLine({ of: { answer, decidedBy }, authority }: Props) {
  const say = useText('knowledge');
  const quoted = decidedBy.slice(0, MOST_QUOTED);
  const left = decidedBy.length - quoted.length;
  return (
    <div className="eligibility-line">
      <p className="small">
        {say('eligible.for', { name: authority })} <AnswerLabel of={answer} />
        {decidedBy.length === 0 && ` ${say('eligible.noRules')}`}
      </p>
      {quoted.map(({ key, quote }) => (
        <blockquote key={key} className="small rule-quote">
          <ContentText of={quote} />
        </blockquote>
      ))}
      {left > 0 && <p className="small soft">{say('eligible.more', { count: left })}</p>}
    </div>
  );
}
