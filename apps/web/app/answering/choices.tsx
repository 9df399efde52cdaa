import { useId, type SyntheticEvent } from 'react';
import { ContentText } from '../components/content-text';
import { type Question } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { LIMITS, type AnswerDraft } from './answer';
import { choiceOf, choiceValue, optionValue } from './answer-form';
import { tooLong } from './too-long';

interface Props {
  readonly question: Question;
  readonly answer: AnswerDraft;
  /** What the hub said about the reason. */
  readonly refusal: string | undefined;
  readonly onChange: (changed: Partial<AnswerDraft>, delayMs?: number) => void;
}

const TYPING_PAUSE_MS = 800;
const CLEARED: Partial<AnswerDraft> = { kind: null, optionId: null, reason: '', confidence: null };

/** The five statements, "not applicable" with its reason, and "I do not know": radio buttons of one group. */
export function Choices({ question, answer, refusal, onChange }: Props) {
  const say = useText('answering');
  const chosen = choiceValue(answer);
  const radio = (value: string) => ({
    type: 'radio' as const,
    name: 'choice',
    value,
    checked: chosen === value,
    onChange: () => onChange(choiceOf(value)),
  });
  return (
    <fieldset aria-describedby="question-keys">
      <legend className="visually-hidden">
        <ContentText of={question.prompt} />
      </legend>
      <div className="choices">
        {question.options.map((option) => (
          <label key={option.id} className="choice">
            <input {...radio(optionValue(option.id))} data-points={option.points} />
            <span className="choice-digit">{option.points}</span>
            <span>
              <ContentText of={option.text} />
            </span>
          </label>
        ))}
      </div>
      <div className="choices-other">
        {question.notApplicable && (
          <label className="choice-quiet">
            <input {...radio('NOT_APPLICABLE')} />
            {say('choice.notApplicable')}
          </label>
        )}
        <label className="choice-quiet">
          <input {...radio('UNKNOWN')} />
          {say('choice.unknown')}
        </label>
        {answer.kind !== null && <ClearButton onClear={() => onChange(CLEARED)} />}
      </div>
      {question.notApplicable && (
        <Reason
          value={answer.reason}
          isNeeded={answer.kind === 'NOT_APPLICABLE'}
          refusal={refusal}
          onChange={(reason) => onChange({ reason }, TYPING_PAUSE_MS)}
        />
      )}
    </fieldset>
  );
}

function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const say = useText('answering');
  const clear = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClear();
  };
  return (
    <button className="button button-quiet choices-clear" name="intent" value="clear" onClick={clear}>
      {say('go.clear')}
    </button>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly isNeeded: boolean;
  readonly refusal: string | undefined;
  readonly onChange: (reason: string) => void;
}

function Reason({ value, isNeeded, refusal, onChange }: ReasonProps) {
  const say = useText('answering');
  const id = useId();
  const own = value.trim() === '' ? say('reason.missing') : tooLong(say, value, LIMITS.reason);
  const fault = isNeeded ? (own ?? refusal) : undefined;
  return (
    <div className="field reason">
      <label htmlFor={id}>{say('reason.label')}</label>
      <p className="field-help" id={`${id}-help`}>
        {say('reason.help')}
      </p>
      {fault !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          {fault}
        </p>
      )}
      <textarea
        className="input"
        id={id}
        name="reason"
        rows={2}
        maxLength={LIMITS.reason}
        value={value}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={`${id}-help${fault === undefined ? '' : ` ${id}-error`}`}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
