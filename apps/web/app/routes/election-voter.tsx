import {
  data,
  Form,
  redirect,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { textOf } from '../answering/answer-form';
import { describedBy, Field } from '../components/field';
import { FormFaults, type FormFault } from '../components/form-faults';
import { Page } from '../components/page';
import { ElectionHeadLine } from '../election/election-head';
import { type MyElection } from '../election/types';
import { attempt, codeOf, faultOf, run, signInFirst } from '../graphql/document.server';
import {
  AskForRoll,
  ElectionQuery,
  MyElectionQuery,
  NameVoter,
} from '../graphql/elections.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['elections'] satisfies Section[] };

interface Returned {
  readonly authority: string;
  readonly reason: string;
  /** A key of the messages; or a sentence of the API in `text`. */
  readonly key: 'missing' | 'fixed' | 'over' | null;
  readonly text: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  const { election, viewer } = await run(args, ElectionQuery, { id });
  if (viewer === null) throw signInFirst(args);
  const { myElection } = await run(args, MyElectionQuery, { id });
  return { election, mine: myElection, viewerId: viewer.id };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  return textOf(form, 'intent') === 'ask' ? ask(args, form) : name(args, form);
}

async function name(args: ActionFunctionArgs, form: FormData) {
  const electionId = args.params['id'] ?? '';
  const authorityId = textOf(form, 'authority');
  const voterId = textOf(form, 'voter');
  if (voterId === '') return refuse(authorityId, { key: 'missing' });
  const { data: answer, errors } = await attempt(args, NameVoter, {
    input: { electionId, authorityId, voterId },
  });
  if (errors[0] && codeOf(errors[0]) === 'BAD_USER_INPUT')
    return refuse(authorityId, { text: errors[0].message });
  if (answer === null || errors[0] !== undefined) throw faultOf(args, errors[0]);
  const named = answer.nameVoter;
  if (named.__typename === 'ElectionVoter') return redirect(`/elections/${electionId}`);
  if (named.__typename === 'VoterFixedError') return refuse(authorityId, { key: 'fixed' });
  return refuse(authorityId, { key: 'over' });
}

async function ask(args: ActionFunctionArgs, form: FormData) {
  const electionId = args.params['id'] ?? '';
  const authorityId = textOf(form, 'authority');
  const reason = textOf(form, 'reason').replaceAll('\r\n', '\n');
  const { data: answer, errors } = await attempt(args, AskForRoll, {
    input: { electionId, authorityId, reason },
  });
  const code = codeOf(errors[0]);
  if (errors[0] && ['BAD_USER_INPUT', 'ON_ROLL', 'AUTHORITY_UNCHECKED'].includes(code))
    return refuse(authorityId, { reason, text: errors[0].message });
  if (answer === null || errors[0] !== undefined) throw faultOf(args, errors[0]);
  if (answer.askForRoll.__typename === 'ElectionNotOpenError')
    return refuse(authorityId, { reason, key: 'over' });
  return redirect(`/elections/${electionId}`);
}

function refuse(authority: string, returned: Partial<Returned>) {
  return data<Returned>({ authority, reason: '', key: null, text: '', ...returned }, { status: 422 });
}

/** Names who casts the vote of an authority, or asks that it be added to the roll. */
export default function ElectionVoter() {
  const say = useText('elections');
  const { election, mine, viewerId } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const isOver = election.phase === 'CLOSED' || election.phase === 'COUNTING';
  const message = returned && (returned.key === null ? returned.text : say(`voter.${returned.key}`));
  const faults: FormFault[] =
    returned && message !== undefined ? [{ field: `of-${returned.authority}`, message }] : [];
  return (
    <Page title={say('voter.title')}>
      <div className="page stack">
        <ElectionHeadLine election={election} title={say('voter.title')} />
        <p className="lead">{say(isOver ? 'voter.over' : mine.length === 0 ? 'voter.none' : 'voter.lead')}</p>
        <FormFaults faults={faults} />
        {!isOver &&
          mine.map((one) =>
            one.onRoll ? (
              <VoterForm key={one.authority?.id} mine={one} viewerId={viewerId} />
            ) : (
              election.frozenAt === null && (
                <AskForm key={one.authority?.id} mine={one} given={returned?.reason} fault={message} />
              )
            ),
          )}
      </div>
    </Page>
  );
}

function VoterForm({ mine, viewerId }: { readonly mine: MyElection; readonly viewerId: string }) {
  const say = useText('elections');
  const id = mine.authority?.id ?? '';
  if (mine.hasVoted) return <p>{say('voter.fixed')}</p>;
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="authority" value={id} />
      <fieldset className="field" id={`of-${id}`}>
        <legend>{say('voter.legend', { authority: mine.authority?.name ?? '' })}</legend>
        {mine.stewards.map(({ personId, personName }) => (
          <label key={personId} className="radio-line">
            <input
              type="radio"
              name="voter"
              value={personId}
              defaultChecked={mine.voter ? mine.voter.personId === personId : personId === viewerId}
            />
            <span>{personId === viewerId ? say('voter.me', { name: personName }) : personName}</span>
          </label>
        ))}
      </fieldset>
      <button className="button button-main">{say('voter.save')}</button>
    </Form>
  );
}

interface AskProps {
  readonly mine: MyElection;
  readonly given: string | undefined;
  readonly fault: string | undefined;
}

function AskForm({ mine, given, fault }: AskProps) {
  const say = useText('elections');
  const id = `of-${mine.authority?.id ?? ''}`;
  if (mine.request !== null && mine.request.decision !== null) return null;
  return (
    <Form method="post" className="form" noValidate>
      <h2>{say('voter.ask', { authority: mine.authority?.name ?? '' })}</h2>
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="authority" value={mine.authority?.id ?? ''} />
      <Field id={id} label={say('voter.askReason')} help={say('voter.askHelp')} fault={fault}>
        <textarea
          className="input"
          id={id}
          name="reason"
          rows={4}
          maxLength={1_000}
          defaultValue={given ?? mine.request?.reason}
          {...describedBy(id, true, fault)}
        />
      </Field>
      <button className="button">{say('voter.askSend')}</button>
    </Form>
  );
}
