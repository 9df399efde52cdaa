import { describe, expect, it } from '@jest/globals';
import { standingAt, timeFaults, timesOf } from './deadline.js';

const call = (more: object = {}) => ({ deadline: '2026-09-15', zone: 'Europe/Brussels', ...more });

describe('the deadline of a call', () => {
  it.each([
    ['has its time in its zone in summer', { deadlineTime: '17:00' }, '2026-09-15T15:00:00.000Z'],
    [
      'has its time in its zone in winter',
      { deadline: '2026-12-15', deadlineTime: '17:00' },
      '2026-12-15T16:00:00.000Z',
    ],
    ['is the end of its day without a time', {}, '2026-09-15T22:00:00.000Z'],
    ['is the end of a day of 25 hours', { deadline: '2026-10-25' }, '2026-10-25T23:00:00.000Z'],
    ['is the end of a day of 23 hours', { deadline: '2026-03-29' }, '2026-03-29T22:00:00.000Z'],
    ['is meant in Athens', { deadlineTime: '17:00', zone: 'Europe/Athens' }, '2026-09-15T14:00:00.000Z'],
    [
      'is meant on the Azores',
      { deadlineTime: '17:00', zone: 'Atlantic/Azores' },
      '2026-09-15T17:00:00.000Z',
    ],
  ])('%s', (_says, more, instant) => {
    expect(timesOf(call(more)).deadlineAt.toISOString()).toBe(instant);
  });
});

describe('where a call stands', () => {
  const times = timesOf(call({ opens: '2026-05-01', deadlineTime: '17:00' }));
  it.each([
    ['2026-04-30T21:59:59.999Z', 'upcoming'],
    ['2026-04-30T22:00:00.000Z', 'open'],
    ['2026-09-15T14:59:59.999Z', 'open'],
    ['2026-09-15T15:00:00.000Z', 'past'],
  ])('at %s it is %s', (now, standing) => {
    expect(standingAt(times, new Date(now))).toBe(standing);
  });

  it('is open from the start when nobody said when it opens', () => {
    expect(standingAt(timesOf(call()), new Date(0))).toBe('open');
  });
});

describe('faults of the times', () => {
  it.each([
    ['no zone of the world', { zone: 'Europe/Atlantis' }, ['zone']],
    ['an offset in place of a zone', { zone: '+01:00' }, ['zone']],
    ['a time that clocks leave out', { deadline: '2026-03-29', deadlineTime: '02:30' }, ['deadlineTime']],
    ['a time that clocks show twice', { deadline: '2026-10-25', deadlineTime: '02:30' }, ['deadlineTime']],
    ['opening after the deadline', { opens: '2026-09-16' }, ['opens']],
    ['nothing, opening on the day of the deadline', { opens: '2026-09-15' }, []],
    ['nothing', { deadlineTime: '17:00' }, []],
    ['nothing in UTC', { zone: 'UTC', deadlineTime: '02:30' }, []],
  ])('%s', (_says, more, fields) => {
    expect(timeFaults(call(more)).map(({ field }) => field)).toEqual(fields);
  });
});
