import { describe, expect, it } from '@jest/globals';
import { day, period } from './fields.js';

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '0001-01-01'])('is %s', (text) => {
    expect(day().safeParse(text).success).toBe(true);
  });

  it.each(['2026-02-29', '0000-02-02', '2026-2-3', '2026-13-01', 'yesterday'])('is not %s', (text) => {
    expect(day().safeParse(text).success).toBe(false);
  });
});

describe('a year, a month or a day', () => {
  it.each(['2026', '2026-06', '2026-06-30'])('is %s', (text) => {
    expect(period().safeParse(text).success).toBe(true);
  });

  it.each(['26', '0000', '2026-00', '2026-13', '2026-99-99', '2026-06-31', '0000-02-02', 'June'])(
    'is not %s',
    (text) => {
      expect(period().safeParse(text).success).toBe(false);
    },
  );
});
