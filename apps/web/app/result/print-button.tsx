import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** Opens the print dialogue. Shown only where a script can open it; the browser's own menu prints the same view. */
export function PrintButton({ label }: { readonly label: string }) {
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAwake) return null;
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {label}
    </button>
  );
}
