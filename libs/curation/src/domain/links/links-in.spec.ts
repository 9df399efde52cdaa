import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { language, line, prose, translated, webAddress } from '../body/fields.js';
import { shapeOf } from '../body/shape.js';
import { linksIn } from './links-in.js';

const shape = shapeOf(
  z.strictObject({
    language: language(),
    name: line().optional(),
    home: webAddress().optional(),
    notes: prose().optional(),
    text: translated({ prose: true }).optional(),
  }),
);

const urls = (body: object) => linksIn(shape, body).map(({ url }) => url);

describe('the links of a body', () => {
  it('come from fields for addresses and from prose in every language, once each', () => {
    const body = {
      home: 'https://a.example/',
      notes: 'See [here](https://b.example/x), <https://a.example/> and https://c.example/y.',
      text: {
        en: { text: '[b](https://b.example/x#part)', origin: 'original' },
        de: { text: '[d](https://d.example "Titel")', origin: 'machine' },
      },
    };
    expect(linksIn(shape, body)).toEqual([
      { url: 'https://a.example/', path: 'home' },
      { url: 'https://b.example/x', path: 'notes' },
      { url: 'https://c.example/y', path: 'notes' },
      { url: 'https://d.example/', path: 'text' },
    ]);
  });

  it.each([
    ['(https://a.example/x).', 'https://a.example/x'],
    ['[x](https://a.example/x_(y))', 'https://a.example/x_(y)'],
    ['[x]: https://a.example/z', 'https://a.example/z'],
    ['**https://a.example/z**', 'https://a.example/z'],
    ['HTTPS://A.example/Z', 'https://a.example/Z'],
  ])('end where the address ends: %s', (notes, url) => {
    expect(urls({ notes })).toEqual([url]);
  });

  it('are web addresses and nothing else, never with a password, and not taken from names', () => {
    const notes =
      'ftp://a.example file:///etc/passwd javascript:x https://u:p@a.example https:// [x](/local)';
    expect(urls({ notes, name: 'https://n.example', home: 'data:text/html,x' })).toEqual([]);
    expect(urls({ notes: 7, text: { en: null }, home: ['https://a.example'] })).toEqual([]);
  });

  it('tell two links apart that stand in one another', () => {
    expect(urls({ notes: '[https://a.example/x](https://b.example/y)' })).toEqual([
      'https://a.example/x',
      'https://b.example/y',
    ]);
  });
});
