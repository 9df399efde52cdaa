import {
  data,
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
import { attempt, codeOf, faultOf, run, signInFirst } from '../graphql/document.server';
import {
  BeginIdentityConnection,
  CompletePasskeyEnrolment,
  DisconnectIdentity,
  EndOtherSessions,
  EndSession,
  RemovePasskey,
  RemoveTotp,
  RenewRecoveryCodes,
  SecurityQuery,
} from '../graphql/security.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { FactorsSection } from '../security/factors-section';
import { IdentitiesSection } from '../security/identities-section';
import { RecoveryCodes } from '../security/recovery-codes';
import { SessionsSection } from '../security/sessions-section';
import { refused } from '../server/thrown.server';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['security'] satisfies Section[] };

const CONNECTIONS = ['done', 'taken', 'expired', 'unavailable', 'failed', 'cancelled'] as const;
const LONGEST_NAME = 100;

/** What a form on this page came back with. */
interface Returned {
  readonly codes?: readonly string[];
  readonly continueAt?: string;
  readonly fault?: 'passkeyFault' | 'providerFault';
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, signInMethods } = await run(args, SecurityQuery, {});
  if (viewer === null) throw signInFirst(args);
  const told = new URL(args.request.url).searchParams.get('connection');
  const connection = CONNECTIONS.find((outcome) => outcome === told) ?? null;
  return { viewer, provider: signInMethods.identityProvider, connection };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  const id = textOf(form, 'id');
  switch (textOf(form, 'do')) {
    case 'add-passkey':
      return addPasskey(args, form);
    case 'renew-codes': {
      const { renewRecoveryCodes } = await run(args, RenewRecoveryCodes, {});
      return data<Returned>({ codes: renewRecoveryCodes });
    }
    case 'connect':
      return connect(args);
    case 'remove-passkey':
      await run(args, RemovePasskey, { id });
      break;
    case 'remove-app':
      await run(args, RemoveTotp, {});
      break;
    case 'disconnect':
      await run(args, DisconnectIdentity, { id });
      break;
    case 'end-session':
      await run(args, EndSession, { id });
      break;
    case 'end-others':
      await run(args, EndOtherSessions, {});
      break;
    default:
      throw refused(400);
  }
  return redirect('/account/security');
}

async function addPasskey(args: ActionFunctionArgs, form: FormData) {
  const [answer, name] = [textOf(form, 'passkey'), textOf(form, 'name').slice(0, LONGEST_NAME)];
  const { completePasskeyEnrolment: result } = await run(args, CompletePasskeyEnrolment, { answer, name });
  if (result.__typename === 'PasskeyRefusedError')
    return data<Returned>({ fault: 'passkeyFault' }, { status: 422 });
  return result.recoveryCodes.length === 0
    ? redirect('/account/security')
    : data<Returned>({ codes: result.recoveryCodes });
}

// The way to the provider is a link: the policy of our pages lets no form lead to another site.
async function connect(args: ActionFunctionArgs) {
  const { data: begun, errors } = await attempt(args, BeginIdentityConnection, {});
  if (codeOf(errors[0]) === 'PROVIDER_UNAVAILABLE')
    return data<Returned>({ fault: 'providerFault' }, { status: 503 });
  if (begun === null || errors[0] !== undefined) throw faultOf(args, errors[0]);
  return data<Returned>({ continueAt: begun.beginIdentityConnection });
}

/** How one can sign in, and where one is signed in. */
export default function AccountSecurity() {
  const say = useText('security');
  const { viewer, provider, connection } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const faults = returned?.fault ? [{ field: 'factors', message: say(`page.${returned.fault}`) }] : [];
  return (
    <Page title={say('title')}>
      <div className="page">
        <h1>{say('title')}</h1>
        <p className="lead">{say('lead')}</p>
        <FormFaults faults={faults} />
        {returned?.codes && <RecoveryCodes codes={returned.codes} />}
        {connection !== null && (
          <p className={connection === 'done' ? 'notice' : 'notice notice-warn'} role="status">
            {say(`connection.${connection}`)}
          </p>
        )}
        {!viewer.isFresh && (
          <div className="notice">
            <p>{say('page.confirmFirst')}</p>
            <p>
              <Link className="button button-main" to="/account/confirm?next=/account/security">
                {say('page.confirm')}
              </Link>
            </p>
          </div>
        )}
        <FactorsSection factors={viewer.secondFactors} mayChange={viewer.isFresh} />
        {(provider !== null || viewer.identities.length > 0) && (
          <IdentitiesSection
            identities={viewer.identities}
            provider={provider}
            mayChange={viewer.isFresh}
            continueAt={returned?.continueAt ?? null}
          />
        )}
        <SessionsSection sessions={viewer.sessions} />
      </div>
    </Page>
  );
}
