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
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import {
  DemoPeopleQuery,
  RequestSignInLink,
  SignInAsDemoPerson,
  type DemoPerson,
} from '../graphql/accounts.operations.server';
import { attempt, codeOf, faultOf, run } from '../graphql/document.server';
import { type Section } from '../i18n/catalogues';
import { pathIn } from '../i18n/locales';
import { useText } from '../i18n/use-text';
import { hubRequest } from '../server/hub-request.server';
import { ownPath } from '../server/own-path.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['reading'] satisfies Section[] };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { demoPeople } = await run(args, DemoPeopleQuery, {});
  const sent = Number(searchParams.get('sent'));
  return { demoPeople, next: searchParams.get('next') ?? '', sentForMinutes: sent > 0 ? sent : null };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const next = ownPath(textOf(form, 'next') || '/assessments');
  const personId = textOf(form, 'person');
  if (personId !== '') {
    await run(args, SignInAsDemoPerson, { personId });
    return redirect(next);
  }
  const { locale } = args.context.get(hubRequest);
  const email = textOf(form, 'email').trim();
  if (!EMAIL.test(email)) return data({ email }, { status: 422 });
  const answer = await attempt(args, RequestSignInLink, { email, next: pathIn(locale, next) });
  if (codeOf(answer.errors[0]) === 'BAD_USER_INPUT') return data({ email }, { status: 422 });
  if (answer.data === null || answer.errors[0] !== undefined) throw faultOf(args, answer.errors[0]);
  return redirect(`/sign-in?sent=${answer.data.requestSignInLink.minutes}`);
}

/** Signing in: as an invented person where this is a demonstration, else by a link that comes by e-mail. */
export default function SignIn() {
  const say = useText('reading');
  const { demoPeople, next, sentForMinutes } = useLoaderData<typeof loader>();
  if (sentForMinutes !== null) return <LinkSent minutes={sentForMinutes} isDemo={demoPeople.length > 0} />;
  return (
    <Page title={say('signIn.title')}>
      <div className="page">
        <h1>{say('signIn.title')}</h1>
        <p className="lead">{say('signIn.lead')}</p>
        <div className="columns columns-even">
          {demoPeople.length > 0 && <DemoPeople people={demoPeople} next={next} />}
          <EmailForm next={next} />
        </div>
      </div>
    </Page>
  );
}

function DemoPeople({ people, next }: { readonly people: readonly DemoPerson[]; readonly next: string }) {
  const say = useText('reading');
  return (
    <section className="stack" aria-labelledby="demo-title">
      <h2 id="demo-title">{say('signIn.demoTitle')}</h2>
      <p className="soft">{say('signIn.demoText')}</p>
      <Form method="post">
        <input type="hidden" name="next" value={next} />
        <ul className="rows">
          {people.map((person) => (
            <li key={person.id} className="row">
              <button className="button" name="person" value={person.id}>
                {say('signIn.demoAs', { name: person.name })}
              </button>
              <span className="soft">{roleOf(person, say)}</span>
            </li>
          ))}
        </ul>
      </Form>
    </section>
  );
}

function roleOf(person: DemoPerson, say: ReturnType<typeof useText<'reading'>>): string {
  const authority = person.authorities.map(({ name }) => name).join(', ');
  if (authority !== '') return say('signIn.steward', { authority });
  return person.coordinator ? say('signIn.coordinator') : say('signIn.noAuthority');
}

function EmailForm({ next }: { readonly next: string }) {
  const say = useText('reading');
  const returned = useActionData<typeof action>();
  const fault = returned === undefined ? undefined : say('signIn.emailFault');
  return (
    <section className="stack" aria-labelledby="email-title">
      <h2 id="email-title">{say('signIn.emailTitle')}</h2>
      <p className="soft">{say('signIn.emailText')}</p>
      <FormFaults faults={fault === undefined ? [] : [{ field: 'email', message: fault }]} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="next" value={next} />
        <Field id="email" label={say('signIn.email')} fault={fault}>
          <input
            className="input"
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={returned?.email}
            {...describedBy('email', false, fault)}
          />
        </Field>
        <button className="button button-main">{say('signIn.send')}</button>
      </Form>
    </section>
  );
}

function LinkSent({ minutes, isDemo }: { readonly minutes: number; readonly isDemo: boolean }) {
  const say = useText('reading');
  return (
    <Page title={say('signIn.sentTitle')}>
      <div className="page stack">
        <h1>{say('signIn.sentTitle')}</h1>
        <p className="lead">{say('signIn.sentText', { minutes })}</p>
        {isDemo && (
          <p className="notice">
            {say('signIn.devMail')} <a href="/dev/mail">{say('signIn.devMailLink')}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
