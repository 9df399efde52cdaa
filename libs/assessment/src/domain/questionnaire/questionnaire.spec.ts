import { describe, expect, it } from '@jest/globals';
import { compileQuestionnaire } from '#libs/scoring';
import { stringify } from 'yaml';
import { smallDocument, smallQuestionnaire } from '../../testing/small-questionnaire.js';
import {
  canonicalContentHash,
  parseQuestionnaireDocument,
  questionsOf,
  toScoringQuestionnaire,
} from './index.js';

/** A document that a test may spoil in any way. */
type Broken = ReturnType<typeof JSON.parse>;

function faultsAfter(breakIt: (document: Broken) => void): { path: string; reason: string; line?: number }[] {
  const document: Broken = smallDocument();
  breakIt(document);
  const parsed = parseQuestionnaireDocument(stringify(document));
  return parsed.ok ? [] : [...parsed.faults];
}

const firstQuestion = (document: Broken) => document.topics[0].indicators[0].questions[0];

describe('a questionnaire document is refused', () => {
  it.each<[string, (document: Broken) => void, string, RegExp]>([
    ['of another format', (d) => (d.format = 'other/2'), 'format', /format is living-hub/],
    [
      'with an unknown property',
      (d) => (d.topics[0].colour = 'red'),
      'topics[0].colour',
      /not part of the format/,
    ],
    ['without a slug', (d) => delete d.slug, 'slug', /id is missing/],
    ['with an id that is no id', (d) => (d.topics[1].id = 'Data!'), 'topics[1].id', /small letters/],
    ['with a topic id used twice', (d) => (d.topics[1].id = 'rules'), 'topics[1].id', /used before/],
    [
      'with a question id used twice',
      (d) => (d.topics[1].indicators[0].questions[0].id = 'owner'),
      'topics[1].indicators[0].questions[0].id',
      /used before/,
    ],
    [
      'with an option id used twice',
      (d) => (firstQuestion(d).options[4].id = '1'),
      'topics[0].indicators[0].questions[0].options[4].id',
      /used before/,
    ],
    [
      'with points that do not go up',
      (d) => (firstQuestion(d).options[3].points = 2),
      'topics[0].indicators[0].questions[0].options[3].points',
      /go up/,
    ],
    [
      'with points beyond 5',
      (d) => (firstQuestion(d).options[4].points = 6),
      'topics[0].indicators[0].questions[0].options[4].points',
      /1 to 5/,
    ],
    [
      'with a text missing in the source language',
      (d) => (firstQuestion(d).prompt = { bg: 'Кой?' }),
      'topics[0].indicators[0].questions[0].prompt.en',
      /source language \(en\)/,
    ],
    ['with an empty text', (d) => (d.title.en = '  '), 'title.en', /empty/],
    ['with a text in no known language', (d) => (d.title.xx = 'Hm'), 'title.xx', /not part of the format/],
    ['with control characters in a text', (d) => (d.title.en = 'a\u0000b'), 'title.en', /control characters/],
    ['with a weight of zero', (d) => (d.topics[0].weight = 0), 'topics[0].weight', /above 0/],
    ['with levels out of order', (d) => (d.levels[1].upTo = 2), 'levels[1].upTo', /ascend/],
    ['with a last level below 5', (d) => (d.levels[1].upTo = 4.5), 'levels[1].upTo', /ends at 5/],
    [
      'with a choice without options',
      (d) => delete d.general[0].options,
      'general[0].options',
      /needs options/,
    ],
    ['with minutes the wrong way round', (d) => (d.minutes = { from: 9, to: 4 }), 'minutes.to', /shorter/],
    ['with no topic', (d) => (d.topics = []), 'topics', /at least one topic/],
  ])('%s', (_what, breakIt, path, reason) => {
    const faults = faultsAfter(breakIt);
    expect(faults.map((fault) => fault.path)).toContain(path);
    expect(faults.find((fault) => fault.path === path)?.reason).toMatch(reason);
    expect(faults[0]?.line).toBeGreaterThan(0);
  });

  it('for everything that is wrong at once', () => {
    const faults = faultsAfter((d) => {
      d.slug = 'A B';
      d.blanks = 'maybe';
      d.topics[0].weight = -1;
      firstQuestion(d).options = [];
    });
    expect(faults.map((fault) => fault.path).sort()).toEqual([
      'blanks',
      'slug',
      'topics[0].indicators[0].questions[0].options',
      'topics[0].weight',
    ]);
  });

  it('when it is no YAML, and says in which line', () => {
    const parsed = parseQuestionnaireDocument('slug: a\ntitle: [unclosed\n');
    expect(parsed).toMatchObject({ ok: false });
    expect(!parsed.ok && parsed.faults[0]?.line).toBeGreaterThan(1);
  });

  it('when YAML references could unfold it', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
    const parsed = parseQuestionnaireDocument(bomb);
    expect(!parsed.ok && parsed.faults[0]?.reason).toMatch(/references/);
  });

  it('when it is far too long', () => {
    const parsed = parseQuestionnaireDocument(`# ${'x'.repeat(2_000_001)}`);
    expect(!parsed.ok && parsed.faults[0]?.reason).toMatch(/longer than/);
  });
});

describe('a questionnaire document that fits', () => {
  it('is read from YAML and from JSON as the same content', () => {
    const fromYaml = parseQuestionnaireDocument(stringify(smallDocument()));
    const fromJson = parseQuestionnaireDocument(JSON.stringify(smallDocument()));
    expect(fromYaml).toEqual(fromJson);
  });

  it('has the same hash whatever the order of its properties, and another one for another text', () => {
    const document = smallQuestionnaire();
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as typeof document;
    expect(canonicalContentHash(reversed)).toBe(canonicalContentHash(document));
    expect(canonicalContentHash({ ...document, title: { en: 'Other' } })).not.toBe(
      canonicalContentHash(document),
    );
  });

  it('gives its questions in order, and a model that scoring compiles', () => {
    const document = smallQuestionnaire();
    expect(questionsOf(document).map(({ id }) => id)).toEqual(['owner', 'budget', 'inventory', 'checks']);
    expect(() => compileQuestionnaire(toScoringQuestionnaire(document))).not.toThrow();
  });
});
