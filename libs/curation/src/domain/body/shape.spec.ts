import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { choice, day, keyedList, entryKey, language, line, prose, translated, webAddress } from './fields.js';
import { shapeOf } from './shape.js';

const slug = line(60).regex(/^[a-z-]+$/, 'Write small letters and hyphens.');

const body = z.strictObject({
  language: language(),
  slug,
  title: translated({ max: 120 }),
  text: translated({ prose: true }).optional(),
  note: prose(50).min(1, 'Write a note.'),
  state: choice(['new', 'old']).default('new'),
  since: day().optional(),
  link: webAddress().optional(),
  parts: keyedList(z.strictObject({ key: entryKey(), name: translated() })),
  tags: z.array(slug).default([]),
  count: z.int().optional(),
  done: z.boolean(),
});

describe('the shape of a body', () => {
  const shape = shapeOf(body);
  const byName = new Map(
    shape.type === 'group' ? shape.fields.map((field) => [field.name, field] as const) : [],
  );

  it.each([
    ['slug', { field: 'line' }],
    ['title', { field: 'translated', prose: false }],
    ['text', { field: 'translated', prose: true }],
    ['note', { field: 'prose', prose: true }],
    ['state', { field: 'choice' }],
    ['since', { field: 'day' }],
    ['link', { field: 'web-address' }],
  ])('knows how %s is written', (name, note) => {
    expect(byName.get(name)?.shape).toMatchObject({ type: 'field', note });
  });

  it('knows what has to be there', () => {
    expect([...byName.values()].filter(({ required }) => required).map(({ name }) => name)).toEqual([
      'language',
      'slug',
      'title',
      'note',
      'done',
    ]);
  });

  it('knows the longest text, the words to choose from and the entries of lists', () => {
    expect(byName.get('slug')?.shape).toMatchObject({ max: 60 });
    expect(byName.get('title')?.shape).toMatchObject({ max: 120 });
    expect(byName.get('state')?.shape).toMatchObject({ options: ['new', 'old'] });
    expect(byName.get('parts')?.shape).toMatchObject({
      type: 'list',
      entry: { type: 'group', fields: [{ name: 'key' }, { name: 'name' }] },
    });
    expect(byName.get('tags')?.shape).toMatchObject({ type: 'list', entry: { type: 'field' } });
    expect(byName.get('count')?.shape).toEqual({ type: 'plain', of: 'number' });
    expect(byName.get('done')?.shape).toEqual({ type: 'plain', of: 'boolean' });
  });
});
