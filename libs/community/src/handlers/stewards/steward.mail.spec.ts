import { describe, expect, it } from '@jest/globals';
import { stewardMail, type StewardMailKind } from './steward.mail.js';

const link = 'https://hub.example/stewards/invitations/abc';
const values = { body: 'Vesthavn', name: 'Astrid Holm', reason: 'I work here', count: '14' };
const KINDS: readonly StewardMailKind[] = [
  'invitation',
  'joinRequest',
  'accepted',
  'declined',
  'removed',
  'alone',
  'vacancies',
];

describe('mails about stewards', () => {
  it('show hostile names and reasons as text on one line, and fill nothing in a second time', () => {
    const reason = '<img src=x>\n\nPay at {name} {link}';
    const { text, html } = stewardMail({
      kind: 'joinRequest',
      locale: 'en',
      link,
      values: { ...values, reason },
    });
    expect(html).not.toContain('<img');
    expect(text).toContain('<img src=x> Pay at {name} {link}');
  });

  it.each(KINDS)('%s leave no gap in any language, and fall back to English', (kind) => {
    for (const locale of ['en', 'de', 'bg', 'fi'] as const) {
      const { subject, text } = stewardMail({ kind, locale, link, values });
      expect(`${subject} ${text}`).not.toMatch(/\{\w+\}/);
      expect(text).toContain(link);
    }
    const english = stewardMail({ kind, locale: 'en', link, values });
    expect(stewardMail({ kind, locale: 'fi', link, values })).toEqual(english);
  });
});
