import { describe, expect, it } from '@jest/globals';
import { codeLimits, signInLimits } from './sign-in.rules.js';

const buckets = (email: string, client: string | null) =>
  signInLimits(email, client).map(({ bucket }) => bucket);

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

describe('the limits on codes', () => {
  it('leave a guesser no more than one chance in three thousand a day', () => {
    const [, byDay] = codeLimits('p1', '192.0.2.7');
    expect((byDay!.limit * 3) / 1_000_000).toBeLessThan(1 / 3_000);
  });

  it('are those of the person, wherever the guesser sits', () => {
    const [here, there] = [codeLimits('p1', '192.0.2.7'), codeLimits('p1', '198.51.100.7')];
    expect(here.slice(0, 2)).toEqual(there.slice(0, 2));
    expect(here[2]).not.toEqual(there[2]);
  });
});
