import { describe, expect, it } from '@jest/globals';
import { networkOf, signInLimits } from './sign-in.rules.js';

const buckets = (email: string, client: string | null) =>
  signInLimits(email, client).map(({ bucket }) => bucket);

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

describe('the limits on ordering sign-in links', () => {
  it('are shared by all addresses that one network asks for', () => {
    expect(buckets('a@x.example', '192.0.2.7')[0]).toBe(buckets('b@x.example', '192.0.2.7')[0]);
  });

  it('are not escaped by moving within an IPv6 network', () => {
    expect(buckets('a@x.example', '2001:db8::1')).toEqual(buckets('a@x.example', '2001:db8::ffff:1'));
  });

  it('let a person ask from elsewhere when somebody used up the turns from one network', () => {
    const [here, there] = [buckets('a@x.example', '192.0.2.7'), buckets('a@x.example', '198.51.100.7')];
    expect(here[1]).not.toBe(there[1]);
    expect(here[2]).toBe(there[2]);
    const [, fromNetwork, fromAnywhere] = signInLimits('a@x.example', '192.0.2.7');
    expect(fromAnywhere!.limit).toBeGreaterThan(fromNetwork!.limit * 3);
  });

  it('keep neither the address nor the network', () => {
    for (const bucket of buckets('a@x.example', '192.0.2.7')) expect(bucket).toMatch(/^[0-9a-f]{64}$/);
  });
});
