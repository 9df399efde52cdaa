import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { type SaveReply } from '../answering/save-reply';
import { SaveAnswer, type SaveAnswerInput } from '../graphql/answering.operations.server';
import { attempt, codeOf } from '../graphql/document.server';

const TRY_AGAIN = new Set(['INTERNAL_SERVER_ERROR', 'RATE_LIMITED']);

/** Whoever lands here without an answer goes to the questions. */
export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/assessments/${encodeURIComponent(params['id'] ?? '')}/questions`);
}

/** Takes one answer from the answering page while a person works on it; the form of the page works without this. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const input = await readAnswer(args.request);
  if (input === null) return reply({ outcome: 'refused', message: 'The body is not a JSON object.' }, 400);
  const { data, errors } = await attempt(args, SaveAnswer, {
    input: { ...input, assessmentId: args.params['id'] ?? '' },
  });
  const error = errors[0];
  if (data === null || error !== undefined) {
    const code = codeOf(error);
    if (TRY_AGAIN.has(code)) return new Response(null, { status: 503 });
    if (code === 'UNAUTHENTICATED') return reply({ outcome: 'signed-out' }, 401);
    return reply({ outcome: 'refused', message: error?.message ?? '' }, 422);
  }
  const saved = data.saveAnswer;
  switch (saved.__typename) {
    case 'SavedAnswer':
      return reply({ outcome: 'saved', answer: saved.answer }, 200);
    case 'AnswerConflict':
      return reply({ outcome: 'conflict', current: saved.current }, 200);
    case 'AssessmentClosedError':
      return reply({ outcome: 'closed' }, 200);
  }
}

async function readAnswer(request: Request): Promise<SaveAnswerInput | null> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && !Array.isArray(body) ? (body as SaveAnswerInput | null) : null;
}

function reply(body: SaveReply, status: number): Response {
  return Response.json(body, { status });
}
