/** Why a local time is none: it was left out, its zone is unknown, or clocks change over it. */
export type TimeFault = 'timeMissing' | 'zoneFault' | 'timeFault';

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * The instant of a day and time as a form field gives it, in an IANA zone. A time that the change of clocks leaves out
 * or repeats is refused rather than guessed.
 */
export function instantIn(
  zone: string,
  local: string,
): { readonly instant: string } | { readonly fault: TimeFault } {
  if (!LOCAL_TIME.test(local)) return { fault: 'timeMissing' };
  if (!isZone(zone)) return { fault: 'zoneFault' };
  try {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'reject' });
    return { instant: new Date(zoned.epochMilliseconds).toISOString() };
  } catch {
    return { fault: 'timeFault' };
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
