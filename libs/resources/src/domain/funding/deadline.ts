import type { FundingCallBody } from '../bodies/funding-bodies.js';

/** Where a call stands at an instant. */
export type CallStanding = 'open' | 'upcoming' | 'past';

/** From when to when applications are taken. */
export interface CallTimes {
  /** Null when nobody said: then it is open from the start. */
  readonly opensAt: Date | null;
  /** The first instant that is too late. */
  readonly deadlineAt: Date;
}

/** What is wrong with the times of a call: the field, and why. */
export interface TimeFault {
  readonly field: 'zone' | 'deadlineTime' | 'opens';
  readonly reason: string;
}

type Times = Pick<FundingCallBody, 'opens' | 'deadline' | 'deadlineTime' | 'zone'>;

/**
 * The instants of a call. Opening is the beginning of its day. A deadline without a time is the end of its day.
 *
 * @throws RangeError when zone or time are none; `timeFaults` says so beforehand
 */
export function timesOf({ opens, deadline, deadlineTime, zone }: Times): CallTimes {
  const last = Temporal.PlainDate.from(deadline);
  const deadlineAt =
    deadlineTime === undefined
      ? new Date(last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds)
      : new Date(zonedTime(deadline, deadlineTime, zone).epochMilliseconds);
  const opensAt =
    opens === undefined
      ? null
      : new Date(Temporal.PlainDate.from(opens).toZonedDateTime(zone).epochMilliseconds);
  return { opensAt, deadlineAt };
}

/** What is wrong with zone, time and order of the days. */
export function timeFaults(times: Times): TimeFault[] {
  if (!isZone(times.zone)) return [{ field: 'zone', reason: 'Write a time zone like Europe/Brussels.' }];
  const faults: TimeFault[] = [];
  if (times.opens !== undefined && times.opens > times.deadline)
    faults.push({ field: 'opens', reason: 'A call opens before its deadline, or on the same day.' });
  if (times.deadlineTime !== undefined && isSkipped(times.deadline, times.deadlineTime, times.zone))
    faults.push({
      field: 'deadlineTime',
      reason: 'Clocks leave this time out on that day, or show it twice. Write another one.',
    });
  return faults;
}

/** Where a call stands; past from its deadline on. */
export function standingAt({ opensAt, deadlineAt }: CallTimes, now: Date): CallStanding {
  if (now >= deadlineAt) return 'past';
  return opensAt !== null && now < opensAt ? 'upcoming' : 'open';
}

function zonedTime(
  day: string,
  time: string,
  zone: string,
  disambiguation: 'reject' | 'compatible' = 'compatible',
) {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return local.toZonedDateTime(zone, { disambiguation });
}

function isSkipped(day: string, time: string, zone: string): boolean {
  try {
    zonedTime(day, time, zone, 'reject');
    return false;
  } catch {
    return true;
  }
}

/** Named zones only: an offset like +01:00 knows nothing of summer. */
function isZone(zone: string): boolean {
  if (!/^(UTC|[A-Za-z_]+\/[A-Za-z0-9_/+-]+)$/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
