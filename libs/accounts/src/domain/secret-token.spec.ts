import { describe, expect, it } from '@jest/globals';
import { hashOfToken, newSecretToken } from './secret-token.js';

describe('a secret token', () => {
  it.each(['', 'a', `${newSecretToken()}=`, `${newSecretToken().slice(1)}\n`, 'ä'.repeat(43)])(
    'is not mistaken for %j',
    (text) => {
      expect(hashOfToken(text)).toBeNull();
    },
  );

  it('is never the same twice, and neither is its hash', () => {
    const tokens = Array.from({ length: 200 }, newSecretToken);
    expect(new Set(tokens).size).toBe(200);
    expect(new Set(tokens.map((token) => hashOfToken(token)?.toString('hex'))).size).toBe(200);
  });

  it('always gives the same hash, which does not contain it', () => {
    const token = newSecretToken();
    expect(hashOfToken(token)).toEqual(hashOfToken(token));
    expect(hashOfToken(token)?.toString('base64url')).not.toBe(token);
  });
});
