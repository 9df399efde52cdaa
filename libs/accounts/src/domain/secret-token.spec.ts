import { describe, expect, it } from '@jest/globals';
import { hashOfToken, newSecretToken } from './secret-token.js';

describe('a secret token', () => {
  it.each(['', 'a', `${newSecretToken().token}=`, `${newSecretToken().token.slice(1)}\n`, 'ä'.repeat(43)])(
    'is not mistaken for %j',
    (text) => {
      expect(hashOfToken(text)).toBeNull();
    },
  );

  it('is never the same twice, and neither is its hash', () => {
    const secrets = Array.from({ length: 200 }, newSecretToken);
    expect(new Set(secrets.map(({ token }) => token)).size).toBe(200);
    expect(new Set(secrets.map(({ hash }) => hash.toString('hex'))).size).toBe(200);
  });

  it('is found again by its hash, which does not contain it', () => {
    const { token, hash } = newSecretToken();
    expect(hashOfToken(token)).toEqual(hash);
    expect(hash.toString('base64url')).not.toBe(token);
  });
});
