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
import { Field } from '../components/field';
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { ElectionHeadLine } from '../election/election-head';
import { type DeskApplication, type DeskRequest, type Election } from '../election/types';
import { attempt, codeOf, confirmFirst, faultOf, run } from '../graphql/document.server';
import {
  DecideRollRequest,
  ElectionDeskQuery,
  RejectApplication,
} from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['elections'] satisfies Section[] };

interface Returned {
  /** The id of the application or request that the form was about. */
  readonly item: string;
  readonly text: string;
  /** What did not work, in the words of the API; null when it was too late. */
  readonly message: string | null;
}

export async function loader(args: LoaderFunctionArgs) {
  const { electionDesk, viewer } = await run(args, ElectionDeskQuery, { id: args.params['id'] ?? '' });
  // Deciding needs a fresh proof of identity: better asked for before a reason is typed.
  if (isBeforeVote(electionDesk.election) && viewer?.isFresh !== true) throw confirmFirst(args);
  return electionDesk;
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const item = textOf(form, 'item');
  const text = textOf(form, 'text').replaceAll('\r\n', '\n').trim();
  const intent = textOf(form, 'intent');
  const answer =
    intent === 'reject'
      ? await attempt(args, RejectApplication, { input: { applicationId: item, reason: text } })
      : await attempt(args, DecideRollRequest, {
          input: { requestId: item, admit: intent === 'admit', answer: text },
        });
  const refuse = (message: string | null) => data<Returned>({ item, text, message }, { status: 422 });
  const error = answer.errors[0];
  if (error && ['BAD_USER_INPUT', 'CONFLICT'].includes(codeOf(error))) return refuse(error.message);
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  const [outcome] = Object.values(answer.data) as { readonly __typename: string }[];
  if (outcome?.__typename === 'ElectionNotOpenError') return refuse(null);
  return redirect(`/desk/elections/${args.params['id'] ?? ''}`);
}

/** The desk of one election: applications before they are public, requests, and no word about who voted. */
export default function DeskElection() {
  const say = useText('elections');
  const { election, applications, requests } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const title = say('head.title', { group: election.group.name });
  const fault =
    returned &&
    (returned.message === null ? say('desk.late') : say('desk.fault', { message: returned.message }));
  const mayDecide = isBeforeVote(election);
  return (
    <Page title={title}>
      <div className="page">
        <ElectionHeadLine election={election} title={title} />
        <p>
          <Link to={`/elections/${election.id}`}>{say('desk.public')}</Link>
        </p>
        {returned && fault !== undefined && (
          <FormFaults faults={[{ field: `text-${returned.item}`, message: fault }]} />
        )}
        <p>
          {election.turnout === null
            ? say('desk.turnoutLater')
            : say('result.turnout', { turnout: election.turnout, roll: election.rollSize ?? 0 })}{' '}
          {say('desk.secrecy')}
        </p>
        <section className="section stack" aria-labelledby="applications">
          <h2 id="applications">{say('desk.applications')}</h2>
          {applications.length === 0 && <p>{say('desk.applicationsNone')}</p>}
          <ul className="rows">
            {applications.map((one) => (
              <ApplicationItem key={one.id} application={one} mayReject={mayDecide} />
            ))}
          </ul>
        </section>
        <section className="section stack" aria-labelledby="requests">
          <h2 id="requests">{say('desk.requests')}</h2>
          {requests.length === 0 && <p>{say('desk.requestsNone')}</p>}
          <ul className="rows">
            {requests.map((one) => (
              <RequestItem key={one.id} request={one} mayDecide={mayDecide} />
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}

function isBeforeVote({ frozenAt, phase }: Election): boolean {
  return frozenAt === null && phase !== 'CLOSED';
}

interface ApplicationProps {
  readonly application: DeskApplication;
  readonly mayReject: boolean;
}

function ApplicationItem({ application, mayReject }: ApplicationProps) {
  const say = useText('elections');
  const returned = useActionData<typeof action>();
  const { id, personName, authority, cv, statement, withdrawnAt, rejectedAt, rejection } = application;
  return (
    <li className="stack-tight">
      <h3>
        {personName || say('candidates.erased')}{' '}
        {withdrawnAt !== null && <span className="label">{say('desk.withdrawn')}</span>}
        {rejectedAt !== null && <span className="label label-warn">{say('desk.rejected')}</span>}
      </h3>
      <p className="soft">{authority?.name}</p>
      <p className="typed-text">{statement}</p>
      <p className="typed-text soft">{cv}</p>
      {rejection !== null && <p className="typed-text">{rejection}</p>}
      {mayReject && withdrawnAt === null && rejectedAt === null && (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="item" value={id} />
          <TextField
            id={`text-${id}`}
            label={say('desk.reason')}
            given={returned?.item === id ? returned.text : ''}
          />
          <button className="button" name="intent" value="reject">
            {say('desk.reject')}
          </button>
        </Form>
      )}
    </li>
  );
}

interface RequestProps {
  readonly request: DeskRequest;
  readonly mayDecide: boolean;
}

function RequestItem({ request, mayDecide }: RequestProps) {
  const say = useText('elections');
  const returned = useActionData<typeof action>();
  const { id, authority, reason, decision, answer } = request;
  const words = { ADMITTED: 'mine.admitted', REFUSED: 'mine.refused' } as const;
  return (
    <li className="stack-tight">
      <h3>{authority?.name}</h3>
      <p className="typed-text">{reason}</p>
      {decision !== null && (
        <p>
          {say(words[decision])} {answer}
        </p>
      )}
      {mayDecide && decision === null && (
        <Form method="post" className="form" noValidate>
          <input type="hidden" name="item" value={id} />
          <TextField
            id={`text-${id}`}
            label={say('desk.answer')}
            given={returned?.item === id ? returned.text : ''}
          />
          <p className="actions">
            <button className="button button-main" name="intent" value="admit">
              {say('desk.admit')}
            </button>
            <button className="button" name="intent" value="refuse">
              {say('desk.refuse')}
            </button>
          </p>
        </Form>
      )}
    </li>
  );
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly given: string;
}

function TextField({ id, label, given }: TextProps) {
  return (
    <Field id={id} label={label}>
      <textarea className="input" id={id} name="text" rows={3} maxLength={1_000} defaultValue={given} />
    </Field>
  );
}
