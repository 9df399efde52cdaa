import { describe, expect, it } from '@jest/globals';
import { firstDayOf, isCalendarDay } from './calendar-day.js';

describe('a day of the calendar', () => {
  it.each(['2026-02-29', '2026-13-01', '0000-01-01', '2026-1-1', '2026', '', '2026-01-01T00'])(
    'is not %j',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );

  it.each(['2024-02-29', '0001-01-01', '9999-12-31'])('is %j', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });
});

describe('the first day', () => {
  it.each([
    ['2026', '2026-01-01'],
    ['2026-06', '2026-06-01'],
    ['2026-06-30', '2026-06-30'],
  ])('of %j is %j', (period, day) => {
    expect(firstDayOf(period)).toBe(day);
  });

  it.each(['2026-00', '2026-02-31', '26', '2026-06-30-01', ''])('of %j is nowhere', (period) => {
    expect(firstDayOf(period)).toBeNull();
  });
});
