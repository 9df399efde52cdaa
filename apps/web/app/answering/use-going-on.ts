import { type RefObject, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { isComplete, type AnswerDraft, type PlacedQuestion } from './answer';
import { useAnsweringFrame } from './answering-context';

/** The questions around the one on the page, and what its buttons do where a script runs. */
export interface GoingOn {
  readonly before: PlacedQuestion | undefined;
  readonly after: PlacedQuestion | undefined;
  /** The address of a question; that of the check, where there is none. */
  readonly pathTo: (place: PlacedQuestion | undefined) => string;
  readonly submit: (event: SyntheticEvent<HTMLFormElement, SubmitEvent>) => void;
}

/**
 * Going from question to question. It never waits for the hub, except on the way to the check, which counts what the hub
 * has kept; and it stays where something has to be mended first.
 */
export function useGoingOn(
  { number }: PlacedQuestion,
  answer: AnswerDraft,
  form: RefObject<HTMLFormElement | null>,
): GoingOn {
  const { assessment, questions, store } = useAnsweringFrame();
  const navigate = useNavigate();
  const before = questions[number - 2];
  const after = questions[number];
  const base = `/assessments/${assessment.id}`;
  const pathTo = (place: PlacedQuestion | undefined): string =>
    place === undefined ? `${base}/check` : `${base}/questions/${place.question.id}`;

  const submit = (event: SyntheticEvent<HTMLFormElement, SubmitEvent>): void => {
    event.preventDefault();
    if (!isComplete(answer)) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    const isBack = event.nativeEvent.submitter?.getAttribute('value') === 'back';
    const saving = store.settled();
    const wanted = isBack ? before : after;
    if (wanted !== undefined) void navigate(pathTo(wanted));
    else void saving.then(() => navigate(pathTo(undefined)));
  };
  return { before, after, pathTo, submit };
}
