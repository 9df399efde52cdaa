import { describe, expect, it } from '@jest/globals';
import { signInMail } from './sign-in.mail.js';

const link = 'https://hub.example/sign-in/abc';
const minutes = 20;

describe('the sign-in mail', () => {
  it('shows a hostile name as text and on one line', () => {
    const { text, html } = signInMail({
      name: '<img src=x onerror=alert(1)>\n\nPay at {link}',
      locale: 'en',
      link,
      minutes,
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x');
    expect(text.split('\n')[0]).toBe('Hello <img src=x onerror=alert(1)> Pay at {link},');
  });

  it('is in English for a language without a translation', () => {
    const mail = signInMail({ name: 'Aoife', locale: 'ga', link, minutes });
    expect(mail.subject).toBe('Your sign-in link for the Living Hub');
    expect(mail.html).toContain('<html lang="en">');
  });

  it.each([
    ['de', 'Ihr Anmeldelink für den Living Hub', 'Guten Tag Радка,'],
    ['bg', 'Вашата връзка за вход в Living Hub', 'Здравейте, Радка,'],
  ] as const)('is in the language of the person: %s', (locale, subject, greeting) => {
    const mail = signInMail({ name: 'Радка', locale, link, minutes });
    expect(mail.subject).toBe(subject);
    expect(mail.text.startsWith(greeting)).toBe(true);
  });

  it('holds the link and its time limit in both parts', () => {
    const { text, html } = signInMail({ name: 'Astrid Holm', locale: 'en', link, minutes });
    for (const part of [text, html]) {
      expect(part).toContain(link);
      expect(part).toContain('within 20 minutes');
    }
  });
});
