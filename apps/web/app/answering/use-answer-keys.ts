import { useEffect, type RefObject } from 'react';

const TYPES_TEXT = 'textarea, select, input:not([type=radio])';
const ACTS_ON_ENTER = 'a, button, summary';

/**
 * Keys 1 to 5 choose a statement, Enter goes on; both leave alone whoever types or presses a button. Numbers are heard
 * wherever the focus is, since there is one question on the page.
 */
export function useAnswerKeys(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.altKey || event.ctrlKey || event.metaKey || target?.closest(TYPES_TEXT)) return;
      if (/^[1-5]$/.test(event.key)) {
        const choice = form.current?.querySelector<HTMLInputElement>(`[data-points="${event.key}"]`);
        choice?.focus();
        choice?.click();
      } else if (event.key === 'Enter' && target?.closest(ACTS_ON_ENTER) === null) {
        event.preventDefault();
        form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>('[value=next]'));
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);
}
