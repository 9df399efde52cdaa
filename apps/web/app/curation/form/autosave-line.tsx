import { LocalTime } from '../../components/local-time';
import { useText } from '../../i18n/use-text';
import { type AutosaveState } from './form-saver';

const TROUBLE = new Set<AutosaveState['status']>(['offline', 'moved', 'closed', 'signed-out', 'refused']);

/** Where saving stands, always in words. */
export function AutosaveLine({ state }: { readonly state: AutosaveState }) {
  const say = useText('desk');
  const { status, savedAt, refusal } = state;
  const tone = TROUBLE.has(status) ? ' saved-trouble' : status === 'saving' ? ' saved-waiting' : '';
  return (
    <p className={`saved${tone}`} role="status">
      {status === 'saved' && savedAt !== null && (
        <>
          ✓ {say('autosave.at')} <LocalTime of={savedAt} />
        </>
      )}
      {status !== 'saved' && status !== 'idle' && say(`autosave.${status}`)}
      {refusal !== null && ` ${refusal}`}
    </p>
  );
}
