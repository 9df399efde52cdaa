import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences, mergeOf, takeTheirs } from './differences.ts';
import { editList, listEditOf } from './edit-list.ts';
import { RefusedFormError, stepsOf } from './field-path.ts';
import { treeOf } from './form-tree.ts';
import { type FieldView } from './form-view.ts';
import { formView } from './form-view.server.ts';
import { settledBody, typedBody } from './read-body.server.ts';
import { type Group, type GroupShape, type Shape } from './shape.ts';
import { fingerprint } from './translations.server.ts';
import { readable, type FormWords } from './words.server.ts';

const words: FormWords = {
  locale: 'en',
  label: readable,
  hint: () => null,
  choice: readable,
  language: (code) => code,
  say: (key) => key,
};

const field = (
  name: string,
  of: Extract<Shape, { type: 'field' }>['note']['field'],
  options: string[] = [],
) => ({
  name,
  required: false,
  shape: { type: 'field', note: { field: of }, max: null, options } as const,
});

const TOPICS = ['first', 'second', 'third'];

const entry = {
  type: 'group',
  fields: [field('key', 'key'), field('number', 'line'), field('text', 'translated'), field('day', 'day')],
} as const;

const shape: GroupShape = {
  type: 'group',
  fields: [
    field('language', 'choice', ['en', 'de']),
    field('name', 'translated'),
    field('level', 'choice', ['shall', 'may']),
    field('remark', 'prose'),
    field('url', 'web-address'),
    { name: 'count', required: false, shape: { type: 'plain', of: 'number' } },
    { name: 'open', required: false, shape: { type: 'plain', of: 'boolean' } },
    { name: 'entries', required: false, shape: { type: 'list', entry } },
    { name: 'slugs', required: false, shape: { type: 'list', entry: field('slug', 'line').shape } },
    {
      name: 'topics',
      required: false,
      shape: { type: 'list', entry: field('topic', 'choice', TOPICS).shape },
    },
    { name: 'source', required: true, shape: { type: 'group', fields: [field('note', 'prose')] } },
  ],
};

/** What a browser would send for a form: the name and the value of each control. */
function sent(fields: readonly FieldView[]): [string, string][] {
  return fields.flatMap((one): [string, string][] => {
    if (one.type === 'fixed') return one.value === '' ? [] : [[one.path, one.value]];
    if (one.type === 'input') return [[one.path, one.value]];
    if (one.type === 'group') return sent(one.fields);
    if (one.type === 'lines' || one.type === 'choices') {
      const there: [string, string][] = one.isThere ? [[`${one.path}.there`, 'yes']] : [];
      if (one.type === 'lines') return [...there, [one.path, one.value]];
      const ticked = one.options.flatMap(([option], at): [string, string][] =>
        one.chosen.includes(option) ? [[`${one.path}[${at}]`, option]] : [],
      );
      return [...there, ...ticked];
    }
    if (one.type === 'list') {
      const there: [string, string][] = one.isThere ? [[one.path, '']] : [];
      return [...there, ...one.entries.flatMap((inner) => sent(inner.fields))];
    }
    const { original, other, rest, path } = one;
    const pairs: [string, string][] = [[original.path, original.text]];
    if (rest !== '') pairs.push([`${path}.rest`, rest]);
    if (other === null) return pairs;
    const at = `${path}.${other.locale}`;
    return [
      ...pairs,
      [`${path}.shown`, other.locale],
      [other.path, other.text],
      [`${at}.origin`, other.origin],
      [`${at}.of`, other.of],
      [`${at}.was`, other.was],
    ];
  });
}

function rendered(body: Group, beside: string | null = null): [string, string][] {
  const nothing = { offers: {}, faults: [], comments: [], focus: null };
  return sent(formView({ kind: 'thing', shape, body, words, beside, ...nothing }));
}

const parsed = (pairs: [string, string][]): Group => typedBody(shape, treeOf(pairs));
const saved = (pairs: [string, string][]): Group => settledBody(shape, parsed(pairs));

const text = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((one) => one.trim() !== '' && !one.includes('\r'));
const line = text.filter((one) => !one.includes('\n'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = (group: object): Group => JSON.parse(JSON.stringify(group)) as Group;
const translations = fc.record({
  en: fc.record({ text, origin: fc.constant('original') }),
  de: maybe(
    fc.record({
      text,
      origin: fc.constantFrom('human', 'machine', 'reviewed'),
      of: maybe(fc.constant('0123456789ab')),
    }),
  ),
  bg: maybe(fc.record({ text, origin: fc.constantFrom('human', 'machine') })),
});
const bodies = fc
  .record({
    language: fc.constant('en'),
    name: maybe(translations),
    level: maybe(fc.constantFrom('shall', 'may', 'unheard-of')),
    remark: maybe(text),
    url: maybe(line),
    count: maybe(fc.integer()),
    open: maybe(fc.boolean()),
    entries: maybe(
      fc.uniqueArray(
        fc.record({
          key: fc.stringMatching(/^[a-z][a-z0-9.]{0,8}$/),
          number: maybe(line),
          text: maybe(translations),
          day: maybe(fc.constant('2026-11-23')),
        }),
        { selector: ({ key }) => key, maxLength: 6 },
      ),
    ),
    slugs: maybe(fc.array(line, { maxLength: 4 })),
    topics: maybe(fc.subarray(TOPICS)),
    source: maybe(fc.record({ note: text })),
  })
  .map(without);

describe('a form', () => {
  it('gives back the body it was drawn from, whichever language stands beside the original', () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(null, 'de', 'bg', 'fr'), (body, beside) => {
        expect(saved(rendered(body, beside))).toEqual(body);
      }),
    );
  });

  it('gives it back after it was drawn anew from what was typed, too', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(saved(rendered(parsed(rendered(body, 'de')), 'bg'))).toEqual(body);
      }),
    );
  });

  it.each([
    'body.__proto__.x',
    'body.constructor',
    'body.entries[0].prototype',
    'body.entries[99999]',
    'body.entries[-1]',
    'body.entries[01]',
    'body..x',
    'body[',
    'body.a b',
    `body${'.a'.repeat(40)}`,
    `body.${'a'.repeat(500)}`,
    'bodyx',
  ])('refuses the name %s', (name) => {
    expect(() => stepsOf(name)).toThrow(RefusedFormError);
  });

  it('reads nothing that its shape does not name', () => {
    expect(
      parsed([
        ['body.language', 'en'],
        ['body.more', 'x'],
        ['body.source.more[3]', 'y'],
      ]),
    ).toEqual({ language: 'en' });
  });

  it('keeps line ends as one character', () => {
    expect(parsed([['body.remark', 'one\r\ntwo']])).toEqual({ remark: 'one\ntwo' });
  });
});

