import { describe, expect, it } from '@jest/globals';
import { sortNameOf } from './sort-name.js';

describe('the name that lists are ordered by', () => {
  it.each([
    [{ pt: 'Évora' }, 'pt', 'evora'],
    [{ bg: 'Долна Роса', en: 'Dolna Rosa' }, 'bg', 'dolna rosa'],
    [{ bg: 'Долна Роса' }, 'bg', 'долна роса'],
    [{ ro: 'Județul Bacău' }, 'ro', 'judetul bacau'],
    [{ fr: 'Nice', it: 'Nizza' }, 'it', 'nizza'],
  ] as const)('of %j is %3$s', (name, sourceLocale, sortName) => {
    expect(sortNameOf(name, sourceLocale)).toBe(sortName);
  });
});
