import { describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';
import { qrPath } from './qr-path.server';

const TEXT = 'otpauth://totp/Living%20Hub:a%40b.example?secret=GEZDGNBVGY3TQOJQ&issuer=Living%20Hub';

describe('a QR code as a path', () => {
  it('is dark exactly where the code is', () => {
    const { path, size } = qrPath(TEXT);
    const painted = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let at = Number(x); at < Number(x) + Number(width); at++) painted[Number(y)]![at] = true;
    expect(painted).toEqual(encode(TEXT, { ecc: 'M', border: 4 }).data);
  });
});
