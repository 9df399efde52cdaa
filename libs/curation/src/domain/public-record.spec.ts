import { describe, expect, it } from '@jest/globals';
import { addressesAbove, recordAt, type PublicRecord } from './public-record.js';

const record: PublicRecord = {
  itemId: 'one',
  found: '/mims/old',
  address: '/mims/new',
  title: 'One',
  publication: 2,
  publishedAt: new Date('2026-11-23T10:00:00Z'),
  verifiedAt: null,
  gone: null,
  goneReason: '',
  successorAddress: null,
};

describe('an address', () => {
  it('lies below others', () => {
    expect(addressesAbove('/mims/a/r1.1/')).toEqual(['/mims/a/r1.1', '/mims/a', '/mims']);
    expect(addressesAbove('')).toEqual([]);
  });

  it('of nothing says nothing', () => {
    expect(recordAt('/mims/old', null)).toBeNull();
  });

  it('that an item had says where it went', () => {
    expect(recordAt('/mims/old', record)?.address).toBe('/mims/new');
  });

  it('of a part of it says where the part went', () => {
    expect(recordAt('/mims/old/r1.1', record)?.address).toBe('/mims/new/r1.1');
  });

  it('of a part of what is where it was says nothing', () => {
    expect(recordAt('/mims/new/r1.1', { ...record, found: '/mims/new' })).toBeNull();
  });

  it('of a part of what is gone says that', () => {
    const gone = { ...record, found: '/mims/new', gone: 'archived' as const };
    expect(recordAt('/mims/new/r1.1', gone)?.gone).toBe('archived');
  });
});
