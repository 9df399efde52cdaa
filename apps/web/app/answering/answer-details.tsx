import { useId } from 'react';
import { type Confidence } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { LIMITS, type AnswerDraft } from './answer';
import { type Refusal } from './answer-refusal';
import { EvidenceFields } from './evidence-fields';
import { tooLong } from './too-long';

interface Props {
  readonly answer: AnswerDraft;
  readonly linkFault: boolean;
  readonly refusal: Refusal | null;
  readonly onChange: (changed: Partial<AnswerDraft>, delayMs?: number) => void;
}

const TYPING_PAUSE_MS = 800;
const CONFIDENCES: readonly Confidence[] = ['SURE', 'FAIRLY_SURE', 'UNSURE'];

/** Below the choices, folded away until there is something in it: note, evidence, and how sure one is. */
export function AnswerDetails({ answer, linkFault, refusal, onChange }: Props) {
  const say = useText('answering');
  const id = useId();
  const noteFault =
    tooLong(say, answer.note, LIMITS.note) ?? (refusal?.field === 'note' ? refusal.message : undefined);
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
          {noteFault !== undefined && (
            <p className="field-error" id={`${id}-fault`}>
              {noteFault}
            </p>
          )}
          <textarea
            className="input"
            id={id}
            name="note"
            rows={3}
            maxLength={LIMITS.note}
            value={answer.note}
            aria-invalid={noteFault !== undefined || undefined}
            aria-describedby={`${id}-help${noteFault === undefined ? '' : ` ${id}-fault`}`}
            onChange={(event) => onChange({ note: event.target.value }, TYPING_PAUSE_MS)}
          />
        </div>
        <EvidenceFields
          evidence={answer.evidence}
          hasFault={linkFault}
          refusal={refusal?.field === 'evidence' ? refusal.message : undefined}
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
