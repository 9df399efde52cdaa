import { useSite } from '../i18n/site';
import { useText } from '../i18n/use-text';
import { PasskeyForm } from './passkey-form';

interface Props {
  readonly next: string;
  /** What people know the identity provider by; null when there is none. */
  readonly provider: string | null;
  /** Where the provider's way leads afterwards, with the prefix of the language. */
  readonly providerNext: string;
}

/** Ways to sign in beside the link by e-mail. */
export function OtherWays({ next, provider, providerNext }: Props) {
  const say = useText('security');
  const { locale } = useSite();
  const query = new URLSearchParams({ next: providerNext, locale });
  return (
    <>
      <section className="stack" id="passkey" aria-labelledby="passkey-title">
        <h2 id="passkey-title">{say('signIn.passkeyTitle')}</h2>
        <p className="soft">{say('signIn.passkeyText')}</p>
        <PasskeyForm purpose="sign-in" label={say('signIn.passkeyButton')}>
          <input type="hidden" name="next" value={next} />
        </PasskeyForm>
      </section>
      {provider !== null && (
        <section className="stack" aria-labelledby="provider-title">
          <h2 id="provider-title">{say('signIn.providerTitle', { provider })}</h2>
          <p className="soft">{say('signIn.providerText')}</p>
          <p>
            <a className="button" href={`/sign-in/oidc?${query.toString()}`}>
              {say('signIn.providerButton', { provider })}
            </a>
          </p>
        </section>
      )}
    </>
  );
}
