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
import { attempt, codeOf, confirmFirst, faultOf, run, signInFirst } from '../graphql/document.server';
import {
  BeginTotpEnrolment,
  CompleteTotpEnrolment,
  SecurityQuery,
  TotpEnrolmentQuery,
} from '../graphql/security.operations.server';
import { type Section } from '../i18n/catalogues';
import { useText } from '../i18n/use-text';
import { CodeField } from '../security/code-field';
import { QrCode } from '../security/qr-code';
import { qrPath, type QrPath } from '../security/qr-path.server';
import { RecoveryCodes } from '../security/recovery-codes';
import { readForm } from '../server/read-form.server';

export const handle = { texts: ['security'] satisfies Section[] };

interface Returned {
  readonly fault: 'codeFault' | 'expired' | 'tooMany' | null;
  /** Shown this once, after the app was added. */
  readonly codes: readonly string[];
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await run(args, SecurityQuery, {});
  if (viewer === null) throw signInFirst(args);
  if (!viewer.isFresh) throw confirmFirst(args);
  const { totpEnrolment } = await run(args, TotpEnrolmentQuery, {});
  const shown = totpEnrolment && { key: totpEnrolment.key, qr: qrPath(totpEnrolment.address) };
  return { hasApp: viewer.secondFactors.authenticatorApp !== null, shown };
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request);
  if (textOf(form, 'step') === 'begin') {
    await run(args, BeginTotpEnrolment, {});
    return redirect('/account/security/app');
  }
  const answer = await attempt(args, CompleteTotpEnrolment, { code: textOf(form, 'code').slice(0, 64) });
  const error = answer.errors[0];
  if (codeOf(error) === 'RATE_LIMITED')
    return data<Returned>({ fault: 'tooMany', codes: [] }, { status: 429 });
  if (answer.data === null || error !== undefined) throw faultOf(args, error);
  const result = answer.data.completeTotpEnrolment;
  if (result.__typename === 'FactorAdded')
    return result.recoveryCodes.length === 0
      ? redirect('/account/security')
      : data<Returned>({ fault: null, codes: result.recoveryCodes });
  const fault = result.__typename === 'CodeRefusedError' ? 'codeFault' : 'expired';
  return data<Returned>({ fault, codes: [] }, { status: 422 });
}

/** Adding an authenticator app: scan, type the first code, keep the recovery codes. */
export default function AccountApp() {
  const say = useText('security');
  const { hasApp, shown } = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  const codes = returned?.codes ?? [];
  const title = say(codes.length > 0 ? 'app.doneTitle' : 'app.title');
  return (
    <Page title={title}>
      <div className="page stack">
        <p className="crumbs">
          <Link to="/account/security">{say('title')}</Link>
        </p>
        <h1>{title}</h1>
        <AppSteps hasApp={hasApp} shown={shown} returned={returned} />
      </div>
    </Page>
  );
}

interface StepsProps {
  readonly hasApp: boolean;
  readonly shown: { readonly key: string; readonly qr: QrPath } | null;
  readonly returned: Returned | undefined;
}

function AppSteps({ hasApp, shown, returned }: StepsProps) {
  const say = useText('security');
  if (returned && returned.codes.length > 0)
    return (
      <>
        <RecoveryCodes codes={returned.codes} />
        <p>
          <Link className="button button-main" to="/account/security">
            {say('codes.kept')}
          </Link>
        </p>
      </>
    );
  if (hasApp) return <p className="lead">{say('app.exists')}</p>;
  if (shown === null)
    return (
      <>
        {returned?.fault === 'expired' && <p className="notice notice-warn">{say('app.expired')}</p>}
        <p className="lead">{say('app.lead')}</p>
        <Form method="post">
          <button className="button button-main" name="step" value="begin">
            {say('app.begin')}
          </button>
        </Form>
      </>
    );
  return <ShownKey shown={shown} fault={returned?.fault ?? null} />;
}

interface ShownProps {
  readonly shown: NonNullable<StepsProps['shown']>;
  readonly fault: Returned['fault'];
}

function ShownKey({ shown: { key, qr }, fault }: ShownProps) {
  const say = useText('security');
  const message = fault === null ? undefined : say(`app.${fault}`);
  return (
    <>
      <FormFaults faults={message === undefined ? [] : [{ field: 'code', message }]} />
      <div className="columns columns-even">
        <section className="stack" aria-labelledby="scan-title">
          <h2 id="scan-title">{say('app.scanTitle')}</h2>
          <QrCode of={qr} label={say('app.qr')} />
          <p>
            {say('app.orType')} <span className="key-text">{key.replace(/.{4}(?=.)/g, '$& ')}</span>
          </p>
          <p className="small soft">{say('app.keyOnce')}</p>
        </section>
        <section className="stack" aria-labelledby="code-title">
          <h2 id="code-title">{say('app.codeTitle')}</h2>
          <Form method="post" className="form" noValidate>
            <CodeField
              id="code"
              kind="digits"
              label={say('app.code')}
              help={say('app.codeHelp')}
              fault={message}
            />
            <button className="button button-main">{say('app.finish')}</button>
          </Form>
        </section>
      </div>
    </>
  );
}
