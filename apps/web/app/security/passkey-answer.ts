/** What a passkey is asked for. */
export type PasskeyPurpose = 'sign-in' | 'confirm' | 'add';

/** Whether this browser can make and use passkeys. */
export function knowsPasskeys(): boolean {
  return (
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

/**
 * Asks the hub for a challenge, and the person's authenticator for an answer.
 *
 * @param address where challenges come from
 * @returns the answer as a text of JSON
 * @throws Error when the hub refuses, or the person does not want to
 */
export async function passkeyAnswer(purpose: PasskeyPurpose, address: string): Promise<string> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ purpose }),
  });
  if (!response.ok) throw new Error(`No challenge: ${response.status}`);
  const options: unknown = await response.json();
  const credential = await credentialFor(purpose, options);
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey.');
  return JSON.stringify(credential.toJSON());
}

function credentialFor(purpose: PasskeyPurpose, options: unknown): Promise<Credential | null> {
  if (purpose === 'add') {
    const wanted = options as PublicKeyCredentialCreationOptionsJSON;
    return navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted),
    });
  }
  const wanted = options as PublicKeyCredentialRequestOptionsJSON;
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(wanted) });
}
