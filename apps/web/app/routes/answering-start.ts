import { redirect, type LoaderFunctionArgs } from 'react-router';
import { questionsInOrder } from '../answering/answer';
import { AnsweringQuery } from '../graphql/answering.operations.server';
import { run } from '../graphql/document.server';

// Without a component its errors would be told as JSON.
export default function AnsweringStart(): null {
  return null;
}

/** Leads to the first open question, or to the check when none is open. */
export async function loader(args: LoaderFunctionArgs) {
  const { assessment } = await run(args, AnsweringQuery, { id: args.params['id'] ?? '' });
  const answered = new Set(
    assessment.answers.filter(({ kind }) => kind !== null).map(({ questionId }) => questionId),
  );
  const open = questionsInOrder(assessment.questionnaire).find(({ question }) => !answered.has(question.id));
  const base = `/assessments/${assessment.id}`;
  return redirect(open === undefined ? `${base}/check` : `${base}/questions/${open.question.id}`);
}
