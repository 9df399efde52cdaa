import { HubConfig } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import { z } from 'zod';

/** What a browser is asked to do, as `PublicKeyCredential.parse…OptionsFromJSON` reads it. */
export interface Asked {
  readonly challenge: string;
  readonly options: object;
}

/** A new passkey that has proved itself. */
export interface ProvedCredential {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
}

/** What a passkey is checked against. */
export interface CheckedCredential extends ProvedCredential {
  readonly transports: readonly string[];
}

/** Whom a new passkey is for. */
export interface PasskeyOwner {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** What stands in the answer of a browser, before anything in it is believed. */
export interface PasskeyAnswer {
  readonly credentialId: string;
  /** Whose the passkey says it is; null when it does not say. */
  readonly userHandle: string | null;
  readonly response: AuthenticationResponseJSON;
}

const NAME = 'Living Hub';
/** EdDSA, ES256 and RS256, as COSE numbers them: what all authenticators know, and Node without experiments. */
const ALGORITHMS = [-8, -7, -257];
const text = z.string().max(16_384);
const credential = {
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
const registrationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(32)).max(10).optional(),
  }),
});
const authenticationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});

// Loaded when the first passkey is used: most starts of the hub, and most requests, have no need of it.
const webauthn = () => import('@simplewebauthn/server');

/**
 * The hub as WebAuthn knows it: a host and an origin, both from the configured address and never from a request.
 * Passkeys always ask for their owner (a finger, a face, a PIN), so one of them is two factors in itself.
 */
@Injectable()
export class RelyingParty {
  private readonly origin: string;
  private readonly rpID: string;

  constructor({ http }: HubConfig) {
    this.origin = http.publicUrl;
    this.rpID = new URL(http.publicUrl).hostname;
  }

  /** Asks for a new passkey, on none of the authenticators that have one already. */
  async askForNew(owner: PasskeyOwner, known: readonly CheckedCredential[]): Promise<Asked> {
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.rpID,
      userName: owner.email,
      userDisplayName: owner.name,
      userID: new TextEncoder().encode(owner.id),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(({ credentialId: id, transports }) => ({
        id,
        transports: [...transports],
      })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return { challenge: options.challenge, options };
  }

  /** Asks for a proof by one of these passkeys; by any that the browser knows when there are none. */
  async askForProof(known: readonly CheckedCredential[] = []): Promise<Asked> {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      allowCredentials: known.map(({ credentialId: id, transports }) => ({
        id,
        transports: [...transports],
      })),
      userVerification: 'required',
    });
    return { challenge: options.challenge, options };
  }

  /** The new passkey in the answer of a browser, with the ways to reach it; null when the answer does not hold. */
  async checkNew(
    answer: string,
    expectedChallenge: string,
  ): Promise<(ProvedCredential & { readonly transports: readonly string[] }) | null> {
    const response = parsed(registrationSchema, answer) as RegistrationResponseJSON | null;
    if (response === null) return null;
    const { verifyRegistrationResponse } = await webauthn();
    const expected = { expectedChallenge, expectedOrigin: this.origin, expectedRPID: this.rpID };
    const checked = await orNull(() =>
      verifyRegistrationResponse({
        response,
        ...expected,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    );
    if (!checked?.verified) return null;
    const { id: credentialId, publicKey, counter } = checked.registrationInfo.credential;
    return { credentialId, publicKey, counter, transports: response.response.transports ?? [] };
  }

  /** What the answer of a browser says, unchecked; null when it is not an answer. */
  readProof(answer: string): PasskeyAnswer | null {
    const response = parsed(authenticationSchema, answer) as AuthenticationResponseJSON | null;
    if (response === null) return null;
    const handle = response.response.userHandle;
    const userHandle = handle === undefined ? null : Buffer.from(handle, 'base64url').toString('utf8');
    return { credentialId: response.id, userHandle, response };
  }

  /** The new counter of a passkey whose answer holds; null when it does not. */
  async checkProof(
    { response }: PasskeyAnswer,
    expectedChallenge: string,
    known: CheckedCredential,
  ): Promise<number | null> {
    const { verifyAuthenticationResponse } = await webauthn();
    const credential: WebAuthnCredential = {
      id: known.credentialId,
      publicKey: new Uint8Array(known.publicKey),
      counter: known.counter,
    };
    const expected = { expectedChallenge, expectedOrigin: this.origin, expectedRPID: this.rpID };
    const checked = await orNull(() =>
      verifyAuthenticationResponse({ response, ...expected, credential, requireUserVerification: true }),
    );
    return checked?.verified ? checked.authenticationInfo.newCounter : null;
  }
}

// The library throws for whatever does not fit; what it says is of no use to anybody but a forger.
async function orNull<T>(check: () => Promise<T>): Promise<T | null> {
  try {
    return await check();
  } catch {
    return null;
  }
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