describe('a list', () => {
  const body = { entries: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] };
  const keys = (intent: string): unknown[] => {
    const edit = listEditOf(intent);
    const { entries } = editList(shape, body, edit!).body as { entries: Group[] };
    return entries.map(({ key }) => key);
  };

  it.each([
    ['add:body.entries', ['a', 'b', 'c', undefined]],
    ['remove:body.entries[1]', ['a', 'c']],
    ['up:body.entries[2]', ['a', 'c', 'b']],
    ['up:body.entries[0]', ['a', 'b', 'c']],
    ['down:body.entries[0]', ['b', 'a', 'c']],
    ['down:body.entries[2]', ['a', 'b', 'c']],
    ['remove:body.entries[7]', ['a', 'b', 'c']],
    ['add:body.language', ['a', 'b', 'c']],
  ])('after %s holds %j', (intent, expected) => {
    expect(keys(intent)).toEqual(expected);
  });

  it('refuses a place that no form has', () => {
    expect(() => editList(shape, body, { what: 'add', path: 'body.__proto__' })).toThrow(RefusedFormError);
    expect(listEditOf('save')).toBeNull();
  });

  it('gives new entries keys from their numbers, each its own', () => {
    const entries = [{ key: 'r1.1' }, { number: 'R1.1' }, { number: '' }, {}];
    const { entries: kept } = settledBody(shape, { language: 'en', entries }) as { entries: Group[] };
    expect(kept.map(({ key }) => key)).toEqual(['r1.1', 'r1.1-2', 'entry', 'entry-2']);
  });
});

describe('a translation', () => {
  const body = (origin: string, of: string): Group => ({
    language: 'en',
    name: { en: { text: 'Now', origin: 'original' }, de: { text: 'Jetzt', origin, of } },
  });
  const changed = (given: Group, name: string, value: string): unknown => {
    const pairs = rendered(given, 'de').filter(([path]) => path !== name);
    const { name: texts } = saved([...pairs, [name, value]]) as { name: Group };
    return texts['de'];
  };

  it('that a machine wrote and a person changed is reviewed, and belongs to the original as it is', () => {
    expect(changed(body('machine', '0123456789ab'), 'body.name.de.text', 'Nun')).toEqual({
      text: 'Nun',
      origin: 'reviewed',
      of: fingerprint('Now'),
    });
  });

  it('that was left alone stays outdated, until somebody says that it fits', () => {
    const outdated = body('human', '0123456789ab');
    expect(changed(outdated, 'body.level', 'may')).toMatchObject({ of: '0123456789ab' });
    expect(changed(outdated, 'body.name.de.fits', 'yes')).toMatchObject({
      of: fingerprint('Now'),
      origin: 'human',
    });
  });

  it('that was emptied is gone', () => {
    expect(changed(body('human', '0123456789ab'), 'body.name.de.text', ' ')).toBeUndefined();
  });
});

describe('two versions', () => {
  it('become the other one when all of it is taken', () => {
    fc.assert(
      fc.property(bodies, bodies, (mine, theirs) => {
        const places = new Set(differences(shape, mine, theirs).map(({ place }) => place));
        const taken = takeTheirs(shape, mine, theirs, places);
        expect(differences(shape, taken, theirs)).toEqual([]);
      }),
    );
  });

  it('stay mine when nothing is', () => {
    fc.assert(
      fc.property(bodies, bodies, (mine, theirs) => {
        expect(differences(shape, takeTheirs(shape, mine, theirs, new Set()), mine)).toEqual([]);
      }),
    );
  });

  it('are told apart: what only they changed, what only I did, what both did', () => {
    const mine = { level: 'may', remark: 'mine', url: 'same' };
    const theirs = { level: 'shall', remark: 'theirs', url: 'same', count: 1 };
    const { theirs: taken, both } = mergeOf(differences(shape, mine, theirs), [
      { path: 'level', before: 'may' },
      { path: 'remark', before: 'before' },
    ]);
    expect(taken.map(({ place }) => place)).toEqual(['level']);
    expect(both.map(({ place }) => place)).toEqual(['remark']);
  });
});
