import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PublicCache } from './public-cache.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const store = (cache: PublicCache, key: string, text = 'text', epoch = cache.epoch) =>
  cache.store(key, text, 'application/json', epoch);

describe('the public cache', () => {
  it('does not answer what it was never told or what is older than a second', () => {
    const cache = new PublicCache();
    expect(cache.find('a')).toBeUndefined();
    store(cache, 'a');
    jest.advanceTimersByTime(999);
    expect(cache.find('a')?.body.toString()).toBe('text');
    jest.advanceTimersByTime(1);
    expect(cache.find('a')).toBeUndefined();
  });

  it('forgets everything when told, and does not keep what was read before', () => {
    const cache = new PublicCache();
    const before = cache.epoch;
    store(cache, 'a');
    cache.invalidate();
    expect(cache.find('a')).toBeUndefined();
    expect(store(cache, 'b', 'old', before)).toBeUndefined();
    expect(cache.find('b')).toBeUndefined();
  });

  it('never holds more bytes than allowed: the longest unused goes first', () => {
    const cache = new PublicCache({ maxBytes: 4 * 1201 });
    for (const key of ['a', 'b', 'c', 'd']) store(cache, key, 'x'.repeat(1000));
    cache.find('a');
    store(cache, 'e', 'x'.repeat(1000));
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.find(key))).toEqual(['a', 'c', 'd', 'e']);
  });

  it('does not keep an answer that would push out most others', () => {
    const cache = new PublicCache({ maxBytes: 4000 });
    expect(store(cache, 'a', 'x'.repeat(1001))).toBeUndefined();
  });

  it('frees the room of what it replaces', () => {
    const cache = new PublicCache({ maxBytes: 4 * 1201 });
    for (let round = 0; round < 10; round += 1) store(cache, 'a', 'x'.repeat(1000));
    store(cache, 'b', 'x'.repeat(1000));
    expect(['a', 'b'].every((key) => cache.find(key))).toBe(true);
  });

  it('marks equal bodies equally and different bodies differently', () => {
    const cache = new PublicCache();
    expect(store(cache, 'a', 'same')?.etag).toBe(store(cache, 'b', 'same')?.etag);
    expect(store(cache, 'a', 'same')?.etag).not.toBe(store(cache, 'b', 'other')?.etag);
  });
});
