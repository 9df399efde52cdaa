import { useEffect, useRef } from 'react';

/** Asks before somebody leaves a form with changes that are not saved; what it returns belongs on the form. */
export function useUnsavedWarning(isTyped: boolean) {
  const isUnsaved = useRef(isTyped);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (isUnsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
  return {
    onInput: () => {
      isUnsaved.current = true;
    },
    onSubmit: () => {
      isUnsaved.current = false;
    },
  };
}
