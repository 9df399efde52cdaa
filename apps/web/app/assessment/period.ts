const PERIOD = /^20\d{2}(?:-(?:H[12]|Q[1-4]))?$/;

/** Whether a text names a year, a half-year or a quarter as the API takes it. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

/** The period to propose on a day: its year. */
export function periodOf(day: Date): string {
  return String(day.getUTCFullYear());
}
