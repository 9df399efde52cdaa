import { data, redirect, useActionData, useParams, type ActionFunctionArgs } from 'react-router';
import { isBlank, isComplete, keptAnswer, type AnswerDraft } from '../answering/answer';
import { readAnswerForm, saveInput, textOf } from '../answering/answer-form';
import { refusalOf, type Refusal } from '../answering/answer-refusal';
import { type Conflict } from '../answering/answer-store';
import { useAnsweringFrame } from '../answering/answering-context';
import { QuestionView } from '../answering/question-view';
import { SaveAnswer } from '../graphql/answering.operations.server';
import { attempt, codeOf, faultOf } from '../graphql/document.server';
import { readForm } from '../server/read-form.server';
import { ownPath } from '../server/own-path.server';

const QUESTION_ID = /^[\w.-]{1,120}$/;

interface Returned {
  readonly answer: AnswerDraft | null;
  readonly refusal: Refusal | null;
  readonly conflict: Conflict | null;
}

/** Saves the answer of a form that came without a script, and goes where its button says. */
export async function action(args: ActionFunctionArgs) {
  const { id = '', questionId = '' } = args.params;
  const form = await readForm(args.request);
  const intent = textOf(form, 'intent');
  const read = readAnswerForm(form);
  const answer: AnswerDraft = intent === 'clear' ? { ...read, kind: null, optionId: null } : read;
  const version = Number(textOf(form, 'version')) || 0;
  if (!isComplete(answer)) return returned(422, { answer });
  if (!isBlank(answer) || version > 0) {
    const input = saveInput(id, questionId, answer, version);
    const { data: saved, errors } = await attempt(args, SaveAnswer, { input });
    const error = errors[0];
    if (codeOf(error) === 'BAD_USER_INPUT' && error !== undefined)
      return returned(422, { answer, refusal: refusalOf(error) });
    if (saved === null || error !== undefined) throw faultOf(args, error);
    const { saveAnswer } = saved;
    if (saveAnswer.__typename === 'AssessmentClosedError') return redirect(ownPath(`/assessments/${id}`));
    if (saveAnswer.__typename === 'AnswerConflict') {
      const { current } = saveAnswer;
      const conflict = { theirs: keptAnswer(current), answeredBy: current.answeredBy, yours: answer };
      return returned(409, { conflict });
    }
  }
  return redirect(ownPath(placeAfter(id, questionId, intent, form)));
}

function returned(status: number, what: Partial<Returned>) {
  return data<Returned>({ answer: null, refusal: null, conflict: null, ...what }, { status });
}

function placeAfter(id: string, questionId: string, intent: string, form: FormData): string {
  const base = `/assessments/${id}`;
  if (intent === 'clear' || intent === 'stay') return `${base}/questions/${questionId}`;
  const wanted = textOf(form, intent === 'back' ? 'back' : 'next');
  return QUESTION_ID.test(wanted) ? `${base}/questions/${wanted}` : `${base}/check`;
}

export default function Question() {
  const { questionId } = useParams();
  const { questions } = useAnsweringFrame();
  const came = useActionData<typeof action>();
  const placed = questions.find(({ question }) => question.id === questionId);
  if (placed === undefined) return null;
  return (
    <QuestionView
      placed={placed}
      returned={came?.answer ?? null}
      refusal={came?.refusal ?? null}
      conflict={came?.conflict ?? null}
    />
  );
}
