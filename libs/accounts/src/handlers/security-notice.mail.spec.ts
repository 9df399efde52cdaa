import { describe, expect, it } from '@jest/globals';
import { securityNotice } from './security-notice.mail.js';

describe('the notice about a changed sign-in', () => {
  it('holds no link, since those who imitate it would', () => {
    const { text, html } = securityNotice('passkey.add', 'Astrid Holm', 'en');
    expect(`${text}${html}`).not.toMatch(/https?:|<a /);
    expect(text).toContain('a passkey was added to your account.');
  });

  it.each([
    ['de', 'Guten Tag Радка,'],
    ['bg', 'Здравейте, Радка,'],
    ['ga', 'Hello Радка,'],
  ] as const)('is in the language of the person, else in English: %s', (locale, greeting) => {
    expect(securityNotice('totp.remove', 'Радка', locale).text.startsWith(greeting)).toBe(true);
  });
});
