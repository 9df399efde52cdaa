import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { openGeneralFields } from '../assessment/open-fields';
import { Page } from '../components/page';
import { AssessmentOverviewQuery, type AssessmentOverview } from '../graphql/assessment.operations.server';
import { run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';

export const handle = { texts: ['assessment'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
}

/** One assessment at a glance: what is done, what comes next. */
export default function Assessment() {
  const say = useText('assessment');
  const { assessment } = useLoaderData<typeof loader>();
  const { id, period, questionnaire, scores, state, submissionCount } = assessment;
  const total = questionnaire.questionCount;
  const answered = total - scores.openQuestions.length;
  const parts = [
    ['questions', 'questions', { answered, total }],
    ['general', 'general', { open: openGeneralFields(assessment).length }],
    ['targets', 'targets', { count: assessment.targets.length }],
    ['check', 'check', {}],
    ['result', 'result', { count: submissionCount }],
    ['history', 'history', {}],
  ] as const;
  const shown = parts.filter(
    ([path]) => state === 'DRAFT' || !['questions', 'general', 'check'].includes(path),
  );
  return (
    <Page title={`${questionnaire.title.text} ${period}`}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} isCurrent />
        <progress className="progress" value={answered} max={total} aria-label={say('overview.questions')} />
        {state === 'SUBMITTED' && <p className="notice">{say('overview.closed')}</p>}
        <NextStep assessment={assessment} answered={answered} />
        <ul className="rows">
          {shown.map(([path, part, values]) => (
            <li key={path} className="row">
              <div>
                <h2>
                  <Link to={`/assessments/${id}/${path}`}>{say(`overview.${part}`)}</Link>
                </h2>
                <p className="soft">{say(`overview.${part}Text`, values)}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

function NextStep({
  assessment,
  answered,
}: {
  readonly assessment: AssessmentOverview;
  readonly answered: number;
}) {
  const say = useText('assessment');
  const { id, state, scores } = assessment;
  const [path, label] =
    state === 'SUBMITTED'
      ? (['result', say('overview.seeResult')] as const)
      : scores.openQuestions.length === 0
        ? (['check', say('overview.submit')] as const)
        : (['questions', answered === 0 ? say('overview.begin') : say('overview.continue')] as const);
  return (
    <p>
      <Link className="button button-main" to={`/assessments/${id}/${path}`}>
        {label}
      </Link>
    </p>
  );
}
