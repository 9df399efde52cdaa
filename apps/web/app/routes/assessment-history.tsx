import {
  data,
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { AssessmentHeadLine } from '../assessment/assessment-head-line';
import { describedBy, Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { LocalTime } from '../components/local-time';
import { Page } from '../components/page';
import { ReopenAssessment } from '../graphql/assessment.operations.server';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { HistoryQuery, type AssessmentHistory as History } from '../graphql/result.operations.server';
import { type Section } from '../i18n/catalogues';
import { useScore } from '../i18n/use-score';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['assessment'] satisfies Section[] };

const SHORTEST_REASON = 3;

export async function loader(args: LoaderFunctionArgs) {
  return run(args, HistoryQuery, { id: args.params['id'] ?? '' });
}

export async function action(args: ActionFunctionArgs) {
  const assessmentId = args.params['id'] ?? '';
  const reason = textOf(await readForm(args.request), 'reason').trim();
  const refused = data({ reason }, { status: 422 });
  if (reason.length < SHORTEST_REASON) return refused;
  const { errors } = await attempt(args, ReopenAssessment, { input: { assessmentId, reason } });
  if (codeOf(errors[0]) === 'BAD_USER_INPUT') return refused;
  if (errors[0] !== undefined) throw faultOf(args, errors[0]);
  return redirect(`/assessments/${assessmentId}`);
}

/** Every submission of an assessment, and the way to open it again. */
export default function AssessmentHistory() {
  const say = useText('assessment');
  const { assessment } = useLoaderData<typeof loader>();
  const newestFirst = [...assessment.submissions].reverse();
  return (
    <Page title={say('history.title')}>
      <div className="page">
        <AssessmentHeadLine assessment={assessment} title={say('history.title')} />
        <p className="lead">{newestFirst.length === 0 ? say('history.none') : say('history.lead')}</p>
        {newestFirst.length > 0 && (
          <ol className="rows" reversed>
            {newestFirst.map((submission) => (
              <SubmissionRow key={submission.submission} id={assessment.id} submission={submission} />
            ))}
          </ol>
        )}
        {assessment.state === 'SUBMITTED' && <Reopen />}
      </div>
    </Page>
  );
}

interface RowProps {
  readonly id: string;
  readonly submission: History['submissions'][number];
}

function SubmissionRow({ id, submission }: RowProps) {
  const say = useText('assessment');
  const score = useScore();
  const { submittedAt, submittedBy, reopenedAt, reopenReason } = submission;
  return (
    <li className="row">
      <div>
        <h2>{say('history.submission', { number: submission.submission })}</h2>
        <p className="soft">
          <LocalTime of={submittedAt} with="day" />
          {submittedBy !== null && ` ${say('history.by', { name: submittedBy })}`}
        </p>
        {reopenedAt !== null && (
          <p className="small soft">
            {say('history.reopened')} <LocalTime of={reopenedAt} with="day" />
            {submission.reopenedBy !== null && ` ${say('history.by', { name: submission.reopenedBy })}`}.{' '}
            {reopenReason !== null && say('history.reason', { reason: reopenReason })}
          </p>
        )}
      </div>
      <div className="actions">
        <span className="overall-score numbers">{score(submission.scores.overall.score)}</span>
        <Link className="button" to={`/assessments/${id}/result?submission=${submission.submission}`}>
          {say('history.see')}
          <span className="visually-hidden">
            : {say('history.submission', { number: submission.submission })}
          </span>
        </Link>
      </div>
    </li>
  );
}

function Reopen() {
  const say = useText('assessment');
  const returned = useActionData<typeof action>();
  const fault = returned === undefined ? undefined : say('history.reopenFault');
  return (
    <section className="section stack" aria-labelledby="reopen-title">
      <h2 id="reopen-title">{say('history.reopenTitle')}</h2>
      <p>{say('history.reopenText')}</p>
      <FormFaults faults={fault === undefined ? [] : [{ field: 'reason', message: fault }]} />
      <Form method="post" className="form" noValidate>
        <Field id="reason" label={say('history.reopenReason')} fault={fault}>
          <textarea
            className="input"
            id="reason"
            name="reason"
            rows={3}
            maxLength={2000}
            defaultValue={returned?.reason}
            {...describedBy('reason', false, fault)}
          />
        </Field>
        <button className="button">{say('history.reopen')}</button>
      </Form>
    </section>
  );
}
