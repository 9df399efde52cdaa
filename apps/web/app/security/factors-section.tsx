import { Form, Link } from 'react-router';
import { Field } from '../components/field';
import { LocalTime } from '../components/local-time';
import { type Passkey, type SecondFactors } from '../graphql/security.operations.server';
import { useText } from '../i18n/use-text';
import { PasskeyForm } from './passkey-form';

interface Props {
  readonly factors: SecondFactors;
  /** Whether the person has just proved who they are. */
  readonly mayChange: boolean;
}

/** The second factors of the person: passkeys, an app, and codes for the day both are lost. */
export function FactorsSection({ factors, mayChange }: Props) {
  const say = useText('security');
  const hasFactor = factors.authenticatorApp !== null || factors.passkeys.length > 0;
  return (
    <section className="section stack" id="factors" aria-labelledby="factors-title">
      <h2 id="factors-title">{say('factors.title')}</h2>
      <p>{say(hasFactor ? 'factors.has' : 'factors.none')}</p>
      <div className="columns columns-even">
        <Passkeys passkeys={factors.passkeys} mayChange={mayChange} />
        <div className="stack">
          <App app={factors.authenticatorApp} mayChange={mayChange} />
          {hasFactor && <Codes left={factors.recoveryCodesLeft} mayChange={mayChange} />}
        </div>
      </div>
    </section>
  );
}

function Passkeys({
  passkeys,
  mayChange,
}: {
  readonly passkeys: readonly Passkey[];
  readonly mayChange: boolean;
}) {
  const say = useText('security');
  return (
    <section className="card" aria-labelledby="passkeys-title">
      <h3 id="passkeys-title">{say('passkey.title')}</h3>
      <p className="soft">{say('passkey.text')}</p>
      {passkeys.length > 0 && (
        <ul className="rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {mayChange && (
        <PasskeyForm purpose="add" label={say('passkey.add')} isMain={passkeys.length === 0}>
          <input type="hidden" name="do" value="add-passkey" />
          <Field id="passkey-name" label={say('passkey.name')} help={say('passkey.nameHelp')}>
            <input
              className="input"
              id="passkey-name"
              name="name"
              maxLength={100}
              aria-describedby="passkey-name-help"
            />
          </Field>
        </PasskeyForm>
      )}
    </section>
  );
}

function PasskeyRow({ passkey, mayChange }: { readonly passkey: Passkey; readonly mayChange: boolean }) {
  const say = useText('security');
  return (
    <li className="row">
      <span>
        <strong>{passkey.name}</strong>
        <br />
        <span className="small soft">
          {say('added')} <LocalTime of={passkey.addedAt} with="day" />
        </span>
      </span>
      {mayChange && (
        <Form method="post">
          <input type="hidden" name="do" value="remove-passkey" />
          <input type="hidden" name="id" value={passkey.id} />
          <button className="button" aria-label={say('passkey.removeNamed', { name: passkey.name })}>
            {say('remove')}
          </button>
        </Form>
      )}
    </li>
  );
}

interface AppProps {
  readonly app: SecondFactors['authenticatorApp'];
  readonly mayChange: boolean;
}

function App({ app, mayChange }: AppProps) {
  const say = useText('security');
  return (
    <section className="card" aria-labelledby="app-title">
      <h3 id="app-title">{say('app.cardTitle')}</h3>
      <p className="soft">{say('app.text')}</p>
      {app !== null && (
        <p>
          {say('added')} <LocalTime of={app.addedAt} with="day" />
        </p>
      )}
      {mayChange && app === null && (
        <p>
          <Link className="button" to="/account/security/app">
            {say('app.add')}
          </Link>
        </p>
      )}
      {mayChange && app !== null && (
        <Form method="post">
          <button className="button" name="do" value="remove-app">
            {say('app.remove')}
          </button>
        </Form>
      )}
    </section>
  );
}

function Codes({ left, mayChange }: { readonly left: number; readonly mayChange: boolean }) {
  const say = useText('security');
  return (
    <section className="card" aria-labelledby="recovery-title">
      <h3 id="recovery-title">{say('codes.title')}</h3>
      <p>{say('codes.left', { left })}</p>
      {mayChange && (
        <Form method="post">
          <button className="button" name="do" value="renew-codes">
            {say('codes.renew')}
          </button>
        </Form>
      )}
    </section>
  );
}
