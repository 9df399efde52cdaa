import { limitOn, networkOf, type Limit } from './limits.js';

const QUARTER_OF_AN_HOUR = 15 * 60;
const HOUR = 60 * 60;
const DAY = 24 * HOUR;

/**
 * What one order of a sign-in link counts against: the network it comes from; the address from that network, so that
 * nobody can use up somebody else's turns from afar; and the address from everywhere, so that no mailbox is flooded.
 * Nothing else a client sends gets into the buckets, hence no client can open a fresh one.
 *
 * @param email an address as `normalizeEmailAddress` returns it
 * @param clientAddress the IP address of the client as the server sees it; null when there is none
 */
export function signInLimits(email: string, clientAddress: string | null): readonly Limit[] {
  const network = networkOf(clientAddress);
  return [
    limitOn(['network', network], 30, QUARTER_OF_AN_HOUR),
    limitOn(['address-from-network', email, network], 5, QUARTER_OF_AN_HOUR),
    limitOn(['address', email], 20, HOUR),
  ];
}

/**
 * What one try of a code counts against, right or wrong. A code has six digits and three of them are right at a time:
 * whoever guesses all day long is right on one day in three thousand.
 */
export function codeLimits(personId: string, clientAddress: string | null): readonly Limit[] {
  return [
    limitOn(['code-of-person', personId], 8, QUARTER_OF_AN_HOUR),
    limitOn(['code-of-person-by-day', personId], 100, DAY),
    limitOn(['code-from-network', networkOf(clientAddress)], 60, QUARTER_OF_AN_HOUR),
  ];
}

/** What one try with a passkey counts against. Nothing can be guessed here; the limit only keeps out floods. */
export function passkeyLimits(clientAddress: string | null): readonly Limit[] {
  return [limitOn(['passkey-from-network', networkOf(clientAddress)], 120, QUARTER_OF_AN_HOUR)];
}

/** What one way to the identity provider, or back from it, counts against. */
export function providerLimits(clientAddress: string | null): readonly Limit[] {
  return [limitOn(['provider-from-network', networkOf(clientAddress)], 120, QUARTER_OF_AN_HOUR)];
}
