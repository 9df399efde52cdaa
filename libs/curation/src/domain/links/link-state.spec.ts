import { describe, expect, it } from '@jest/globals';
import { afterTry, BROKEN_AFTER, outcomeOf } from './link-state.js';

const at = (text: string) => new Date(`2026-11-${text}Z`);

describe('a link that fails', () => {
  it('is not broken after one day, however often it is tried', () => {
    const once = afterTry(null, 'timeout', at('20T05:00'));
    const twice = afterTry(once, 'status-503', at('20T23:00'));
    expect(twice).toMatchObject({ failures: 1, outcome: 'status-503', failingSince: at('20T05:00') });
  });

  it('is broken when it failed on two days', () => {
    const once = afterTry(null, 'not-found', at('20T23:59'));
    const twice = afterTry(once, 'not-found', at('21T00:01'));
    expect(twice.failures).toBe(BROKEN_AFTER);
    expect(twice.failingSince).toEqual(at('20T23:59'));
  });

  it('is well again as soon as it works once', () => {
    const failed = afterTry(afterTry(null, 'timeout', at('20T05:00')), 'timeout', at('21T05:00'));
    expect(afterTry(failed, 'ok', at('22T05:00'))).toMatchObject({ failures: 0, failingSince: null });
  });
});

describe('the status of a page', () => {
  it.each([200, 204, 304, 401, 403, 405, 429, 451])('%d leads somewhere', (status) =>
    expect(outcomeOf(status)).toBe('ok'),
  );
  it.each([404, 410, 500, 502, 503])('%d does not', (status) =>
    expect(outcomeOf(status)).toBe(`status-${status}`),
  );
});
