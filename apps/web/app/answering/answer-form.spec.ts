import { describe, expect, it } from '@jest/globals';
import { isComplete } from './answer';
import { choiceOf, choiceValue, optionValue, readAnswerForm, saveInput } from './answer-form';

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('an answer that comes as a form', () => {
  it('counts nothing that no control of the form could have sent', () => {
    const read = readAnswerForm(
      form([
        ['choice', 'EVERYTHING'],
        ['confidence', 'VERY'],
        ['evidence-url', ''],
      ]),
    );
    expect(read).toEqual({
      kind: null,
      optionId: null,
      reason: '',
      note: '',
      confidence: null,
      evidence: [],
    });
  });

  it('keeps private a link whose visibility it does not know', () => {
    const { evidence } = readAnswerForm(
      form([
        ['evidence-id', ''],
        ['evidence-url', ' https://town.example/plan '],
        ['evidence-title', 'Plan'],
        ['evidence-visibility', 'NOBODY'],
      ]),
    );
    expect(evidence).toEqual([
      { id: null, url: 'https://town.example/plan', title: 'Plan', visibility: 'PRIVATE' },
    ]);
  });

  it.each([
    [
      [
        ['choice', 'NOT_APPLICABLE'],
        ['reason', '  '],
      ],
    ],
    [
      [
        ['choice', 'UNKNOWN'],
        ['evidence-url', 'javascript:alert(1)'],
      ],
    ],
    [
      [
        ['choice', 'UNKNOWN'],
        ['evidence-title', 'A plan'],
        ['evidence-url', 'no address'],
      ],
    ],
  ] as const)('is not complete as %j', (fields) => {
    expect(isComplete(readAnswerForm(form(fields)))).toBe(false);
  });

  it.each(['OPTION', 'NOT_APPLICABLE', 'UNKNOWN', null] as const)(
    'says %s by its radio button and back',
    (kind) => {
      const choice = { kind, optionId: kind === 'OPTION' ? 'step-3' : null };
      expect(choiceOf(choiceValue(choice))).toEqual(choice);
    },
  );

  it('never takes the id of an option for another kind of answer', () => {
    expect(choiceOf(optionValue('UNKNOWN'))).toEqual({ kind: 'OPTION', optionId: 'UNKNOWN' });
  });

  it('sends a reason only with “not applicable”, and a confidence only with an option', () => {
    const read = readAnswerForm(
      form([
        ['choice', 'UNKNOWN'],
        ['reason', 'left over'],
        ['confidence', 'SURE'],
      ]),
    );
    expect(saveInput('a', 'q', read, 2)).toMatchObject({
      reason: null,
      confidence: null,
      expectedVersion: 2,
    });
  });
});
