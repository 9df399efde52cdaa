import { describe, expect, it } from '@jest/globals';
import { userAgentSummary } from './session.rules.js';

describe('the summary of a user agent', () => {
  it.each([
    ['', ''],
    ['<script>alert(1)</script>', ''],
    ['curl/8.9.1', ''],
    ['x'.repeat(100_000), ''],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 20_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/20.0 Mobile/15E148 Safari/604.1',
      'Safari, iOS',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
      'Chrome, Linux',
    ],
  ])('of %j is %j', (userAgent, summary) => {
    expect(userAgentSummary(userAgent)).toBe(summary);
  });
});
