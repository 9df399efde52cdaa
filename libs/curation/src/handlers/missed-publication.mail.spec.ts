import { describe, expect, it } from '@jest/globals';
import { missedPublicationMail } from './missed-publication.mail.js';

const facts = {
  name: 'Astrid',
  locale: 'en',
  title: 'Accessing data',
  faults: [{ path: 'title.en', reason: 'Write something here.' }],
  itemId: '019aa3f2-0000-7000-8000-000000000001',
  publicUrl: 'https://hub.example',
} as const;

describe('the mail about a draft that could not be published', () => {
  it('says what is wrong and where to mend it', () => {
    const { subject, text } = missedPublicationMail(facts);
    expect(subject).toBe('“Accessing data” could not be published');
    expect(text).toContain('title.en: Write something here.');
    expect(text).toContain(`https://hub.example/desk/content/${facts.itemId}`);
  });

  it('is in the language of the reader, or in English', () => {
    expect(missedPublicationMail({ ...facts, locale: 'de' }).text).toContain('https://hub.example/de/desk');
    expect(missedPublicationMail({ ...facts, locale: 'fi' }).text).toContain('Hello Astrid');
  });
});
