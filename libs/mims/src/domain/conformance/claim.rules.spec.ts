import { describe, expect, it } from '@jest/globals';
import type { ClaimAnswer, ClaimAnswerKind, Requirement } from './claim.js';
import { answersAfter, endOf, recheckOf, verifiedOf, type GivenAnswer } from './claim.rules.js';
import { specificationOf } from './claim-table.js';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const EARLIER = new Date('2026-01-01T00:00:00.000Z');

const requirement = (key: string, fingerprint: string, isWithdrawn = false): Requirement => ({
  key,
  number: key.toUpperCase(),
  level: 'shall',
  text: { en: { text: `What ${key} says`, origin: 'original' } },
  plain: null,
  clause: null,
  proof: null,
  acceptance: null,
  fingerprint,
  isWithdrawn,
});
const kept = (key: string, answer: ClaimAnswerKind, fingerprint: string): ClaimAnswer => ({
  key,
  answer,
  reason: '',
  evidence: '',
  evidenceUrl: null,
  fingerprint,
  seen: { number: key, level: 'shall', text: 'Before' },
  answeredAt: EARLIER,
});
const given = (key: string, answer: ClaimAnswerKind, seenFingerprint: string, reason = ''): GivenAnswer => ({
  key,
  answer,
  reason,
  evidence: '',
  evidenceUrl: null,
  seenFingerprint,
});

describe('an answer', () => {
  it.each([
    ['the same wording', requirement('r1', 'aa'), null],
    ['another wording', requirement('r1', 'bb'), 'reworded'],
    ['a withdrawn requirement', requirement('r1', 'aa', true), 'withdrawn'],
    ['no requirement', undefined, 'withdrawn'],
  ])('with %s', (_what, now, expected) => {
    expect(recheckOf({ fingerprint: 'aa' }, now)).toBe(expected);
  });

  it.each([
    ['nobody verified it', null, NOW, null, false, 'no'],
    ['it was verified after it was given', NOW, EARLIER, null, false, 'yes'],
    ['it was changed after it was verified', EARLIER, NOW, null, false, 'open'],
    ['its requirement was changed since', NOW, EARLIER, 'reworded', false, 'open'],
    ['the claim has lapsed', NOW, EARLIER, null, true, 'open'],
  ] as const)('when %s', (_what, verifiedAt, answeredAt, recheck, isExpired, expected) => {
    expect(verifiedOf({ answeredAt }, recheck, verifiedAt, isExpired)).toBe(expected);
  });
});

describe('saving answers', () => {
  const requirements = [requirement('r1', 'bb'), requirement('r2', 'cc'), requirement('r3', 'dd', true)];
  const after = (before: readonly ClaimAnswer[], answers: readonly GivenAnswer[]) =>
    answersAfter(before, answers, requirements, NOW, 'en');

  it.each<[string, ClaimAnswer[], GivenAnswer, string | null, string]>([
    ['a new one is about the present wording', [], given('r1', 'meets', 'bb'), 'bb', ''],
    [
      'an untouched one stays about the old wording',
      [kept('r1', 'meets', 'aa')],
      given('r1', 'meets', 'aa'),
      'aa',
      '',
    ],
    [
      'a confirmed one is about the new wording',
      [kept('r1', 'meets', 'aa')],
      given('r1', 'meets', 'bb'),
      'bb',
      '',
    ],
    [
      'a changed one may not keep the old wording',
      [kept('r1', 'meets', 'aa')],
      given('r1', 'not', 'aa'),
      null,
      'requirement-changed',
    ],
    [
      'one about a wording that never was is refused',
      [],
      given('r1', 'meets', 'ee'),
      null,
      'requirement-changed',
    ],
    [
      'one about a withdrawn requirement is refused',
      [],
      given('r3', 'meets', 'dd'),
      null,
      'requirement-unknown',
    ],
    [
      'an old one about a withdrawn requirement stays',
      [kept('r3', 'meets', 'dd')],
      given('r3', 'meets', 'dd'),
      'dd',
      '',
    ],
    ['one about no requirement is refused', [], given('r9', 'meets', 'aa'), null, 'requirement-unknown'],
    ['equivalent needs a reason', [], given('r2', 'equivalent', 'cc', ' '), 'cc', 'reason-missing'],
    ['not applicable needs a reason', [], given('r2', 'not-applicable', 'cc'), 'cc', 'reason-missing'],
    ['equivalent with a reason', [], given('r2', 'equivalent', 'cc', 'As XML'), 'cc', ''],
  ])('%s', (_what, before, answer, fingerprint, fault) => {
    const { answers, faults } = after(before, [answer]);
    expect(answers[0]?.fingerprint ?? null).toBe(fingerprint);
    expect(faults.map((one) => one.fault).join()).toBe(fault);
  });

  it('leaves out what was taken out', () => {
    expect(after([kept('r1', 'meets', 'aa')], []).answers).toEqual([]);
  });
});

describe('the end of a claim', () => {
  it('is two years from now, or a day before that', () => {
    expect(endOf(null, NOW).toISOString()).toBe('2028-11-23T12:00:00.000Z');
    expect(endOf('2027-03-01', NOW).toISOString()).toBe('2027-03-01T00:00:00.000Z');
  });

  it.each(['2026-11-23', '2028-11-24'])('is never %s', (day) => {
    expect(() => endOf(day, NOW)).toThrow('within the next 2 years');
  });
});

describe('the specification of a requirement', () => {
  const mechanism = (number: string, fulfils: string[]) => ({
    key: number,
    number,
    title: { en: { text: 'Way', origin: 'original' as const } },
    specifications: [{ key: 's', name: `Spec of ${number}` }],
    fulfils: fulfils.map((one, at) => ({
      key: `f${at}`,
      requirement: one,
      how: { en: { text: 'So.', origin: 'original' as const } },
    })),
  });

  it('is that of the mechanisms that name it, in whichever form; else of all', () => {
    const mechanisms = [mechanism('M1', ['R1.1, R1.2']), mechanism('M2', [])];
    expect(specificationOf(mechanisms, 'C1.R2', 'en')).toBe('M1 Way: Spec of M1');
    expect(specificationOf(mechanisms, 'R9.9', 'en')).toBe('M1 Way: Spec of M1; M2 Way: Spec of M2');
  });
});
