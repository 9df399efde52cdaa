import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { chartRows } from '../answering/scoring';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { changesOf, shownName, type FieldConflict } from '../assessment/field-changes';
import { TopicStrip } from '../components/charts/topic-strip';
import { ContentText } from '../components/content-text';
import { describedBy } from '../components/field';
import { FormFaults, type FormFault } from '../components/form-faults';
import { Page } from '../components/page';
import {
  AssessmentOverviewQuery,
  SetTarget,
  type AssessmentOverview,
} from '../graphql/assessment.operations.server';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['assessment'] satisfies Section[] };

const TARGETS = [1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

export async function loader(args: LoaderFunctionArgs) {
  return run(args, AssessmentOverviewQuery, { id: args.params['id'] ?? '' });
}

interface Returned {
  /** What was chosen for the topics that are not saved. */
  readonly given: Readonly<Record<string, string>>;
  readonly faults: readonly FormFault[];
  readonly conflicts: readonly FieldConflict[];
  /** What is stored by now. */
  readonly stored: Readonly<Record<string, string>>;
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { assessment } = await run(args, AssessmentOverviewQuery, { id });
  const form = await readForm(args.request);
  const stored = storedTargets(assessment);
  const topicIds = assessment.questionnaire.topics.map((topic) => topic.id);
  const { changes, conflicts } = changesOf(form, topicIds, stored);
  const given = Object.fromEntries(conflicts.map((conflict) => [conflict.id, conflict.yours]));
  const faults: FormFault[] = [];
  for (const { id: topicId, value } of changes) {
    const score = value === '' ? null : Number(value);
    // No control of the page can send it.
    if (Number.isNaN(score)) continue;
    const error = (await attempt(args, SetTarget, { input: { assessmentId: id, topicId, score } })).errors[0];
    if (error !== undefined && codeOf(error) !== 'BAD_USER_INPUT') throw faultOf(args, error);
    if (error === undefined) stored[topicId] = value;
    else faults.push({ field: topicId, message: error.message });
  }
  if (faults.length + conflicts.length > 0)
    return data<Returned>({ given, faults, conflicts, stored }, { status: 422 });
  return redirect(`/assessments/${id}${assessment.state === 'SUBMITTED' ? '/result' : ''}`);
}

function storedTargets({ targets }: AssessmentOverview): Record<string, string> {
  return Object.fromEntries(targets.map(({ topicId, score }) => [topicId, String(score)]));
}

/** What the authority aims at, topic by topic. */
export default function AssessmentTargets() {
  const say = useText('assessment');
  const score = useScore();
  const { assessment } = useLoaderData<typeof loader>();
  const { questionnaire, scores } = assessment;
  const returned = useActionData<typeof action>();
  const stored = returned?.stored ?? storedTargets(assessment);
  const said = (value: string): string => (value === '' ? say('targets.none') : score(Number(value)));
  const conflicts = (returned?.conflicts ?? []).map(({ id, yours, theirs }): FormFault => ({
    field: id,
    message: say('conflict.field', {
      field: questionnaire.topics.find((topic) => topic.id === id)?.name.text ?? id,
      yours: said(yours),
      theirs: said(theirs),
    }),
  }));
  const faults = [...(returned?.faults ?? []), ...conflicts];
  const rows = chartRows(questionnaire.topics, scores);
  return (
    <Page title={say('targets.title')}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} title={say('targets.title')} />
        <p className="lead">{say('targets.lead')}</p>
        <FormFaults faults={faults} />
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
                <TargetChoice
                  key={stored[topic.id] ?? ''}
                  topicId={topic.id}
                  chosen={returned?.given[topic.id] ?? stored[topic.id] ?? ''}
                  shown={stored[topic.id] ?? ''}
                  fault={faults.find(({ field }) => field === topic.id)?.message}
                />
              </li>
            ))}
          </ul>
          <button className="button button-main">{say('targets.save')}</button>
        </Form>
      </div>
    </Page>
  );
}

interface ChoiceProps {
  readonly topicId: string;
  readonly chosen: string;
  readonly shown: string;
  readonly fault: string | undefined;
}

function TargetChoice({ topicId, chosen, shown, fault }: ChoiceProps) {
  const say = useText('assessment');
  const score = useScore();
  const targets = new Set([...TARGETS, ...[chosen, shown].filter(Boolean).map(Number)]);
  return (
    <div>
      {fault !== undefined && (
        <p className="field-error" id={`${topicId}-fault`}>
          {fault}
        </p>
      )}
      <input type="hidden" name={shownName(topicId)} value={shown} />
      <select
        className="input"
        id={topicId}
        name={topicId}
        defaultValue={chosen}
        {...describedBy(topicId, false, fault)}
      >
        <option value="">{say('targets.none')}</option>
        {[...targets]
          .sort((one, other) => one - other)
          .map((target) => (
            <option key={target} value={target}>
              {score(target)}
            </option>
          ))}
      </select>
    </div>
  );
}
