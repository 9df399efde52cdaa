import { Form } from 'react-router';
import { type FormFault } from '../components/form-faults';
import { type Confirming } from '../graphql/security.operations.server';
import { useText } from '../i18n/use-text';
import { CodeField } from './code-field';
import { PasskeyForm } from './passkey-form';

interface Props {
  readonly viewer: Confirming;
  readonly next: string;
  readonly faults: readonly FormFault[];
}

/** The ways this person can prove that it is they, the strongest first. */
export function ConfirmWays({ viewer, next, faults }: Props) {
  const { authenticatorApp, passkeys, recoveryCodesLeft } = viewer.secondFactors;
  const hasFactor = authenticatorApp !== null || passkeys.length > 0;
  const faultAt = (field: string) => faults.find((fault) => fault.field === field)?.message;
  return (
    <div className="stack">
      {viewer.demo && <AsDemoPerson name={viewer.name} next={next} />}
      {passkeys.length > 0 && <ByPasskey next={next} />}
      {authenticatorApp !== null && <ByApp next={next} fault={faultAt('code')} />}
      {hasFactor && recoveryCodesLeft > 0 && <ByRecoveryCode next={next} fault={faultAt('recovery')} />}
      {!hasFactor && !viewer.isFresh && <ByMail email={viewer.email} next={next} isMain={!viewer.demo} />}
    </div>
  );
}

interface WayProps {
  readonly next: string;
  readonly fault?: string | undefined;
}

function Hidden({ way, next }: { readonly way: string; readonly next: string }) {
  return (
    <>
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="next" value={next} />
    </>
  );
}

function AsDemoPerson({ name, next }: WayProps & { readonly name: string }) {
  const say = useText('security');
  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">{say('confirm.demoTitle')}</h2>
      <p className="soft">{say('confirm.demoText')}</p>
      <Form method="post">
        <Hidden way="demo" next={next} />
        <button className="button button-main">{say('confirm.demoButton', { name })}</button>
      </Form>
    </section>
  );
}

function ByPasskey({ next }: WayProps) {
  const say = useText('security');
  return (
    <section className="card" id="passkey" aria-labelledby="passkey-title">
      <h2 id="passkey-title">{say('confirm.passkeyTitle')}</h2>
      <p className="soft">{say('confirm.passkeyText')}</p>
      <PasskeyForm purpose="confirm" label={say('confirm.passkeyButton')} isMain>
        <Hidden way="passkey" next={next} />
      </PasskeyForm>
    </section>
  );
}

function ByApp({ next, fault }: WayProps) {
  const say = useText('security');
  return (
    <section className="card" aria-labelledby="app-title">
      <h2 id="app-title">{say('confirm.appTitle')}</h2>
      <Form method="post" className="form" noValidate>
        <Hidden way="app" next={next} />
        <CodeField id="code" kind="digits" label={say('app.code')} help={say('app.codeHelp')} fault={fault} />
        <button className="button button-main">{say('confirm.button')}</button>
      </Form>
    </section>
  );
}

function ByRecoveryCode({ next, fault }: WayProps) {
  const say = useText('security');
  return (
    <details className="card" open={fault !== undefined}>
      <summary>{say('confirm.recoveryTitle')}</summary>
      <Form method="post" className="form" noValidate>
        <Hidden way="recovery" next={next} />
        <CodeField
          id="recovery"
          kind="recovery"
          label={say('confirm.recoveryCode')}
          help={say('confirm.recoveryHelp')}
          fault={fault}
        />
        <button className="button">{say('confirm.button')}</button>
      </Form>
    </details>
  );
}

function ByMail({ email, next, isMain }: WayProps & { readonly email: string; readonly isMain: boolean }) {
  const say = useText('security');
  return (
    <section className="card" aria-labelledby="mail-title">
      <h2 id="mail-title">{say('confirm.mailTitle')}</h2>
      <p className="soft">{say('confirm.mailText', { email })}</p>
      <Form method="post">
        <Hidden way="mail" next={next} />
        <button className={isMain ? 'button button-main' : 'button'}>{say('confirm.mailButton')}</button>
      </Form>
    </section>
  );
}
