import {
  Form,
  redirect,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { chartRows } from '../answering/scoring';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { TopicStrip } from '../components/charts/topic-strip';
import { ContentText } from '../components/content-text';
import { Page } from '../components/page';
import { AssessmentOverviewQuery, SetTarget } from '../graphql/assessment.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['assessment'] satisfies Section[] };

const TARGETS = [1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

export async function loader(args: LoaderFunctionArgs) {
  return run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { assessment } = await run(args, AssessmentOverviewQuery, { id });
  const form = await args.request.formData();
  for (const { id: topicId } of assessment.questionnaire.topics) {
    const chosen = Number(textOf(form, topicId)) || null;
    const before = assessment.targets.find((target) => target.topicId === topicId)?.score ?? null;
    if (chosen !== before)
      await run(args, SetTarget, { input: { assessmentId: id, topicId, score: chosen } });
  }
  return redirect(`/assessments/${id}${assessment.state === 'SUBMITTED' ? '/result' : ''}`);
}

/** What the authority aims at, topic by topic. */
export default function AssessmentTargets() {
  const say = useText('assessment');
  const score = useScore();
  const { assessment } = useLoaderData<typeof loader>();
  const { questionnaire, scores, targets } = assessment;
  const rows = chartRows(questionnaire.topics, scores);
  return (
    <Page title={say('targets.title')}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} title={say('targets.title')} />
        <p className="lead">{say('targets.lead')}</p>
        <Form method="post" className="form">
          <ul className="rows">
            {questionnaire.topics.map((topic, at) => (
              <li key={topic.id} className="target-row">
                <div>
                  <label className="row-title" htmlFor={topic.id}>
                    <ContentText of={topic.name} />
                  </label>
                  <p className="small soft">
                    <ContentText of={topic.description} />
                  </p>
                </div>
                <div>
                  {rows[at] !== undefined && <TopicStrip row={rows[at]} />}
                  <p className="small soft">{say('targets.now', { score: score(rows[at]?.score) })}</p>
                </div>
                <select
                  className="input"
                  id={topic.id}
                  name={topic.id}
                  defaultValue={targets.find(({ topicId }) => topicId === topic.id)?.score ?? ''}
                >
                  <option value="">{say('targets.none')}</option>
                  {TARGETS.map((target) => (
                    <option key={target} value={target}>
                      {score(target)}
                    </option>
                  ))}
                </select>
              </li>
            ))}
          </ul>
          <button className="button button-main">{say('targets.save')}</button>
        </Form>
      </div>
    </Page>
  );
}
