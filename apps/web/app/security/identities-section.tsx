import { Form } from 'react-router';
import { LocalTime } from '../components/local-time';
import { type Identity } from '../graphql/security.operations.server';
import { useText } from '../i18n/use-text';

interface Props {
  readonly identities: readonly Identity[];
  /** The provider there is to connect with; null when there is none. */
  readonly provider: string | null;
  readonly mayChange: boolean;
  /** Where to go on to, once connecting was begun. */
  readonly continueAt: string | null;
}

/** Accounts at identity providers, and connecting one. */
export function IdentitiesSection({ identities, provider, mayChange, continueAt }: Props) {
  const say = useText('security');
  return (
    <section className="section stack" aria-labelledby="identities-title">
      <h2 id="identities-title">{say('identities.title')}</h2>
      <p>{say('identities.text')}</p>
      {identities.length > 0 && (
        <ul className="rows">
          {identities.map((identity) => (
            <IdentityRow key={identity.id} identity={identity} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {provider !== null && continueAt !== null && (
        <p className="notice" role="status">
          {say('identities.continueText', { provider })}{' '}
          <a className="button button-main" href={continueAt}>
            {say('identities.continue', { provider })}
          </a>
        </p>
      )}
      {provider !== null && mayChange && continueAt === null && (
        <Form method="post">
          <button className="button" name="do" value="connect">
            {say('identities.connect', { provider })}
          </button>
        </Form>
      )}
    </section>
  );
}

function IdentityRow({ identity, mayChange }: { readonly identity: Identity; readonly mayChange: boolean }) {
  const say = useText('security');
  return (
    <li className="row">
      <span>
        <strong>{identity.provider}</strong>
        <br />
        <span className="small soft">
          {say('added')} <LocalTime of={identity.addedAt} with="day" />
        </span>
      </span>
      {mayChange && (
        <Form method="post">
          <input type="hidden" name="do" value="disconnect" />
          <input type="hidden" name="id" value={identity.id} />
          <button
            className="button"
            aria-label={say('identities.disconnect', { provider: identity.provider })}
          >
            {say('remove')}
          </button>
        </Form>
      )}
    </li>
  );
}
