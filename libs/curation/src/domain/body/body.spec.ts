import { describe, expect, it } from '@jest/globals';
import { pathText } from '#libs/platform';
import { z } from 'zod';
import { bodyFaults } from './body-faults.js';
import { bodyHash } from './body-hash.js';
import { entryKey, keyedList, language, line, translated } from './fields.js';
import { normaliseBody } from './normalise-body.js';
import { shapeOf } from './shape.js';
import { fingerprint } from './translation.js';

const schema = z.strictObject({
  language: language(),
  slug: line(60),
  title: translated({ max: 40 }),
  parts: keyedList(z.strictObject({ key: entryKey(), text: translated({ prose: true }).optional() })),
});
const shape = shapeOf(schema);
const faultsOf = (body: unknown) => bodyFaults(schema, body).map(({ path }) => pathText(path));

describe('a body as people and files write it', () => {
  it('stays as it is when it does not name its language', () => {
    expect(normaliseBody(shape, { title: 'Hello' })).toEqual({ title: 'Hello' });
    expect(normaliseBody(shape, 'no body at all')).toBe('no body at all');
  });

  it('takes a bare text as the original', () => {
    expect(normaliseBody(shape, { language: 'de', title: 'Guten Tag' })).toEqual({
      language: 'de',
      title: { de: { text: 'Guten Tag', origin: 'original' } },
    });
  });

  it('takes other languages as translated by a person from the present original', () => {
    const body = { language: 'en', title: { en: 'Hello', de: 'Guten Tag' } };
    expect(normaliseBody(shape, body)).toMatchObject({
      title: {
        en: { text: 'Hello', origin: 'original' },
        de: { text: 'Guten Tag', origin: 'human', of: fingerprint('Hello') },
      },
    });
  });

  it('believes what a translation says about itself', () => {
    const de = { text: 'Guten Tag', origin: 'machine', of: '000000000000' };
    const body = { language: 'en', title: { en: 'Hello', de } };
    expect(normaliseBody(shape, body)).toMatchObject({ title: { de } });
  });

  it('reaches into lists, and changes nothing the second time', () => {
    const once = normaliseBody(shape, { language: 'en', parts: [{ key: 'a', text: 'One' }] });
    expect(once).toMatchObject({ parts: [{ text: { en: { text: 'One', origin: 'original' } } }] });
    expect(normaliseBody(shape, once)).toEqual(once);
  });
});

describe('what keeps a body from being published', () => {
  const body = normaliseBody(shape, {
    language: 'en',
    slug: 'one',
    title: { en: 'Hello', de: 'Guten Tag' },
    parts: [{ key: 'a', text: 'One' }],
  });

  it('is nothing when all is there', () => {
    expect(faultsOf(body)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a missing field', { slug: undefined }, 'slug'],
    ['a language that nobody knows', { language: 'xx' }, 'language'],
    ['a property that is not part of the format', { more: 1 }, 'more'],
    ['a text without its original', { title: { de: { text: 'Guten Tag', origin: 'human' } } }, 'title.en'],
    [
      'a text that calls its translation the original',
      { title: { en: { text: 'Hello', origin: 'original' }, de: { text: 'Hallo', origin: 'original' } } },
      'title.de.origin',
    ],
    [
      'an original that says it was translated',
      { title: { en: { text: 'Hello', origin: 'machine' } } },
      'title.en.origin',
    ],
    [
      'an entry of a list without its original',
      { parts: [{ key: 'a', text: { de: { text: 'Eins', origin: 'human' } } }] },
      'parts[0].text.en',
    ],
  ])('is %s', (_what, change, path) => {
    expect(faultsOf({ ...(body as object), ...change })).toContain(path);
  });
});

describe('the fingerprint of a whole body', () => {
  it('does not depend on the order of properties, but on that of entries', () => {
    expect(bodyHash({ a: 1, b: [{ c: 1, d: 2 }] })).toBe(bodyHash({ b: [{ d: 2, c: 1 }], a: 1 }));
    expect(bodyHash({ b: [1, 2] })).not.toBe(bodyHash({ b: [2, 1] }));
  });
});
