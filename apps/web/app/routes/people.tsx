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
import { LocalTime } from '../components/local-time';
import { Page } from '../components/page';
import {
  CoordinatorsQuery,
  PersonByEmailQuery,
  SetCoordinator,
  SetSuspended,
  type PersonRecord,
} from '../graphql/audit.operations.server';
import { attempt, codeOf, confirmFirst, faultOf, run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['audit'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, coordinators } = await run(args, CoordinatorsQuery, {});
  const email = new URL(args.request.url).searchParams.get('email')?.trim() ?? '';
  if (email === '') return { coordinators, email, person: null };
  // What can be done to a person needs a fresh proof, so it is asked for before anything is shown.
  if (viewer?.isFresh !== true) throw confirmFirst(args);
  const found = await attempt(args, PersonByEmailQuery, { email });
  const fault = found.errors[0];
  if (fault !== undefined && codeOf(fault) !== 'BAD_USER_INPUT') throw faultOf(args, fault);
  return { coordinators, email, person: found.data?.personByEmail ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const [personId, change] = [textOf(form, 'person'), textOf(form, 'change')];
  const changed = await changePerson(args, personId, change);
  if (changed.__typename === 'LastCoordinatorError') return data({ isLast: true }, { status: 422 });
  return redirect(`/people?email=${encodeURIComponent(textOf(form, 'email'))}`);
}

async function changePerson(args: ActionFunctionArgs, personId: string, change: string) {
  if (change === 'coordinator' || change === 'member') {
    const input = { personId, coordinator: change === 'coordinator' };
    return (await run(args, SetCoordinator, { input })).setCoordinator;
  }
  const input = { personId, suspended: change === 'suspend' };
  return (await run(args, SetSuspended, { input })).setSuspended;
}

/** The desk where coordinators find people, give and take the role, and keep people out. */
export default function People() {
  const say = useText('audit');
  const { coordinators, email, person } = useLoaderData<typeof loader>();
  return (
    <Page title={say('people.title')}>
      <div className="page stack">
        <h1>{say('people.title')}</h1>
        <p className="lead">{say('people.lead')}</p>
        <Form method="get" className="form" role="search">
          <Field id="email" label={say('people.email')} help={say('people.emailHelp')}>
            <input
              className="input"
              id="email"
              name="email"
              type="email"
              defaultValue={email}
              aria-describedby="email-help"
            />
          </Field>
          <button className="button button-main">{say('people.find')}</button>
        </Form>
        {email !== '' && person === null && (
          <p className="notice" role="status">
            {say('people.nobody', { email })}
          </p>
        )}
        {person !== null && <PersonCard person={person} />}
        <Coordinators of={coordinators} />
      </div>
    </Page>
  );
}

function PersonCard({ person }: { readonly person: PersonRecord }) {
  const say = useText('audit');
  const isLast = useActionData<typeof action>()?.isLast === true;
  return (
    <section className="card" id="person" aria-labelledby="person-title">
      <h2 id="person-title">{person.name}</h2>
      {isLast && <FormFaults faults={[{ field: 'person', message: say('people.last') }]} />}
      <p>
        {person.coordinator ? say('people.isCoordinator') : say('people.isMember')}{' '}
        {person.suspendedAt !== null && (
          <>
            {say('people.isSuspended')} <LocalTime of={person.suspendedAt} with="day" />
          </>
        )}
      </p>
      <p className="soft">
        {say('people.since')} <LocalTime of={person.createdAt} with="day" />
      </p>
      <Form method="post" className="actions">
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="email" value={person.email} />
        <button className="button" name="change" value={person.coordinator ? 'member' : 'coordinator'}>
          {person.coordinator ? say('people.makeMember') : say('people.makeCoordinator')}
        </button>
        <button className="button" name="change" value={person.suspendedAt === null ? 'suspend' : 'readmit'}>
          {person.suspendedAt === null ? say('people.suspend') : say('people.readmit')}
        </button>
      </Form>
      <p className="soft">{say('people.told')}</p>
      <p>
        <Link to={`/audit?by=${person.id}`}>{say('people.did')}</Link>
      </p>
    </section>
  );
}

function Coordinators({ of: coordinators }: { readonly of: readonly PersonRecord[] }) {
  const say = useText('audit');
  return (
    <section className="stack" aria-labelledby="coordinators-title">
      <h2 id="coordinators-title">{say('people.coordinators')}</h2>
      <ul className="rows">
        {coordinators.map(({ id, name, email, suspendedAt }) => (
          <li key={id} className="row">
            <Link to={`/people?email=${encodeURIComponent(email)}`}>{name}</Link>
            <span className="soft">{suspendedAt === null ? email : say('people.suspended')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
