import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

/** How an answer may be bent, for tests of what must be refused. */
export interface Bent {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly userHandle?: string;
  /** Without having asked for its owner. */
  readonly unverified?: boolean;
  /** Counts from here instead of one more than before. */
  readonly counter?: number;
}

interface Options {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** A passkey made of software: what a browser and an authenticator do together, without either. */
export class SoftAuthenticator {
  private readonly credentialId = randomBytes(32);
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  private userHandle = '';
  private counter = 0;

  constructor(private readonly origin = 'http://localhost:3000') {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.privateKey = pair.privateKey;
    this.publicKey = pair.publicKey;
  }

  /** Answers `navigator.credentials.create`; returns the JSON of the credential. */
  create(optionsJson: string, bent: Bent = {}): string {
    const options = JSON.parse(optionsJson) as Options;
    this.userHandle = options.user?.id ?? '';
    const attested = Buffer.concat([
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      this.coseKey(),
    ]);
    const authData = this.authData(bent.rpId ?? options.rp?.id ?? '', HAS_CREDENTIAL, bent, attested);
    const attestation = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(authData)],
    ]);
    return this.credential({
      clientDataJSON: this.clientData('webauthn.create', options, bent),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers `navigator.credentials.get`; returns the JSON of the credential. */
  get(optionsJson: string, bent: Bent = {}): string {
    const options = JSON.parse(optionsJson) as Options;
    this.counter = bent.counter ?? this.counter + 1;
    const authData = this.authData(bent.rpId ?? options.rpId ?? '', 0, bent);
    const clientDataJSON = this.clientData('webauthn.get', options, bent);
    const signed = Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return this.credential({
      clientDataJSON,
      authenticatorData: authData.toString('base64url'),
      signature: createSign('sha256').update(signed).sign(this.privateKey).toString('base64url'),
      userHandle: bent.userHandle ?? this.userHandle,
    });
  }

  private credential(response: object): string {
    const id = this.credentialId.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }

  private clientData(type: string, { challenge }: Options, bent: Bent): string {
    const data = { type: bent.type ?? type, challenge: bent.challenge ?? challenge };
    const origin = bent.origin ?? this.origin;
    return Buffer.from(JSON.stringify({ ...data, origin, crossOrigin: false })).toString('base64url');
  }

  private authData(rpId: string, flags: number, bent: Bent, attested: Buffer = Buffer.alloc(0)): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = flags | USER_PRESENT | (bent.unverified ? 0 : USER_VERIFIED);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([all]), counter, attested]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.publicKey.export({ format: 'jwk' });
    return map([
      [integer(1), integer(2)],
      [integer(3), integer(-7)],
      [integer(-1), integer(1)],
      [integer(-2), bytes(Buffer.from(x, 'base64url'))],
      [integer(-3), bytes(Buffer.from(y, 'base64url'))],
    ]);
  }
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

// As much of CBOR (RFC 8949) as an authenticator needs.
function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}

const integer = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const map = (entries: readonly (readonly [Buffer, Buffer])[]): Buffer =>
  Buffer.concat([head(5, entries.length), ...entries.flat()]);
