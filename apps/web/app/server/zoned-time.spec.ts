import { describe, expect, it } from '@jest/globals';
import { instantIn } from './zoned-time.server.ts';

describe('a time in a zone', () => {
  it.each([
    ['left out', 'Europe/Brussels', '', 'timeMissing'],
    ['of a day that there is not', 'Europe/Brussels', '2027-02-30T10:00', 'timeFault'],
    ['in a zone that there is not', 'Europe/Atlantis', '2027-02-03T10:00', 'zoneFault'],
    ['that spring leaves out', 'Europe/Madrid', '2026-03-29T02:30', 'timeFault'],
    ['that autumn repeats', 'Europe/Helsinki', '2026-10-25T03:30', 'timeFault'],
  ])('%s is refused', (_what, zone, local, fault) => {
    expect(instantIn(zone, local)).toEqual({ fault });
  });

  it.each([
    ['Europe/Brussels', '2027-01-15T17:00', '2027-01-15T16:00:00.000Z'],
    ['Atlantic/Azores', '2027-07-15T23:59', '2027-07-15T23:59:00.000Z'],
  ])('in %s is an instant', (zone, local, instant) => {
    expect(instantIn(zone, local)).toEqual({ instant });
  });
});
