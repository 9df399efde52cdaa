import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidCursorError, decodeCursor, encodeCursor, listMark } from './cursor.js';
import { KeysetList } from './keyset-list.js';

interface Row {
  readonly id: string;
  readonly joinedAt: Date;
}

const LIST = new KeysetList<Row>('signatories', 'DESC', [
  { sql: 's.joined_at', key: 'joinedAt', type: 'timestamp' },
  { sql: 's.id', key: 'id', type: 'uuid' },
]);
const ROW: Row = { id: '0198c0de-0000-7000-8000-000000000001', joinedAt: new Date('2026-03-29T01:00:00Z') };
const cursorOf = (filter: unknown): string =>
  LIST.connection([ROW], { first: 1 }, filter, () => 1).edges[0]?.cursor ?? '';

describe('a cursor', () => {
  it('is refused when it was tampered with', () => {
    const cursor = cursorOf({});
    const inner = Buffer.from(cursor, 'base64url').toString();
    const forged = [
      '',
      'null',
      '💥',
      cursor.slice(0, -4),
      Buffer.from(inner.replace('[1,', '[2,')).toString('base64url'),
      Buffer.from(inner.replace('0198c0de', "' OR 1=1")).toString('base64url'),
      Buffer.from(inner.replace('2026-03-29', '2026-99-99')).toString('base64url'),
      Buffer.from(inner.replace(/,"[^"]+"\]$/, ']')).toString('base64url'),
      Buffer.from('{"length":4}').toString('base64url'),
    ];
    for (const after of forged)
      expect(() => LIST.slice({ first: 20, after }, {})).toThrow(InvalidCursorError);
  });

  it('is refused by another list and by the same list under another filter', () => {
    const after = cursorOf({ country: 'BE' });
    const other = new KeysetList<Row>('supporters', 'DESC', [{ sql: 'id', key: 'id', type: 'uuid' }]);
    expect(() => LIST.slice({ first: 20, after }, { country: 'FI' })).toThrow(InvalidCursorError);
    expect(() => other.slice({ first: 20, after }, { country: 'BE' })).toThrow(InvalidCursorError);
  });

  it('never lets a text through that the database would choke on', () => {
    const mark = listMark('l', {});
    for (const bad of ['a\u0000b', 'a\ud800b', 7, null, ['x']])
      expect(() => decodeCursor(mark, encodeCursor(mark, [bad as string]), ['text'])).toThrow(
        InvalidCursorError,
      );
  });

  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (text, number) => {
          fc.pre(text.isWellFormed() && !text.includes('\u0000') && !Object.is(number, -0));
          const mark = listMark('l', { text });
          expect(decodeCursor(mark, encodeCursor(mark, [text, number]), ['text', 'number'])).toEqual([
            text,
            number,
          ]);
        },
      ),
    );
  });

  it('does not mind the order in which a filter was written', () => {
    expect(listMark('l', { a: 1, b: [2] })).toBe(listMark('l', { b: [2], a: 1, c: undefined }));
    expect(listMark('l', { a: 1 })).not.toBe(listMark('l', { a: '1' }));
  });
});

describe('a keyset list', () => {
  it('reads the first page without a condition and one row more than asked for', () => {
    expect(LIST.slice({ first: 20, after: null }, {})).toEqual({
      where: 'TRUE',
      orderBy: 's.joined_at DESC, s.id DESC',
      limit: 21,
      parameters: [],
    });
  });

  it('reads further pages by comparing rows, with numbered parameters behind those of the statement', () => {
    const slice = LIST.slice({ first: 5, after: cursorOf({}) }, {}, 2);
    expect(slice.where).toBe('(s.joined_at, s.id) < ($3::timestamptz, $4::uuid)');
    expect(slice.parameters).toEqual(['2026-03-29T01:00:00.000Z', ROW.id]);
  });

  it('counts the whole list only when the total is read', () => {
    let counts = 0;
    const page = LIST.connection([ROW, ROW], { first: 1 }, {}, () => (counts += 1));
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(counts).toBe(0);
    expect(page.totalCount).toBe(1);
  });

  it('has no cursors on an empty page', () => {
    const { pageInfo } = LIST.connection([], { first: 20, after: 'x' }, {}, () => 0);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });
});
