import { describe, expect, it } from '@jest/globals';
import { DomainError, FixedClock, LOCALES, NotFoundError, isId, isLocale, localize, newId } from './index.js';

describe('ids', () => {
  it('refuses texts that are not ids', () => {
    for (const text of ['', 'abc', '0198c0de-0000-7000-8000-00000000000Z', `${newId()} `])
      expect(isId(text)).toBe(false);
  });

  it('are UUIDv7 and sort by the millisecond they were made in', () => {
    const [earlier, later] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];
    expect(isId(earlier)).toBe(true);
    expect(earlier.charAt(14)).toBe('7');
    expect(earlier < later).toBe(true);
  });

  it('never repeat within a millisecond', () => {
    expect(new Set(Array.from({ length: 5_000 }, () => newId(1_700_000_000_000))).size).toBe(5_000);
  });
});

describe('locales', () => {
  it('are the 24 official languages, and nothing else is one', () => {
    expect(LOCALES).toHaveLength(24);
    expect(['xx', 'EN', 'constructor', '', null, 7].filter(isLocale)).toEqual([]);
  });

  it('finds a text in the wanted language, then in the source language, then in any', () => {
    expect(localize({ en: 'Topic', bg: 'Тема' }, 'bg')).toEqual({ text: 'Тема', locale: 'bg' });
    expect(localize({ en: 'Topic' }, 'bg')).toEqual({ text: 'Topic', locale: 'en' });
    expect(localize({ fi: 'Aihe' }, 'bg')).toEqual({ text: 'Aihe', locale: 'fi' });
    expect(localize({}, 'bg')).toEqual({ text: '', locale: 'en' });
  });
});

describe('domain errors', () => {
  it('keep their class, code and details', () => {
    const error = new NotFoundError('EVENT_NOT_FOUND', 'No such event.', { eventId: 'e1' });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({
      name: 'NotFoundError',
      code: 'EVENT_NOT_FOUND',
      details: { eventId: 'e1' },
    });
  });
});

describe('a fixed clock', () => {
  it('stands still and hands out copies', () => {
    const clock = new FixedClock(new Date('2026-03-29T01:00:00Z'));
    clock.now().setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2026-03-29T01:00:00.000Z');
    clock.moveTo(new Date('2026-10-25T01:00:00Z'));
    expect(clock.now().toISOString()).toBe('2026-10-25T01:00:00.000Z');
  });
});
