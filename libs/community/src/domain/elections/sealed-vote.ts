import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto';

/** A vote as it is cast: what was chosen, and the receipt that will be published beside the ballots. */
export interface CastVote {
  /** The id of an application, `no` or `blank`. */
  readonly choice: string;
  /** A random UUID. */
  readonly receipt: string;
}

/** Where a sealed vote belongs. It opens nowhere else. */
export interface VotePlace {
  readonly electionId: string;
  readonly authorityId: string;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Every choice is as long as an id, so that the length of a sealed vote says nothing about it. */
const CHOICE_LENGTH = 36;

/** The key for the votes of one election. */
export function newElectionKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Seals a vote with the key of its election. The same vote looks different each time. */
export function sealVote(key: Buffer, place: VotePlace, { choice, receipt }: CastVote): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(placeText(place));
  const plain = `${receipt}${choice.padEnd(CHOICE_LENGTH)}`;
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/**
 * Opens a sealed vote.
 *
 * @throws Error when it was changed, or belongs to another authority or election
 */
export function openVote(key: Buffer, place: VotePlace, sealed: Buffer): CastVote {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(placeText(place)).setAuthTag(tag);
  const body = sealed.subarray(NONCE_BYTES + TAG_BYTES);
  const plain = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  return { receipt: plain.slice(0, CHOICE_LENGTH), choice: plain.slice(CHOICE_LENGTH).trimEnd() };
}

function placeText({ electionId, authorityId }: VotePlace): Buffer {
  return Buffer.from(`${electionId} ${authorityId}`);
}

/** The items in an order that nobody can foresee: Fisher and Yates, with random numbers fit for secrets. */
export function shuffled<T>(items: readonly T[]): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
