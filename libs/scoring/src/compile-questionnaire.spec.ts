import { describe, expect, it } from '@jest/globals';

import { compileQuestionnaire, InvalidQuestionnaireError } from './index.js';
import type { ScoringQuestion, ScoringQuestionnaire } from './index.js';

const question = (id: string, changes: object = {}): ScoringQuestion => ({
  id,
  notApplicable: false,
  options: [
    { id: 'no', points: 1 },
    { id: 'yes', points: 5 },
  ],
  ...changes,
});

const sound: ScoringQuestionnaire = {
  id: 'sound',
  blanks: 'block',
  levels: [
    { id: 'low', upTo: 2.5 },
    { id: 'high', upTo: 5 },
  ],
  topics: [{ id: 'governance', indicators: [{ id: 'strategy', questions: [question('owner')] }] }],
};

const withQuestions = (...questions: ScoringQuestion[]): ScoringQuestionnaire => ({
  ...sound,
  topics: [{ id: 'governance', indicators: [{ id: 'strategy', questions }] }],
});

const withLevels = (...ends: number[]): ScoringQuestionnaire => ({
  ...sound,
  levels: ends.map((upTo, l) => ({ id: `level-${l}`, upTo })),
});

/** The faults as "path: code", or an empty list when the questionnaire compiles. */
function faultsOf(questionnaire: object): string[] {
  try {
    compileQuestionnaire(questionnaire as ScoringQuestionnaire);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidQuestionnaireError)) throw error;
    return error.faults.map(({ path, code }) => `${path}: ${code}`);
  }
}

describe('a questionnaire is refused', () => {
  const Q = 'topics[0].indicators[0].questions';

  it.each<[string, object, string[]]>([
    ['without an id', { ...sound, id: '' }, ['id: id-empty']],
    ['with a blank rule we do not know', { ...sound, blanks: 'ignore' }, ['blanks: blank-rule-unknown']],
    ['without levels', withLevels(), ['levels: list-empty']],
    ['when its last level ends below 5', withLevels(2, 4.9), ['levels[1].upTo: levels-end-below-5']],
    ['when levels do not ascend', withLevels(3, 2, 5), ['levels[1].upTo: level-not-ascending']],
    ['when a level has no width', withLevels(3, 3, 5), ['levels[1].upTo: level-not-ascending']],
    [
      'when levels differ by less than counts',
      withLevels(3, 3 + 1e-12, 5),
      ['levels[1].upTo: level-not-ascending'],
    ],
    ['when a level ends below the scale', withLevels(0.5, 5), ['levels[0].upTo: level-out-of-range']],
    ['when a level ends nowhere', withLevels(NaN, 5), ['levels[0].upTo: level-out-of-range']],
    [
      'when its last level ends above the scale',
      withLevels(3, 6),
      ['levels[1].upTo: level-out-of-range', 'levels[1].upTo: levels-end-below-5'],
    ],
    ['without topics', { ...sound, topics: [] }, ['topics: list-empty']],
    [
      'with a topic without indicators',
      { ...sound, topics: [{ id: 'empty', indicators: [] }] },
      ['topics[0].indicators: list-empty'],
    ],
    ['with an indicator without questions', withQuestions(), [`${Q}: list-empty`]],
    [
      'with a question without options',
      withQuestions(question('a', { options: [] })),
      [`${Q}[0].options: list-empty`],
    ],
    ['with a question without id', withQuestions(question('')), [`${Q}[0].id: id-empty`]],
    ['with a question twice', withQuestions(question('a'), question('a')), [`${Q}[1].id: id-duplicate`]],
    [
      'with an option twice',
      withQuestions(question('a', { options: [1, 2].map((points) => ({ id: 'same', points })) })),
      [`${Q}[0].options[1].id: id-duplicate`],
    ],
    ...[0, 6, 2.5, NaN, '3'].map((points): [string, object, string[]] => [
      `with ${String(points)} points`,
      withQuestions(question('a', { options: [{ id: 'o', points }] })),
      [`${Q}[0].options[0].points: points-out-of-range`],
    ]),
    ...[0, -1, NaN, Infinity].map((weight): [string, object, string[]] => [
      `with a weight of ${weight}`,
      withQuestions(question('a', { weight })),
      [`${Q}[0].weight: weight-not-positive`],
    ]),
    [
      'when one weight drowns another',
      withQuestions(question('a', { weight: 1e7 }), question('b')),
      [`${Q}: weights-too-far-apart`],
    ],
  ])('%s', (_, questionnaire, faults) => {
    expect(faultsOf(questionnaire)).toEqual(faults);
  });

  it('when a question stands in two topics', () => {
    const topic = (id: string) => ({ id, indicators: [{ id: 'same', questions: [question('twice')] }] });
    expect(faultsOf({ ...sound, topics: [topic('a'), topic('b')] })).toEqual([
      'topics[1].indicators[0].questions[0].id: id-duplicate',
    ]);
  });

  it('with all its faults at once, each with a sentence', () => {
    const broken = {
      ...withLevels(3, 2),
      blanks: 'ignore',
      topics: [{ id: '', weight: -1, indicators: [] }],
    };
    expect(() => compileQuestionnaire(broken as unknown as ScoringQuestionnaire)).toThrow(
      'The questionnaire cannot be scored: ' +
        'blanks: "ignore" is not one of lowest, block, leave-out; ' +
        'levels[1].upTo: 2 does not lie above the end of the level before; ' +
        'levels[1].upTo: the last level must end at 5, so that every score has a level; ' +
        'topics[0].id: an id must not be empty; ' +
        'topics[0].weight: -1 is not a finite number above 0; ' +
        'topics[0].indicators: at least one is needed',
    );
  });
});

describe('a questionnaire is accepted', () => {
  it('with weights left out and levels of unequal width', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it('when two topics name an indicator alike', () => {
    const topic = (id: string) => ({
      id,
      indicators: [{ id: 'skills', questions: [question(`${id}-skills`)] }],
    });
    expect(faultsOf({ ...sound, topics: [topic('a'), topic('b')] })).toEqual([]);
  });

  it('and may change afterwards without changing what was compiled', () => {
    const levels = [{ id: 'only', upTo: 5 }];
    const compiled = compileQuestionnaire({ ...sound, levels });
    levels[0]!.id = 'changed';
    expect(compiled.levelIds).toEqual(['only']);
  });
});
