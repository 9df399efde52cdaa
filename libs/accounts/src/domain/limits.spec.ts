import { describe, expect, it } from '@jest/globals';
import { limitOn, networkOf } from './limits.js';

describe('the network of a client', () => {
  it.each([
    [null, 'unknown'],
    ['', 'unknown'],
    ['evil', 'unknown'],
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8:0000:0000:1:2:3:4', '2001:db8:0:0::/64'],
    ['2001:db8:1:2::192.0.2.7', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['1::', '1:0:0:0::/64'],
  ])('of %s is %s', (client, network) => {
    expect(networkOf(client)).toBe(network);
  });
});

describe('a limit', () => {
  it('counts apart what differs in any part, wherever the border between parts lies', () => {
    const buckets = [['a', 'b'], ['ab'], ['a', 'c'], ['a']].map((parts) => limitOn(parts, 1, 60).bucket);
    expect(new Set(buckets).size).toBe(4);
  });
});
