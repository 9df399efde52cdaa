import { useState, useSyncExternalStore } from 'react';

interface Props {
  readonly label: string;
  /** What the button says once it has copied. */
  readonly done: string;
  /** What is copied; a path of this site is made whole. */
  readonly text: string;
  /** What it is about, for those who do not see what stands beside it. */
  readonly about: string;
}

const never = (): (() => void) => () => undefined;

/** Copies a text. Shown only where a script can do that; without one the same stands on the page as a link or a text. */
export function CopyButton({ about, done, label, text }: Props) {
  const [isDone, setDone] = useState(false);
  const isAwake = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  );
  if (!isAwake) return null;
  const copy = async (): Promise<void> => {
    const whole = text.startsWith('/') ? `${window.location.origin}${text}` : text;
    await navigator.clipboard.writeText(whole);
    setDone(true);
  };
  return (
    <button type="button" className="button button-quiet small no-print" onClick={() => void copy()}>
      <span aria-live="polite">{isDone ? done : label}</span>
      <span className="visually-hidden"> {about}</span>
    </button>
  );
}
