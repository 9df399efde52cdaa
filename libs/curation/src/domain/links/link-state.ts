/** What came of trying a link: that it leads somewhere, or a word for why it does not. */
export type LinkOutcome = 'ok' | LinkFailure;

/** Why a link leads nowhere: an HTTP status, or what kept the hub from getting one. */
export type LinkFailure =
  | `status-${number}`
  | 'not-found'
  | 'no-answer'
  | 'timeout'
  | 'certificate'
  | 'too-many-redirects'
  | 'forbidden-address';

/** What is known of an address on the web. */
export interface LinkState {
  readonly checkedAt: Date;
  readonly outcome: LinkOutcome;
  /** On how many days in a row it failed. */
  readonly failures: number;
  readonly failingSince: Date | null;
}

/** A link counts as broken from so many days on which it failed. */
export const BROKEN_AFTER = 2;

/** What is known of an address after one more try. Two failures on one day count as one. */
export function afterTry(known: LinkState | null, outcome: LinkOutcome, at: Date): LinkState {
  if (outcome === 'ok') return { checkedAt: at, outcome, failures: 0, failingSince: null };
  if (known === null || known.failures === 0)
    return { checkedAt: at, outcome, failures: 1, failingSince: at };
  const isAnotherDay = dayOf(known.checkedAt) !== dayOf(at);
  const { failures, failingSince } = known;
  return { checkedAt: at, outcome, failures: failures + (isAnotherDay ? 1 : 0), failingSince };
}

/**
 * What an HTTP status says about a link. Somebody is there who does not want a machine to look (401, 403, 405, 406, 429 and
 * the like): people may see the page all the same, so it is not called broken.
 */
export function outcomeOf(status: number): LinkOutcome {
  const isGone = status === 404 || status === 410 || status >= 500;
  return isGone ? `status-${status}` : 'ok';
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
