import {
  Form,
  Link,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { openGeneralFields } from '../assessment/open-fields';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import {
  AssessmentOverviewQuery,
  SubmitAssessment,
  type AssessmentOverview,
} from '../graphql/assessment.operations.server';
import { run } from '../graphql/document.server';
import { type GeneralField } from '../graphql/types';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { insteadOfThis } from '../server/thrown.server';

export const handle = { texts: ['assessment'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { assessment } = await run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
  if (assessment.state === 'SUBMITTED') throw insteadOfThis(`/assessments/${assessment.id}`);
  return { assessment };
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { submitAssessment } = await run(args, SubmitAssessment, { id });
  const isDone = submitAssessment.__typename === 'Assessment';
  return redirect(`/assessments/${id}/${isDone ? 'result' : 'check'}`);
}

/** What is still open, and the button that submits. */
export default function AssessmentCheck() {
  const say = useText('assessment');
  const { assessment } = useLoaderData<typeof loader>();
  const openFields = openGeneralFields(assessment);
  const openCount = assessment.scores.openQuestions.length;
  const isReady = assessment.scores.submittable && openFields.length === 0;
  return (
    <Page title={say('check.title')}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} title={say('check.title')} />
        {openCount === 0 ? (
          <p className="lead">{say('check.ready')}</p>
        ) : (
          <p className="lead">{say('check.open', { count: openCount })}</p>
        )}
        {isReady && <p>{say('check.after')}</p>}
        <Form method="post" className="actions">
          {isReady && <button className="button button-main">{say('check.submit')}</button>}
          <Link
            className={isReady ? 'button' : 'button button-main'}
            to={`/assessments/${assessment.id}/questions`}
          >
            {say('check.back')}
          </Link>
        </Form>
        {openFields.length > 0 && <OpenFields id={assessment.id} fields={openFields} />}
        {openCount > 0 && <OpenQuestions assessment={assessment} />}
      </div>
    </Page>
  );
}

function OpenFields({ id, fields }: { readonly id: string; readonly fields: readonly GeneralField[] }) {
  const say = useText('assessment');
  return (
    <section className="notice notice-warn" aria-label={say('check.openFields')}>
      <p>{say('check.openGeneral', { count: fields.length })}</p>
      <ul>
        {fields.map((field) => (
          <li key={field.id}>
            <Link to={`/assessments/${id}/general#${field.id}`}>
              <ContentText of={field.prompt} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenQuestions({ assessment }: { readonly assessment: AssessmentOverview }) {
  const say = useText('assessment');
  const open = new Set(assessment.scores.openQuestions);
  const topics = assessment.questionnaire.topics.map((topic) => ({
    ...topic,
    questions: topic.indicators.flatMap(({ questions }) => questions),
  }));
  return (
    <section className="stack" aria-label={say('check.openQuestions')}>
      {topics
        .filter(({ questions }) => questions.some(({ id }) => open.has(id)))
        .map((topic) => (
          <div key={topic.id} className="stack-tight">
            <h2>
              <ContentText of={topic.name} />{' '}
              <span className="small soft numbers">
                {say('check.answered', {
                  answered: topic.questions.filter(({ id }) => !open.has(id)).length,
                  total: topic.questions.length,
                })}
              </span>
            </h2>
            <ul>
              {topic.questions
                .filter(({ id }) => open.has(id))
                .map(({ id, prompt }) => (
                  <li key={id}>
                    <Link to={`/assessments/${assessment.id}/questions/${id}`}>
                      <ContentText of={prompt} />
                    </Link>
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
