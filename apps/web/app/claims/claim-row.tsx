import { Field } from '../components/field';
import { LineField } from '../components/line-field';
import { useText } from '../i18n/use-text';
import { Told } from './parts';
import { ANSWERS, type ClaimAnswer, type ClaimLine } from './types';

type Given = Readonly<Record<string, string>>;

/** One requirement of the form: what it says, and what the claim says to it. */
export function ClaimRow({ line, given }: { readonly line: ClaimLine; readonly given: Given | undefined }) {
  const say = useText('claims');
  const { requirement, answer } = line;
  const { key } = requirement;
  const typed: Typed = (name, kept) => given?.[`${name}.${key}`] ?? kept ?? '';
  const recheck = answer?.recheck ?? null;
  return (
    <fieldset className="claim-row">
      <legend>
        {requirement.number} <span className="small soft">{say(`level.${requirement.level}`)}</span>
      </legend>
      <p>
        <Told of={requirement.text} />
      </p>
      {recheck !== null && answer !== null && (
        <ToCheckAgain of={answer} name={`holds.${key}`} isHeld={typed('holds', '') === '1'} />
      )}
      <input type="hidden" name={`seen.${key}`} value={requirement.fingerprint} />
      {recheck !== null && <input type="hidden" name={`kept.${key}`} value={answer?.fingerprint} />}
      <AnswerFields of={requirement.key} typed={typed} answer={answer} />
    </fieldset>
  );
}

type Typed = (name: string, kept: string | null | undefined) => string;

function AnswerFields({
  of: key,
  typed,
  answer,
}: {
  readonly of: string;
  readonly typed: Typed;
  readonly answer: ClaimAnswer | null;
}) {
  const say = useText('claims');
  return (
    <div className="claim-row-fields">
      <Field id={`answer.${key}`} label={say('answer')}>
        <select
          className="input"
          id={`answer.${key}`}
          name={`answer.${key}`}
          defaultValue={typed('answer', answer?.answer)}
        >
          <option value="">{say('answer.NONE')}</option>
          {ANSWERS.map((name) => (
            <option key={name} value={name}>
              {say(`answer.${name}`)}
            </option>
          ))}
        </select>
      </Field>
      <LineField
        id={`reason.${key}`}
        label={say('form.reason')}
        value={typed('reason', answer?.reason)}
        maxLength={5000}
      />
      <LineField
        id={`evidence.${key}`}
        label={say('evidence')}
        value={typed('evidence', answer?.evidence)}
        maxLength={5000}
      />
      <LineField
        id={`url.${key}`}
        type="url"
        label={say('evidence.link')}
        value={typed('url', answer?.evidenceUrl)}
        maxLength={2000}
      />
    </div>
  );
}

function ToCheckAgain({
  of: answer,
  name,
  isHeld,
}: {
  readonly of: ClaimAnswer;
  readonly name: string;
  readonly isHeld: boolean;
}) {
  const say = useText('claims');
  return (
    <div className="notice notice-warn">
      <p>
        {answer.recheck !== null && <strong>{say(`recheck.${answer.recheck}`)}</strong>}{' '}
        {say('seen', { text: answer.seen.text })}
      </p>
      {answer.recheck === 'REWORDED' && (
        <label className="radio-line">
          <input type="checkbox" name={name} value="1" defaultChecked={isHeld} /> {say('form.holds')}
        </label>
      )}
    </div>
  );
}
