import { type PursuitStep } from '../graphql/funding.types';
import { useFormat } from '../i18n/use-format';
import { useText } from '../i18n/use-text';

/** What an authority did about a call, step by step. */
export function Steps({ of }: { readonly of: readonly PursuitStep[] }) {
  const say = useText('funding');
  const { day } = useFormat();
  return (
    <ol className="results pursuit-steps">
      {of.map(({ number, status, reason, note, onDay }) => (
        <li key={number}>
          <span className="result-when">{day(onDay)}</span>
          <span>
            <strong>{say(`status.${status}`)}</strong>
            {reason !== null && ` – ${say(`reason.${reason}`)}`}
            {note !== '' && <span className="as-typed step-note">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
