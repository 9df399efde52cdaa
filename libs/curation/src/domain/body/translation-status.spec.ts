import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { keyedList, entryKey, language, line, translated } from './fields.js';
import { shapeOf } from './shape.js';
import { translationStatuses } from './translation-status.js';
import { fingerprint } from './translation.js';

const shape = shapeOf(
  z.strictObject({
    language: language(),
    name: line(),
    title: translated(),
    text: translated({ prose: true }).optional(),
    parts: keyedList(z.strictObject({ key: entryKey(), text: translated() })),
  }),
);

const original = (text: string) => ({ text, origin: 'original' });
const translation = (text: string, origin: string, source: string) => ({
  text,
  origin,
  of: fingerprint(source),
});

describe('how far a body is translated', () => {
  it('is counted per language over all its texts, wherever they lie', () => {
    const body = {
      language: 'en',
      title: { en: original('One'), de: translation('Eins', 'human', 'One') },
      text: { en: original('Two'), de: translation('Zwei', 'machine', 'Zero') },
      parts: [
        { key: 'a', text: { en: original('Three'), bg: translation('Три', 'reviewed', 'Three') } },
        { key: 'b', text: { en: original('Four') } },
      ],
    };
    expect(translationStatuses(shape, body)).toEqual([
      { locale: 'bg', complete: 1, of: 4, machine: 0, outdated: 0 },
      { locale: 'de', complete: 2, of: 4, machine: 1, outdated: 1 },
    ]);
  });

  it('is measured against the language the body was written in, and not against English', () => {
    const body = {
      language: 'de',
      title: { de: original('Eins'), en: translation('One', 'human', 'Eins') },
      text: { en: original('Nobody wrote this in German') },
      parts: [],
    };
    expect(translationStatuses(shape, body)).toEqual([
      { locale: 'en', complete: 1, of: 1, machine: 0, outdated: 0 },
    ]);
  });

  it('counts a translation as outdated when the original changed, and no longer when it is confirmed', () => {
    const body = (of: string) => ({
      language: 'en',
      title: { en: original('New'), de: translation('Alt', 'human', of) },
    });
    expect(translationStatuses(shape, body('Old'))).toMatchObject([{ locale: 'de', outdated: 1 }]);
    expect(translationStatuses(shape, body('New'))).toMatchObject([{ locale: 'de', outdated: 0 }]);
  });

  it('is nothing for what is no body, and blank texts are none', () => {
    for (const body of [null, [], 'text', {}, { language: 'xx' }, { language: 'en', title: 'x', parts: 3 }])
      expect(translationStatuses(shape, body)).toEqual([]);
    expect(
      translationStatuses(shape, { language: 'en', title: { en: original('A'), de: original(' ') } }),
    ).toEqual([]);
  });
});
