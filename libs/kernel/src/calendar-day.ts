/**
 * Whether a text like 2026-02-28 is a day of the calendar. The year 0 is none: the calendar of the database begins with
 * the year 1.
 */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The first day of a year, a month or a day; null for what the calendar does not have. */
export function firstDayOf(period: string): string | null {
  const day = `${period}-01-01`.slice(0, 10);
  return /^\d{4}(-\d{2}){0,2}$/.test(period) && isCalendarDay(day) ? day : null;
}
