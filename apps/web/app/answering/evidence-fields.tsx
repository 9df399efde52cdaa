import { useId } from 'react';
import { type Visibility } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { EVIDENCE_LIMIT, isWebAddress, type EvidenceDraft } from './answer';

interface Props {
  readonly evidence: readonly EvidenceDraft[];
  readonly hasFault: boolean;
  readonly onChange: (evidence: readonly EvidenceDraft[]) => void;
}

const EMPTY: EvidenceDraft = { id: null, url: '', title: '', visibility: 'PRIVATE' };
const VISIBILITIES: readonly Visibility[] = ['PRIVATE', 'PEERS', 'PUBLIC'];

/** Links that show the answer is true, each with who may see it; one empty row is always there for the next. */
export function EvidenceFields({ evidence, hasFault, onChange }: Props) {
  const say = useText('answering');
  const rows = evidence.length < EVIDENCE_LIMIT ? [...evidence, EMPTY] : evidence;
  const change = (at: number, changed: Partial<EvidenceDraft>): void => {
    const next = rows.map((row, place) => (place === at ? { ...row, ...changed } : row));
    onChange(next.filter(({ url, title }) => url !== '' || title !== ''));
  };
  return (
    <fieldset>
      <legend className="field-label">{say('evidence.label')}</legend>
      <p className="field-help">{say('evidence.help')}</p>
      {rows.map((row, at) => (
        <EvidenceRow
          key={at}
          number={at + 1}
          row={row}
          hasFault={(hasFault || row.title !== '') && row !== EMPTY && !isWebAddress(row.url)}
          onChange={(changed) => change(at, changed)}
        />
      ))}
    </fieldset>
  );
}

interface RowProps {
  readonly number: number;
  readonly row: EvidenceDraft;
  readonly hasFault: boolean;
  readonly onChange: (changed: Partial<EvidenceDraft>) => void;
}

function EvidenceRow({ number, row, hasFault, onChange }: RowProps) {
  const say = useText('answering');
  const id = useId();
  return (
    <div className="evidence">
      <input type="hidden" name="evidence-id" value={row.id ?? ''} />
      <div className="field">
        <label htmlFor={`${id}-url`}>{say('evidence.url', { number })}</label>
        {hasFault && (
          <p className="field-error" id={`${id}-fault`}>
            {say('evidence.fault')}
          </p>
        )}
        <input
          className="input"
          id={`${id}-url`}
          name="evidence-url"
          type="text"
          inputMode="url"
          maxLength={2000}
          placeholder="https://"
          value={row.url}
          aria-invalid={hasFault || undefined}
          aria-describedby={hasFault ? `${id}-fault` : undefined}
          onChange={(event) => onChange({ url: event.target.value.trim() })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-title`}>{say('evidence.title', { number })}</label>
        <input
          className="input"
          id={`${id}-title`}
          name="evidence-title"
          maxLength={200}
          value={row.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-visibility`}>{say('evidence.visibility', { number })}</label>
        <select
          className="input"
          id={`${id}-visibility`}
          name="evidence-visibility"
          value={row.visibility}
          onChange={(event) => onChange({ visibility: event.target.value as Visibility })}
        >
          {VISIBILITIES.map((visibility) => (
            <option key={visibility} value={visibility}>
              {say(`visibility.${visibility}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
