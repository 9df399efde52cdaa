import { describe, expect, it } from '@jest/globals';
import { mailDomainOf, workDomainOf } from './mail-domain.js';

describe('the mail domain of an authority', () => {
  it.each([
    '',
    'town',
    'town..example',
    '-town.example',
    'a@b@town.example',
    'tówn.example',
    'gmail.com',
    'GMX.de',
    `${'a'.repeat(260)}.example`,
  ])('cannot be “%s”', (typed) => {
    expect(mailDomainOf(typed)).toBeNull();
  });

  it('is taken with or without the sign before it', () => {
    expect([mailDomainOf(' @Vesthavn.Example '), mailDomainOf('mail.vesthavn.example')]).toEqual([
      'vesthavn.example',
      'mail.vesthavn.example',
    ]);
  });

  it('is that of an address, but not with a provider for everybody', () => {
    expect(workDomainOf('astrid.holm@vesthavn.example')).toBe('vesthavn.example');
    expect(workDomainOf('astrid.holm@gmail.com')).toBeNull();
  });
});
