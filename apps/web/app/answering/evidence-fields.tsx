import { useId } from 'react';
import { describedBy, Field } from '../components/field';
import { type Visibility } from '../graphql/types';
import { useText } from '../i18n/use-text';
import { isWebAddress, LIMITS, type EvidenceDraft } from './answer';
import { tooLong } from './too-long';

interface Props {
  readonly evidence: readonly EvidenceDraft[];
  readonly hasFault: boolean;
  /** What the hub said about the links. */
  readonly refusal: string | undefined;
  readonly onChange: (evidence: readonly EvidenceDraft[]) => void;
}

const EMPTY: EvidenceDraft = { id: null, url: '', title: '', visibility: 'PRIVATE' };
const VISIBILITIES: readonly Visibility[] = ['PRIVATE', 'PEERS', 'PUBLIC'];

/** Links that show the answer is true, each with who may see it; one empty row is always there for the next. */
export function EvidenceFields({ evidence, hasFault, refusal, onChange }: Props) {
  const say = useText('answering');
  const rows = evidence.length < LIMITS.evidence ? [...evidence, EMPTY] : evidence;
  const fault =
    evidence.length > LIMITS.evidence ? say('evidence.tooMany', { limit: LIMITS.evidence }) : refusal;
  const change = (at: number, changed: Partial<EvidenceDraft>): void => {
    const next = rows.map((row, place) => (place === at ? { ...row, ...changed } : row));
    onChange(next.filter(({ url, title }) => url !== '' || title !== ''));
  };
  return (
    <fieldset>
      <legend className="field-label">{say('evidence.label')}</legend>
      <p className="field-help">{say('evidence.help')}</p>
      {fault !== undefined && <p className="field-error">{fault}</p>}
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
  const urlFault = hasFault ? say('evidence.fault', { limit: LIMITS.evidenceUrl }) : undefined;
  const titleFault = tooLong(say, row.title, LIMITS.evidenceTitle);
  return (
    <div className="evidence">
      <input type="hidden" name="evidence-id" value={row.id ?? ''} />
      <Field id={`${id}-url`} label={say('evidence.url', { number })} fault={urlFault}>
        <input
          className="input"
          id={`${id}-url`}
          name="evidence-url"
          type="text"
          inputMode="url"
          maxLength={LIMITS.evidenceUrl}
          placeholder="https://"
          value={row.url}
          {...describedBy(`${id}-url`, false, urlFault)}
          onChange={(event) => onChange({ url: event.target.value.trim() })}
        />
      </Field>
      <Field id={`${id}-title`} label={say('evidence.title', { number })} fault={titleFault}>
        <input
          className="input"
          id={`${id}-title`}
          name="evidence-title"
          maxLength={LIMITS.evidenceTitle}
          value={row.title}
          {...describedBy(`${id}-title`, false, titleFault)}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field id={`${id}-visibility`} label={say('evidence.visibility', { number })}>
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
      </Field>
    </div>
  );
}
