import { describe, expect, it } from '@jest/globals';
import { curationMail, type CurationMailKind } from './curation.mail.js';

const KINDS: readonly CurationMailKind[] = ['comment', 'review', 'answered', 'stale'];
const link = 'https://hub.example/desk/content/1';
const values = { title: 'A tool', name: 'Ada', who: 'Bo', text: 'Why?', days: '14' };

describe('mails about content', () => {
  it('show hostile titles and comments as text on one line, and fill nothing in a second time', () => {
    const text = '<img src=x>\n\nPay at {name} {link}';
    const mail = curationMail({
      kind: 'comment',
      locale: 'en',
      link,
      values: { ...values, text, title: '{text}\r\nBcc: x' },
    });
    expect(mail.html).not.toContain('<img');
    expect(mail.text).toContain('<img src=x> Pay at {name} {link}');
    expect(mail.subject).toBe('A comment on your draft “{text} Bcc: x”');
  });

  it.each(KINDS)('%s leave no gap in any language, and fall back to English', (kind) => {
    for (const locale of ['en', 'de', 'bg', 'fi'] as const) {
      const { subject, text } = curationMail({ kind, locale, link, values });
      expect(`${subject} ${text}`).not.toMatch(/\{\w+\}/);
      expect(text).toContain(link);
    }
    const english = curationMail({ kind, locale: 'en', link, values });
    expect(curationMail({ kind, locale: 'fi', link, values })).toEqual(english);
  });
});
