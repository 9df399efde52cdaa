import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { normaliseBody, shapeOf, type Shape } from '#libs/curation';
import { LOCALES } from '#libs/kernel';
import fc from 'fast-check';
import { startTestHub, type TestHub } from '../../../../../test/support/hub.js';
import { ShelfKinds } from '../../app/shelf-kinds.js';
import { columnNamed, inOrder } from './column.js';
import { writeCsv } from './csv-file.js';
import { EXCHANGE_FORMS, type ExchangeForm } from './file-kind.js';
import { flatten, isGroup } from './flatten.js';
import { readItems } from './read-items.js';
import { FileRefusal } from './table.js';
import { writeXlsx } from './xlsx-file.js';
import { writeYaml } from './yaml-file.js';

/** What files and the programs that open them are known to stumble over. */
const AWKWARD = [
  ...['=1+1', '+49 30 1', '-5', '@SUM(A1)', "'=1", "''=2", '＝1', "'", '"', '""', ',', ';', '\t', 'a\tb'],
  ...['true', 'no', 'null', '~', '12', '007', '1e5', '2026-11-23', '_x000D_', '_x005F_x000D_', '<b>&amp;'],
  ...[']]>', '- a', '# b', 'a: b', '{}', '[]', '*a', '&a', '!a', '|', '%', '`', 'България', '𝒳🏳️‍🌈', '\u2028x'],
  ...['e\u0301', '\u0001x', '\u007Fx', 'x\u0085y', '\uFFFEx', 'مرحبا'],
];

const parts = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
/** As the fields of a body keep texts: without blanks around them, and with something in them. */
const kept = (text: string) => text.replaceAll('\0', '').trim() || 'x';
const line = fc
  .array(parts, { minLength: 1, maxLength: 3 })
  .map((all) => kept(all.join(' ').replace(/[\r\n]/g, '')));
const prose = fc
  .array(fc.tuple(parts, fc.constantFrom('', '\n', '\r\n', '\n\n', '\r', ' ')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => kept(all.flat().join('')));

function anyText(language: string): fc.Arbitrary<unknown> {
  const translation = fc.record(
    {
      text: prose,
      origin: fc.constantFrom('human', 'machine', 'original'),
      of: fc.stringMatching(/^[0-9a-f]{12}$/),
    },
    { requiredKeys: ['text', 'origin'] },
  );
  const others = fc.dictionary(fc.constantFrom(...LOCALES), translation, { maxKeys: 3 });
  const original = prose.map((text) => ({ [language]: { text, origin: 'original' } }));
  return fc.oneof(
    original,
    fc.tuple(others, original).map(([some, one]) => ({ ...some, ...one })),
    others.filter((some) => Object.keys(some).length > 0),
  );
}

/** Bodies of a shape: every place that need not be there is there or not. */
function anyOf(shape: Shape, language: string): fc.Arbitrary<unknown> {
  if (shape.type === 'plain') {
    if (shape.of === 'boolean') return fc.boolean();
    return shape.of === 'text'
      ? line
      : fc.oneof(
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
        );
  }
  if (shape.type === 'list') return fc.array(anyOf(shape.entry, language), { maxLength: 3 });
  if (shape.type === 'group') {
    const fields = shape.fields.map(({ name, shape: inner }) => [name, anyOf(inner, language)] as const);
    const requiredKeys = shape.fields.filter(({ required }) => required).map(({ name }) => name);
    return fc.record(Object.fromEntries(fields), { requiredKeys, noNullPrototype: true });
  }
  if (shape.options.length > 0) return fc.constantFrom(...shape.options);
  if (shape.note.field === 'translated') return anyText(language);
  return shape.note.prose === true ? prose : line;
}

/** A body as it is kept once it is written in full. */
function anyBody(shape: Shape): fc.Arbitrary<unknown> {
  return fc
    .constantFrom(...LOCALES)
    .chain((language) => anyOf(shape, language).map((body) => ({ ...(body as object), language })))
    .map((body) => normaliseBody(shape, body));
}

/** A list that nothing stands in and a list that is not there are the same to every kind. */
function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (!isGroup(value)) return value;
  const said = Object.entries(value).filter(([, inner]) => !Array.isArray(inner) || inner.length > 0);
  return Object.fromEntries(said.map(([name, inner]) => [name, withoutEmptyLists(inner)]));
}

async function fileOf(form: ExchangeForm, shape: Shape, bodies: readonly unknown[]): Promise<Buffer> {
  if (form === 'yaml') return Buffer.from(writeYaml('kind', shape, bodies));
  const rows = bodies.map((body) => flatten(shape, body));
  const names = new Set(rows.flatMap((row) => [...row.keys()]));
  const header = inOrder([...names].map((name) => columnNamed(shape, name)!)).map(({ name }) => name);
  const cells = rows.map((row) => header.map((name) => row.get(name)));
  return form === 'csv' ? Buffer.from(writeCsv(header, cells)) : writeXlsx('kind', header, cells);
}

function bodiesIn(form: ExchangeForm, shape: Shape, file: Buffer): unknown[] {
  const read = readItems(`file.${form}`, file, {
    kind: 'kind',
    shape,
    ownColumns: [],
    ownDocument: () => null,
    kindOf: () => null,
  });
  if (read instanceof FileRefusal) throw new Error(`${read.row} ${read.reason}`);
  expect([...read.faults, ...read.items.flatMap(({ faults }) => faults)]).toEqual([]);
  return read.items.map(({ body }) => normaliseBody(shape, body));
}

let hub: TestHub;
let shapes: ReadonlyMap<string, Shape>;
beforeAll(async () => {
  hub = await startTestHub();
  const kinds = hub.app.get(ShelfKinds, { strict: false }).all();
  shapes = new Map(kinds.map(({ name, schema }) => [name, shapeOf(schema)]));
});
afterAll(() => hub.stop());

describe('every kind of item', () => {
  it('knows no list that has to be there, since a table cannot show an empty one', () => {
    const required = [...shapes].flatMap(([name, shape]) => requiredLists(shape, name));
    expect(shapes.size).toBeGreaterThan(7);
    expect(required).toEqual([]);
  });

  it.each(EXCHANGE_FORMS)('comes back from %s as it was, whatever it says', async (form) => {
    for (const shape of shapes.values())
      await fc.assert(
        fc.asyncProperty(fc.array(anyBody(shape), { minLength: 1, maxLength: 2 }), async (bodies) => {
          const back = bodiesIn(form, shape, await fileOf(form, shape, bodies));
          expect(back.map(withoutEmptyLists)).toEqual(bodies.map(withoutEmptyLists));
        }),
        { numRuns: 10 },
      );
  });
});

function requiredLists(shape: Shape, name: string): string[] {
  if (shape.type === 'list') return requiredLists(shape.entry, name);
  if (shape.type !== 'group') return [];
  return shape.fields.flatMap(({ name: field, required, shape: inner }) => [
    ...(required && inner.type === 'list' ? [`${name}.${field}`] : []),
    ...requiredLists(inner, `${name}.${field}`),
  ]);
}
