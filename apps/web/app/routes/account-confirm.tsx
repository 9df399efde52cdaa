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
import { FormFaults } from '../components/form-faults';
import { Page } from '../components/page';
import { RequestSignInLink, SignInAsDemoPerson } from '../graphql/accounts.operations.server';
import { attempt, codeOf, faultOf, run, signInFirst } from '../graphql/document.server';
import {
  ConfirmingQuery,
  ConfirmWithPasskey,
  ConfirmWithRecoveryCode,
  ConfirmWithTotp,
  type Confirming,
} from '../graphql/security.operations.server';
import { type Section } from '../i18n/catalogues';
import { pathIn } from '../i18n/locales';
import { useText } from '../i18n/use-text';
import { ConfirmWays } from '../security/confirm-ways';
import { hubRequest } from '../server/hub-request.server';
import { ownPath } from '../server/own-path.server';
import { readForm } from '../server/read-form.server';
import { insteadOfThis } from '../server/thrown.server';

export const handle = { texts: ['security'] satisfies Section[] };

type FaultKey = 'codeFault' | 'recoveryFault' | 'passkeyFault' | 'tooMany';

/** What the form came back with: the way that did not work, and why. */
interface Returned {
  readonly field: 'code' | 'recovery' | 'passkey';
  readonly key: FaultKey;
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, ConfirmingQuery, {});
  if (viewer === null) throw signInFirst(args);
  const { searchParams } = new URL(args.request.url);
  const next = ownPath(searchParams.get('next') ?? '/');
  if (viewer.isFresh && !viewer.needsSecondFactor) throw insteadOfThis(next);
  const sent = Number(searchParams.get('sent'));
  return { viewer, next, sentForMinutes: sent > 0 ? sent : null };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer } = await run(args, ConfirmingQuery, {});
  if (viewer === null) throw signInFirst(args);
  const form = await readForm(args.request);
  const next = ownPath(textOf(form, 'next') || '/');
  switch (textOf(form, 'way')) {
    case 'demo':
      await run(args, SignInAsDemoPerson, { personId: viewer.id });
      return redirect(next);
    case 'mail':
      return sendLink(args, viewer, next);
    default: {
      const refused = await refusalOf(args, form);
      return refused === null ? redirect(next) : data(refused, { status: 422 });
    }
  }
}

async function sendLink(args: ActionFunctionArgs, { email }: Confirming, next: string) {
  const { locale } = args.context.get(hubRequest);
  const { requestSignInLink } = await run(args, RequestSignInLink, { email, next: pathIn(locale, next) });
  const { minutes } = requestSignInLink;
  return redirect(`/account/confirm?sent=${minutes}&next=${encodeURIComponent(next)}`);
}

/** Why the proof was refused; null when the session is confirmed now. */
async function refusalOf(args: ActionFunctionArgs, form: FormData): Promise<Returned | null> {
  const [code, answer] = [textOf(form, 'code').slice(0, 64), textOf(form, 'passkey')];
  const way = textOf(form, 'way');
  const field = way === 'recovery' ? 'recovery' : way === 'passkey' ? 'passkey' : 'code';
  const attempted =
    field === 'recovery'
      ? await attempt(args, ConfirmWithRecoveryCode, { code })
      : field === 'passkey'
        ? await attempt(args, ConfirmWithPasskey, { answer })
        : await attempt(args, ConfirmWithTotp, { code });
  const error = attempted.errors[0];
  if (codeOf(error) === 'RATE_LIMITED') return { field, key: 'tooMany' };
  if (attempted.data === null || error !== undefined) throw faultOf(args, error);
  const [outcome] = Object.values(attempted.data) as { readonly __typename: string }[];
  return outcome?.__typename === 'Confirmed' ? null : { field, key: `${field}Fault` };
}

/** Proving again that it is the same person, before what cannot be taken back. */
export default function AccountConfirm() {
  const say = useText('security');
  const { viewer, next, sentForMinutes } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = returned ? [{ field: returned.field, message: say(`confirm.${returned.key}`) }] : [];
  const hasFactor =
    viewer.secondFactors.authenticatorApp !== null || viewer.secondFactors.passkeys.length > 0;
  return (
    <Page title={say('confirm.title')}>
      <div className="page stack">
        <h1>{say('confirm.title')}</h1>
        <p className="lead">{say(viewer.needsSecondFactor ? 'confirm.leadFactor' : 'confirm.lead')}</p>
        <FormFaults faults={faults} />
        {sentForMinutes !== null && (
          <p className="notice" role="status">
            {say('confirm.sent', { email: viewer.email, minutes: sentForMinutes })}
          </p>
        )}
        {viewer.needsSecondFactor && !hasFactor && !viewer.demo && <NoFactor isFresh={viewer.isFresh} />}
        <ConfirmWays viewer={viewer} next={next} faults={faults} />
        <Form method="post" action="/sign-out">
          <p className="soft">
            {say('confirm.notYou', { name: viewer.name })}{' '}
            <button className="button button-quiet">{say('confirm.signOut')}</button>
          </p>
        </Form>
      </div>
    </Page>
  );
}

function NoFactor({ isFresh }: { readonly isFresh: boolean }) {
  const say = useText('security');
  return (
    <div className="notice notice-warn">
      <p>{say(isFresh ? 'confirm.noFactor' : 'confirm.noFactorYet')}</p>
      {isFresh && (
        <p>
          <Link className="button button-main" to="/account/security">
            {say('confirm.setUp')}
          </Link>
        </p>
      )}
    </div>
  );
}
