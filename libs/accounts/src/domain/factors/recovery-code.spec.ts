import { describe, expect, it } from '@jest/globals';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-code.js';

describe('a recovery code', () => {
  it.each(['', 'ABCD', 'ABCD-EFGH-IJKL-MNO1', 'ABCD-EFGH-IJKL-MNOPQ', 'x'.repeat(9_000)])(
    'is not one of ours as %.20s',
    (text) => expect(hashOfRecoveryCode(text)).toBeNull(),
  );

  it('comes in ten different ones', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}$/);
  });

  it('is known however it is typed', () => {
    const [code = ''] = newRecoveryCodes();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(hashOfRecoveryCode(typed)).toEqual(hashOfRecoveryCode(code));
  });
});
