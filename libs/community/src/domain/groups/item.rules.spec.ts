import { describe, expect, it } from '@jest/globals';
import { cleanItem, instantOf, isTimeZone, isWebAddress, localTimeOf } from './item.rules.js';

describe('the texts of an item', () => {
  it('lose control characters and marks that turn the direction of writing', () => {
    const content = {
      title: ' A\u202eb\u0007\nc ',
      description: 'one\r\ntwo\u2066\u0000\n\n- three',
      year: 2026,
    };
    expect(cleanItem({ ...content, locale: 'en', visibility: 'public' })).toEqual({
      title: 'Ab c',
      description: 'one\ntwo\n\n- three',
      year: 2026,
      locale: 'en',
      visibility: 'public',
    });
  });

  it('are empty when there was nothing to see', () => {
    const content = { title: '\u200b\u202e \n', year: 2026, locale: 'en', visibility: 'public' } as const;
    expect(cleanItem(content).title).toBe('');
  });
});

describe('a local time', () => {
  it.each(['2026-02-30T10:00', 'tomorrow', '', '2026-01-01T25:00'])('is refused as %j', (text) => {
    expect(() => instantOf(text, 'Europe/Sofia')).toThrow(/Write day and time/);
  });

  it('is refused in the hour that the clocks leave out, in that zone only', () => {
    expect(() => instantOf('2026-03-29T02:30', 'Europe/Brussels')).toThrow(/leave out that hour/);
    expect(instantOf('2026-03-29T02:30', 'Europe/Sofia').toISOString()).toBe('2026-03-29T00:30:00.000Z');
  });

  it('that comes twice means its first run', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Brussels').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('comes back as it was written', () => {
    const local = '2026-07-01T09:05';
    expect(localTimeOf(instantOf(local, 'Europe/Helsinki'), 'Europe/Helsinki')).toBe(local);
  });
});

describe('a time zone', () => {
  it.each(['Mars/Olympus', 'CET', '+02:00', '', 'Europe/Brussels; DROP TABLE'])('is not %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  it('is known by its IANA name', () => {
    expect(isTimeZone('Europe/Brussels')).toBe(true);
  });
});

describe('an address to link to', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example',
    'a.example',
    'https://me:secret@a.example',
    '',
  ])('is not %j', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });

  it('begins with http or https', () => {
    expect(['https://a.example/b?c=d', 'http://a.example'].every(isWebAddress)).toBe(true);
  });
});
