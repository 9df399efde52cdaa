import { useId } from 'react';
import { type Confidence } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { TEXT_LIMIT, type AnswerDraft } from './answer';
import { EvidenceFields } from './evidence-fields';

interface Props {
  readonly answer: AnswerDraft;
  readonly linkFault: boolean;
  readonly onChange: (changed: Partial<AnswerDraft>, delayMs?: number) => void;
}

const TYPING_PAUSE_MS = 800;
const CONFIDENCES: readonly Confidence[] = ['SURE', 'FAIRLY_SURE', 'UNSURE'];

/** Below the choices, folded away until there is something in it: note, evidence, and how sure one is. */
export function AnswerDetails({ answer, linkFault, onChange }: Props) {
  const say = useText('answering');
  const id = useId();
  const isUsed = answer.note !== '' || answer.evidence.length > 0 || answer.confidence !== null;
  return (
    <details className="details" open={isUsed || linkFault || undefined}>
      <summary>{say('details.title')}</summary>
      <div className="details-body">
        <div className="field">
          <label htmlFor={id}>{say('note.label')}</label>
          <p className="field-help" id={`${id}-help`}>
            {say('note.help')}
          </p>
          <textarea
            className="input"
            id={id}
            name="note"
            rows={3}
            maxLength={TEXT_LIMIT}
            value={answer.note}
            aria-describedby={`${id}-help`}
            onChange={(event) => onChange({ note: event.target.value }, TYPING_PAUSE_MS)}
          />
        </div>
        <EvidenceFields
          evidence={answer.evidence}
          hasFault={linkFault}
          onChange={(evidence) => onChange({ evidence }, TYPING_PAUSE_MS)}
        />
        <fieldset className="field">
          <legend>{say('confidence.label')}</legend>
          <p className="field-help">{say('confidence.help')}</p>
          <div className="radio-row">
            {([null, ...CONFIDENCES] as const).map((value) => (
              <label key={value ?? 'none'} className="radio-line">
                <input
                  type="radio"
                  name="confidence"
                  value={value ?? ''}
                  checked={answer.confidence === value}
                  onChange={() => onChange({ confidence: value })}
                />
                {say(`confidence.${value ?? 'none'}`)}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </details>
  );
}
