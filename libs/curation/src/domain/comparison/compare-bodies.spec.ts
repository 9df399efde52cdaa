import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { choice, day, entryKey, keyedList, language, line, translated } from '../body/fields.js';
import { shapeOf } from '../body/shape.js';
import { compareBodies } from './compare-bodies.js';
import { withWords, wordSegments } from './word-segments.js';

const shape = shapeOf(
  z.strictObject({
    language: language(),
    name: line(),
    since: day().optional(),
    count: z.int().optional(),
    text: translated({ prose: true }).optional(),
    tags: z.array(line()).default([]),
    requirements: keyedList(
      z.strictObject({ key: entryKey(), level: choice(['shall', 'may']), text: translated().optional() }),
    ),
  }),
);

const original = (text: string) => ({ en: { text, origin: 'original' } });
const requirement = (key: string, text = key) => ({ key, level: 'shall', text: original(text) });
const compare = (before: object, after: object) =>
  compareBodies(shape, before, after).map(({ label, kind, before: was, after: is }) => [
    kind,
    label,
    was,
    is,
  ]);

describe('comparing two versions of a body', () => {
  it('finds a text that came, went or was changed', () => {
    expect(compare({ name: 'a', since: '2025-01-01' }, { name: 'b', count: 1 })).toEqual([
      ['changed', 'name', 'a', 'b'],
      ['removed', 'since', '2025-01-01', null],
      ['added', 'count', null, '1'],
    ]);
  });

  it('goes through translated texts language by language, with how they came to be', () => {
    const before = {
      text: { en: { text: 'One', origin: 'original' }, de: { text: 'Eins', origin: 'machine' } },
    };
    const after = {
      text: { en: { text: 'Two', origin: 'original' }, de: { text: 'Eins', origin: 'reviewed' } },
    };
    expect(compareBodies(shape, before, after)).toEqual([
      { path: 'text.en', label: 'text (en)', kind: 'changed', locale: 'en', before: 'One', after: 'Two' },
      {
        path: 'text.de.origin',
        label: 'text › origin (de)',
        kind: 'changed',
        locale: 'de',
        before: 'machine',
        after: 'reviewed',
      },
    ]);
    expect(compare({}, { text: { bg: { text: 'Едно', origin: 'human' } } })).toEqual([
      ['added', 'text (bg)', null, 'Едно'],
    ]);
  });

  it('follows entries by their key: gone, new, reworded, and moved, each as itself', () => {
    const before = { requirements: ['r1', 'r2', 'r3', 'r4'].map((key) => requirement(key)) };
    const after = {
      requirements: [
        requirement('r4'),
        requirement('r1', 'reworded'),
        requirement('r3'),
        requirement('r1.2'),
      ],
    };
    expect(compare(before, after)).toEqual([
      ['removed', 'requirements › r2', expect.stringContaining('en: r2'), null],
      ['added', 'requirements › r1.2', null, expect.stringContaining('level: shall')],
      ['moved', 'requirements › r4', '4', '1'],
      ['changed', 'requirements › r1 › text (en)', 'r1', 'reworded'],
    ]);
  });

  it('says the place of an entry in the same words for both versions', () => {
    const before = { requirements: [requirement('r1.1'), requirement('r1.2')] };
    const after = { requirements: [requirement('r1.2', 'new')] };
    expect(compareBodies(shape, before, after).map(({ path }) => path)).toEqual([
      'requirements[r1.1]',
      'requirements[r1.2].text.en',
    ]);
  });

  it('compares plain lists by what they say', () => {
    expect(compare({ tags: ['a', 'b'] }, { tags: ['b', 'c'] })).toEqual([
      ['removed', 'tags › 1', 'a', null],
      ['added', 'tags › 2', null, 'c'],
    ]);
    expect(compare({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).toEqual([['moved', 'tags › 1', '2', '1']]);
  });

  it('reads drafts that fit nothing: two entries of one key, texts in place of lists, unknown names', () => {
    const twice = { requirements: [requirement('r1'), requirement('r1', 'again')] };
    expect(compare(twice, twice)).toEqual([]);
    expect(compare(twice, { requirements: [requirement('r1')] })).toEqual([
      ['removed', 'requirements › r1 #2', expect.anything(), null],
    ]);
    expect(compare({ requirements: 'none' }, { requirements: [] })).toHaveLength(1);
    expect(compare({}, { odd: { deep: [1] } })).toEqual([['added', 'odd', null, 'deep:\n  1']]);
    expect(compare({ count: 1 }, { count: '1' })).toEqual([['changed', 'count', '1', '"1"']]);
    expect(compareBodies(shape, null, [])).toHaveLength(1);
  });

  it('is not misled by names that mean something to JavaScript', () => {
    const body = (text: string): object => JSON.parse(text);
    expect(compare({}, body('{"__proto__": {"name": "x"}}'))).toHaveLength(1);
    expect(compare(body('{"__proto__": {"a": 1}}'), body('{"__proto__": {"a": 2}}'))).toHaveLength(1);
    expect(compare({}, body('{"constructor": 1, "toString": 2, "hasOwnProperty": 3}'))).toHaveLength(3);
    expect(compare({}, body('{"text": {"__proto__": {"text": "x", "origin": "human"}}}'))).toHaveLength(1);
    expect(compare({}, body('{"requirements": [{"key": "__proto__"}]}'))).toHaveLength(1);
    expect(({} as { name?: string }).name).toBeUndefined();
  });
});

/** A body as people and machines leave it. */
const texts = fc.dictionary(
  fc.constantFrom('en', 'de', 'bg', '__proto__'),
  fc.record({ text: fc.string(), origin: fc.constantFrom('original', 'machine') }),
);
const bodies = fc.record(
  {
    name: fc.oneof(fc.string(), fc.integer()),
    count: fc.integer(),
    text: texts,
    tags: fc.array(fc.constantFrom('a', 'b', 'c')),
    requirements: fc.uniqueArray(
      fc.record({ key: fc.constantFrom('r1', 'r2', 'r1.1', 'r3', '__proto__'), text: texts }),
      { selector: ({ key }) => key },
    ),
    odd: fc.jsonValue().filter((value) => value !== null),
  },
  { requiredKeys: [] },
);

/** Every leaf of a body with its place as changes name it. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (Array.isArray(value)) {
    const keyed = path === 'requirements';
    return value.flatMap((one, at) =>
      leaves(one, keyed ? `${path}[${(one as { key: string }).key}]` : `${path}[${at + 1}]`),
    );
  }
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, one]) =>
    leaves(
      one,
      path === '' ? name : /^[\w-]+$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`,
    ),
  );
}

describe('for any two bodies', () => {
  it('a body does not differ from itself, nor from a copy with its properties in another order', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const copy = Object.fromEntries(Object.entries(structuredClone(body)).toReversed());
        expect(compareBodies(shape, body, body)).toEqual([]);
        expect(compareBodies(shape, body, copy)).toEqual([]);
      }),
    );
  });

  it('every leaf that differs is named, itself or with what it lies in', () => {
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        const paths = compareBodies(shape, before, after).map(({ path }) => path);
        const there = new Map(leaves(after, ''));
        const differing = leaves(before, '')
          .filter(([path]) => !path.startsWith('tags['))
          .filter(([path, value]) => there.get(path) !== value && !Number.isNaN(value))
          .map(([path]) => path);
        for (const leaf of differing)
          expect(paths.filter((path) => leaf.startsWith(path) || path.startsWith(leaf))).not.toEqual([]);
      }),
    );
  });

  it('comparing the other way round turns new into gone, and names the same places', () => {
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        const turn = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
        const there = compareBodies(shape, before, after).filter(({ kind }) => kind !== 'moved');
        const back = compareBodies(shape, after, before).filter(({ kind }) => kind !== 'moved');
        expect(back.map(({ path, kind }) => `${path} ${turn[kind]}`).toSorted()).toEqual(
          there.map(({ path, kind }) => `${path} ${kind}`).toSorted(),
        );
      }),
    );
  });
});

describe('the words of a changed text', () => {
  it('say what is new, gone and the same', () => {
    expect(wordSegments('A city shall publish.', 'A city may publish.')).toEqual([
      { kind: 'same', text: 'A city ' },
      { kind: 'removed', text: 'shall' },
      { kind: 'added', text: 'may' },
      { kind: 'same', text: ' publish.' },
    ]);
  });

  it('put both texts together again, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (before, after) => {
          const words = wordSegments(before, after);
          const without = (kind: string) =>
            words
              .filter((word) => word.kind !== kind)
              .map(({ text }) => text)
              .join('');
          expect([without('added'), without('removed')]).toEqual([before, after]);
        },
      ),
    );
  });

  it('of very large bodies take bounded work: what lies beyond is shown as a whole', () => {
    const words = (seed: number) =>
      Array.from({ length: 1_500 }, (_, at) => `w${(at * seed) % 977}`).join(' ');
    const body = (seed: number) => ({
      requirements: Array.from({ length: 5_000 }, (_, at) => requirement(`r${at}`, words(seed + (at % 3)))),
    });
    const changes = withWords(compareBodies(shape, body(7), body(13)));
    expect(changes).toHaveLength(5_000);
    expect(changes.at(-1)?.words.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
