/** The longest address that can be delivered (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/;

/**
 * The one form under which an e-mail address is stored and looked up: trimmed and in lower case, so that case
 * variants are one account.
 *
 * Refused (`null`) is what mail programs read in different ways or what can imitate another address: quoted local
 * parts, comments, display names, address literals, bare host names, anything outside ASCII (a domain in another
 * script is written in its `xn--` form), and anything longer than 254 characters, before it is looked at.
 */
export function normalizeEmailAddress(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return null;
  const address = text.replace(/^ +| +$/g, '').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const [local = '', domain = '', ...rest] = address.split('@');
  if (rest.length > 0 || local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) return null;
  return isDomain(domain) ? address : null;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  return (
    labels.length >= 2 && labels.every((label) => LABEL.test(label)) && LAST_LABEL.test(labels.at(-1) ?? '')
  );
}
