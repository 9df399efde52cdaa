import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { FormSaver, type AutosaveState } from './form-saver';

/** What a form needs to save itself. */
export interface Autosave {
  readonly state: AutosaveState;
  readonly handlers: Pick<FormSaver, 'onInput' | 'onSubmit'>;
}

/**
 * Saves a form by itself while somebody types, and asks before they leave with something that is not saved.
 *
 * @param formId the id of the form
 * @param path where it is sent; null for a form that is only saved by its buttons
 * @param isTyped whether it holds something unsaved from the beginning
 */
export function useAutosave(formId: string, path: string | null, isTyped: boolean): Autosave {
  const saver = useMemo(() => new FormSaver(formId, path), [formId, path]);
  const state = useSyncExternalStore(saver.listen, saver.now, saver.now);
  useEffect(() => saver.watch(isTyped), [saver, isTyped]);
  return { state, handlers: { onInput: saver.onInput, onSubmit: saver.onSubmit } };
}
