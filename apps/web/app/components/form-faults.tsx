import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text';

/** One thing to mend, with the id of the control it is about. */
export interface FormFault {
  readonly field: string;
  readonly message: string;
}

/** Above a form that came back: what has to be mended, each leading to its field. Takes the focus. */
export function FormFaults({ faults }: { readonly faults: readonly FormFault[] }) {
  const say = useText('shell');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="notice notice-warn" role="alert" tabIndex={-1}>
      <p>
        <strong>{say('form.errors', { count: faults.length })}</strong>
      </p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
