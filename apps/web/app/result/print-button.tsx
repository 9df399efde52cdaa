import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/use-text';

const never = (): (() => void) => () => undefined;

/** Opens the print dialogue. Shown only where a script can open it; the browser's own menu prints the same view. */
export function PrintButton() {
  const say = useText('result');
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAwake) return null;
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {say('actions.print')}
    </button>
  );
}
