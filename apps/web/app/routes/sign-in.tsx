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
import { SignInMethodsQuery, SignInWithPasskey } from '../graphql/security.operations.server';
import { type Section } from '../i18n/catalogues';
import { pathIn } from '../i18n/locales';
import { useText } from '../i18n/use-text';
import { OtherWays } from '../security/other-ways';
import { SIGN_IN_REFUSALS, type SignInRefusal } from '../security/refusals';
import { hubRequest } from '../server/hub-request.server';
import { ownPath } from '../server/own-path.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['reading', 'security'] satisfies Section[] };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Returned {
  /** The way that did not work. */
  readonly field: 'email' | 'passkey';
  /** As it was typed. */
  readonly email: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { demoPeople } = await run(args, DemoPeopleQuery, {});
  const { signInMethods } = await run(args, SignInMethodsQuery, {});
  const sent = Number(searchParams.get('sent'));
  const next = searchParams.get('next') ?? '';
  const { locale } = args.context.get(hubRequest);
  return {
    demoPeople,
    next,
    provider: signInMethods.identityProvider,
    providerNext: pathIn(locale, ownPath(next || '/assessments')),
    refused: SIGN_IN_REFUSALS.find((reason) => reason === searchParams.get('refused')) ?? null,
    sentForMinutes: sent > 0 ? sent : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const next = ownPath(textOf(form, 'next') || '/assessments');
  const personId = textOf(form, 'person');
  if (personId !== '') {
    await run(args, SignInAsDemoPerson, { personId });
    return redirect(next);
  }
  const passkey = textOf(form, 'passkey');
  if (passkey !== '') {
    const { signInWithPasskey } = await run(args, SignInWithPasskey, { answer: passkey, next });
    if (signInWithPasskey.__typename === 'SignedIn') return redirect(ownPath(signInWithPasskey.next));
    return data<Returned>({ field: 'passkey', email: '' }, { status: 422 });
  }
  const { locale } = args.context.get(hubRequest);
  const email = textOf(form, 'email').trim();
  if (!EMAIL.test(email)) return data<Returned>({ field: 'email', email }, { status: 422 });
  const answer = await attempt(args, RequestSignInLink, { email, next: pathIn(locale, next) });
  if (codeOf(answer.errors[0]) === 'BAD_USER_INPUT')
    return data<Returned>({ field: 'email', email }, { status: 422 });
  if (answer.data === null || answer.errors[0] !== undefined) throw faultOf(args, answer.errors[0]);
  return redirect(`/sign-in?sent=${answer.data.requestSignInLink.minutes}`);
}

/** Signing in: as an invented person where this is a demonstration, else by a link that comes by e-mail. */
export default function SignIn() {
  const say = useText('reading');
  const { demoPeople, next, provider, providerNext, refused, sentForMinutes } =
    useLoaderData<typeof loader>();
  if (sentForMinutes !== null) return <LinkSent minutes={sentForMinutes} isDemo={demoPeople.length > 0} />;
  return (
    <Page title={say('signIn.title')}>
      <div className="page">
        <h1>{say('signIn.title')}</h1>
        <p className="lead">{say('signIn.lead')}</p>
        {refused !== null && <Refused reason={refused} />}
        <div className="columns columns-even">
          {demoPeople.length > 0 && <DemoPeople people={demoPeople} next={next} />}
          <div className="ways">
            <EmailForm next={next} />
            <OtherWays next={next} provider={provider} providerNext={providerNext} />
          </div>
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
  const saySecurity = useText('security');
  const fault = returned?.field === 'email' ? say('signIn.emailFault') : undefined;
  const faults = [
    ...(fault === undefined ? [] : [{ field: 'email', message: fault }]),
    ...(returned?.field === 'passkey'
      ? [{ field: 'passkey', message: saySecurity('page.passkeyFault') }]
      : []),
  ];
  return (
    <section className="stack" aria-labelledby="email-title">
      <h2 id="email-title">{say('signIn.emailTitle')}</h2>
      <p className="soft">{say('signIn.emailText')}</p>
      <FormFaults faults={faults} />
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

function Refused({ reason }: { readonly reason: SignInRefusal }) {
  const say = useText('security');
  return (
    <div className="notice notice-warn" role="alert">
      <p>{say(`refused.${reason}`)}</p>
    </div>
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
