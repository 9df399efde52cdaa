import { useMemo } from 'react';
import { Outlet, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { questionsInOrder } from '../answering/answer';
import { type AnsweringFrame } from '../answering/answering-context';
import { Picture } from '../answering/picture';
import { compileModel, scoreAnswers } from '../answering/scoring';
import { TopicsNav } from '../answering/topics-nav';
import { useAnswerStore } from '../answering/use-answer-store';
import { Page } from '../components/page';
import { AnsweringQuery, type AnsweringAssessment } from '../graphql/answering.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['answering'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { assessment } = await run(args, AnsweringQuery, { id: args.params['id'] ?? '' });
  const { questionId } = args.params;
  const isKnown = questionsInOrder(assessment.questionnaire).some(
    ({ question }) => question.id === questionId,
  );
  if (questionId !== undefined && !isKnown) throw notFound();
  return { assessment };
}

// Going from question to question asks the hub for nothing, so it works without a connection too.
export function shouldRevalidate(): boolean {
  return false;
}

/** The frame of answering: topics on the left, one question in the middle, the picture so far on the right. */
export default function Answering() {
  const { assessment } = useLoaderData<typeof loader>();
  return <AnsweringOf key={assessment.id} assessment={assessment} />;
}

function AnsweringOf({ assessment }: { readonly assessment: AnsweringAssessment }) {
  const { questionId } = useParams();
  const { store, state } = useAnswerStore(assessment);
  const { questionnaire, targets } = assessment;
  const questions = useMemo(() => questionsInOrder(questionnaire), [questionnaire]);
  const compiled = useMemo(() => compileModel(questionnaire.scoringModel), [questionnaire]);
  const scores = useMemo(
    () => scoreAnswers(compiled, state.answers, targets),
    [compiled, state.answers, targets],
  );
  const here = questions.find(({ question }) => question.id === questionId);
  const frame: AnsweringFrame = { assessment, questions, store, state };
  return (
    <Page title={here?.question.prompt.text ?? questionnaire.title.text}>
      <div className="page">
        <div className="answering">
          <TopicsNav assessment={assessment} questions={questions} state={state} topicId={here?.topicId} />
          <Outlet context={frame} />
          <Picture topics={questionnaire.topics} scores={scores} />
        </div>
      </div>
    </Page>
  );
}
