import { describe, expect, it } from '@jest/globals';
import type { GroupView, MandateView } from '../../domain/groups/group-view.js';
import { mandateMail } from './mandate.mail.js';

const group = {
  slug: 'technical',
  name: { en: 'Technical', de: 'Technik', bg: 'Техническа' },
  sourceLocale: 'en',
} as unknown as GroupView;
const mandate = {
  role: 'chair',
  since: new Date('2026-01-01T00:00:00Z'),
  until: new Date('2027-01-01T00:00:00Z'),
  holder: { name: { en: 'Vesthavn' }, sourceLocale: 'en' },
} as unknown as MandateView;
const facts = { name: 'Astrid', group, mandate, publicUrl: 'https://hub.example' } as const;

describe('a mail about a mandate', () => {
  it.each([
    [
      'en',
      'A mandate in the group “Technical” ends on 1 January 2027',
      'https://hub.example/groups/technical/mandates',
    ],
    [
      'de',
      'Ein Mandat in der Gruppe „Technik“ endet am 1. Januar 2027',
      'https://hub.example/de/groups/technical/mandates',
    ],
    [
      'fr',
      'A mandate in the group “Technical” ends on 1 January 2027',
      'https://hub.example/groups/technical/mandates',
    ],
  ] as const)('is written in %s, or in English', (locale, subject, link) => {
    const mail = mandateMail({ ...facts, kind: 'ends-in-60', locale });
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(link);
    expect(mail.text).not.toMatch(/\{\w+\}/);
  });

  it('tells the one appointed from when to when, and where to begin', () => {
    const { text } = mandateMail({ ...facts, kind: 'appointed', locale: 'bg' });
    expect(text).toContain('https://hub.example/bg/groups/technical');
    expect(text).toContain('Vesthavn');
    expect(text).not.toMatch(/\{\w+\}/);
  });
});
