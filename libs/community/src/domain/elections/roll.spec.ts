import { describe, expect, it } from '@jest/globals';
import { rollHash, rollText, type RollEntry } from './roll.js';

const ENTRIES: RollEntry[] = [
  { authorityId: '2', name: 'Долна Роса', country: 'BG', reason: 'exception' },
  { authorityId: '1', name: 'Vesthavn\nand more', country: 'DK', reason: 'signatory' },
];

describe('a roll', () => {
  it('is one line for each authority, by id, whatever their order and their names', () => {
    const text = '1 DK signatory Vesthavn and more\n2 BG exception Долна Роса\n';
    expect(rollText(ENTRIES)).toBe(text);
    expect(rollText([...ENTRIES].reverse())).toBe(text);
  });

  it('has another fingerprint as soon as anybody is added', () => {
    expect(rollHash(ENTRIES)).toMatch(/^[0-9a-f]{64}$/);
    expect(rollHash(ENTRIES.slice(1))).not.toBe(rollHash(ENTRIES));
  });
});
