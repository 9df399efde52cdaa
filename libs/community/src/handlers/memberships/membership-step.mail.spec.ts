import { describe, expect, it } from '@jest/globals';
import { membershipStepMail, type ToldStep } from './membership-step.mail.js';

const STEPS: readonly ToldStep[] = ['sign', 'declare', 'list', 'send-back', 'withdraw'];
const facts = {
  name: 'Astrid Holm',
  member: 'Vesthavn',
  reason: '',
  link: 'https://hub.example.eu/memberships/1',
} as const;

describe('the mail about a step of a membership', () => {
  it.each(STEPS)('about “%s” names the member, leaves no gap, and leads to the membership', (step) => {
    for (const locale of ['en', 'de', 'bg'] as const) {
      const { subject, text, html } = membershipStepMail({ ...facts, step, locale });
      expect(subject).toContain('Vesthavn');
      expect(text).toContain(facts.link);
      expect(`${subject}${text}${html}`).not.toMatch(/[{}]/);
    }
  });

  it('tells the reason where there is one', () => {
    const mail = membershipStepMail({
      ...facts,
      step: 'send-back',
      locale: 'en',
      reason: 'The date is missing.',
    });
    expect(mail.text).toContain('The reason given: The date is missing.');
    expect(membershipStepMail({ ...facts, step: 'list', locale: 'en' }).text).not.toContain('reason');
  });

  it('is in English for readers whose language nobody wrote yet', () => {
    expect(membershipStepMail({ ...facts, step: 'sign', locale: 'fi' }).text).toContain('Hello Astrid Holm');
  });

  it('takes names and reasons as plain text', () => {
    const hostile = '<b>x</b>\n\nhttps://evil.example {link}';
    const { text, html } = membershipStepMail({
      ...facts,
      step: 'send-back',
      locale: 'en',
      member: hostile,
      reason: hostile,
    });
    expect(html).not.toContain('<b>');
    expect(text).not.toContain('</b>\n');
  });
});
