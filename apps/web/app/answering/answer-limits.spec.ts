import { describe, expect, it } from '@jest/globals';
import { BLANK, isComplete, isWebAddress, LIMITS, type AnswerDraft } from './answer';
import { readAnswerForm } from './answer-form';
import { refusalOf } from './answer-refusal';

const link = { id: null, url: 'https://town.example/', title: '', visibility: 'PRIVATE' } as const;
const draft = (changed: Partial<AnswerDraft>): AnswerDraft => ({ ...BLANK, kind: 'UNKNOWN', ...changed });

describe('an answer that the hub would refuse', () => {
  it.each([
    ['a note that is too long', draft({ note: 'n'.repeat(LIMITS.note + 1) })],
    ['a reason that is too long', draft({ kind: 'NOT_APPLICABLE', reason: 'r'.repeat(LIMITS.reason + 1) })],
    [
      'a title that is too long',
      draft({ evidence: [{ ...link, title: 't'.repeat(LIMITS.evidenceTitle + 1) }] }),
    ],
    ['too many links', draft({ evidence: Array.from({ length: LIMITS.evidence + 1 }, () => link) })],
  ])('is not complete with %s', (_why, answer) => {
    expect(isComplete(answer)).toBe(false);
  });

  it('is complete with texts that just fit', () => {
    const note = `${'n'.repeat(LIMITS.note)} `;
    const evidence = Array.from({ length: LIMITS.evidence }, () => link);
    expect(isComplete(draft({ note, evidence }))).toBe(true);
  });

  it.each([
    'https://me@town.example/',
    'https://:secret@town.example/',
    `https://town.example/${'ж'.repeat(400)}`,
    'ftp://town.example/',
    'town.example',
  ])('does not take %s for a web address', (url) => {
    expect(isWebAddress(url)).toBe(false);
  });

  it('tells the field that a refusal of the API is about', () => {
    const about = (details: object) => refusalOf({ message: 'No.', extensions: { details } }).field;
    expect(about({ field: 'note' })).toBe('note');
    expect(about({ fields: [{ path: 'input.evidence.0.url' }] })).toBe('evidence');
    expect(about({ field: 'optionId' })).toBeNull();
    expect(refusalOf({ message: 'No.' })).toEqual({ field: null, message: 'No.' });
  });
});

describe('a text that comes as a form', () => {
  it('is never cut, and its line ends count once', () => {
    const form = new FormData();
    form.append('note', 'line\r\n'.repeat(2_000));
    expect(readAnswerForm(form).note).toBe('line\n'.repeat(2_000));
  });
});
