import { describe, expect, it } from '@jest/globals';
import { base32 } from './base32.js';
import { matchingStep, newTotpSecret, totpAddress, totpCode, totpStep } from './totp.js';

const RFC_SECRET = Buffer.from('12345678901234567890');
const NOW = 1_234_567_890;
const STEP = totpStep(NOW);

describe('a code is refused', () => {
  it.each([-2, 2, 10])('when it belongs %i steps away', (away) => {
    expect(matchingStep(RFC_SECRET, totpCode(RFC_SECRET, STEP + away), NOW, 0)).toBeNull();
  });

  it.each(['', '12345', '1234567', '00000a', '０００００５', 'abcdef', '-'.repeat(6)])(
    'when it is %j',
    (code) => {
      expect(matchingStep(RFC_SECRET, code, NOW, 0)).toBeNull();
    },
  );

  it('when its step, or a later one, was used before', () => {
    expect(matchingStep(RFC_SECRET, totpCode(RFC_SECRET, STEP), NOW, STEP)).toBeNull();
    expect(matchingStep(RFC_SECRET, totpCode(RFC_SECRET, STEP - 1), NOW, STEP)).toBeNull();
  });

  it('when it belongs to another key', () => {
    expect(matchingStep(newTotpSecret(), totpCode(RFC_SECRET, STEP), NOW, STEP - 1)).toBeNull();
  });
});

describe('a code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('is the one of RFC 6238 at second %i', (second, code) => {
    expect(totpCode(RFC_SECRET, totpStep(second))).toBe(code);
  });

  it.each([-1, 0, 1])('is accepted %i steps away, also with a blank in its middle', (away) => {
    const code = totpCode(RFC_SECRET, STEP + away);
    expect(matchingStep(RFC_SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, NOW, 0)).toBe(STEP + away);
  });
});

describe('the key', () => {
  it('is written in base32 as in RFC 4648', () => {
    const written = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) =>
      base32(Buffer.from(text)),
    );
    expect(written).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI']);
  });

  it('stands in an address in which names cannot add settings', () => {
    const address = totpAddress(RFC_SECRET, 'Living Hub', 'a:b&secret=x@town.example');
    expect(address).toBe(
      'otpauth://totp/Living%20Hub:a%3Ab%26secret%3Dx%40town.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Living%20Hub',
    );
  });
});
