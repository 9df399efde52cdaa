import { describe, expect, it } from '@jest/globals';
import { compileQuestionnaire } from '#libs/scoring';
import { stringify } from 'yaml';
import { smallDocument, smallQuestionnaire } from '../../testing/small-questionnaire.js';
import {
  canonicalContentHash,
  parseQuestionnaireDocument,
  questionCount,
  questionsOf,
  toScoringQuestionnaire,
} from './index.js';

/** A document that a test may spoil in any way. */
type Broken = ReturnType<typeof JSON.parse>;

function faultsAfter(breakIt: (document: Broken) => void): { path: string; reason: string; line?: number }[] {
  const document: Broken = structuredClone(smallDocument());
  breakIt(document);
  const parsed = parseQuestionnaireDocument(stringify(document, { aliasDuplicateObjects: false }));
  return parsed.ok ? [] : [...parsed.faults];
}

/** The places of all texts, recognised by their shape: every one of the small document has English. */
function textPlaces(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [path];
  const inner = (key: string) =>
    Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, '');
  return Object.entries(value).flatMap(([key, part]) => textPlaces(part, inner(key)));
}

const at = (document: Broken, place: string): Broken =>
  place
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((part, key) => part[key], document);

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
    [
      'with more questions than the minutes allow',
      (d) => {
        d.minutes = { from: 1, to: 1 };
        d.topics[1].indicators[0].questions.push(
          ...['a', 'b', 'c'].map((id) => ({ ...firstQuestion(d), id })),
        );
      },
      'minutes.to',
      /7 questions cannot be answered in 1 minutes/,
    ],
    [
      'with an indicator id used in another topic',
      (d) => (d.topics[1].indicators[1].id = 'strategy'),
      'topics[1].indicators[1].id',
      /used before/,
    ],
    ['with a version that is a number', (d) => (d.version = 1.1), 'version', /in quotes/],
    ['with a version of two parts', (d) => (d.version = '1.0'), 'version', /three numbers/],
    [
      'with a MIM edition that is a number',
      (d) => (firstQuestion(d).mims[0].edition = 9),
      'topics[0].indicators[0].questions[0].mims[0].edition',
      /in quotes, like "9.0"/,
    ],
    [
      'that leaves open whether a question may not apply',
      (d) => delete firstQuestion(d).notApplicable,
      'topics[0].indicators[0].questions[0].notApplicable',
      /true or false/,
    ],
    [
      'with a day that does not exist',
      (d) => (d.source.readOn = '2026-02-30'),
      'source.readOn',
      /date is like/,
    ],
    ['with a text that is not a map', (d) => (d.title = 'Small'), 'title', /map from language to text/],
    ['with a text that is a number', (d) => (d.title.en = 2026), 'title.en', /in quotes/],
    [
      'with options on a field that is no choice',
      (d) => (d.general[0].kind = 'text'),
      'general[0].options',
      /Only a choice/,
    ],
    [
      'with a weight in words',
      (d) => (d.topics[0].weight = 'heavy'),
      'topics[0].weight',
      /a number, and is a text/,
    ],
    ['with minutes missing', (d) => delete d.minutes, 'minutes', /missing\. Add a group/],
    ['with no topic', (d) => (d.topics = []), 'topics', /at least one topic/],
  ])('%s', (_what, breakIt, path, reason) => {
    const faults = faultsAfter(breakIt);
    expect(faults.map((fault) => fault.path)).toContain(path);
    expect(faults.find((fault) => fault.path === path)?.reason).toMatch(reason);
    expect(faults[0]?.line).toBeGreaterThan(0);
  });

  it('for everything that is wrong at once, form and order alike, from top to bottom', () => {
    const faults = faultsAfter((d) => {
      d.slug = 'A B';
      d.blanks = 'maybe';
      d.levels[1].upTo = 4.5;
      d.topics[0].weight = -1;
      firstQuestion(d).options[2].points = 1;
      firstQuestion(d).options[3].text = { bg: 'Да' };
      d.topics[1].id = 'rules';
      d.topics[1].indicators[1].questions[0].id = 'owner';
      d.topics[1].colour = 'red';
      d.topics[1].shape = 'round';
    });
    const question = 'topics[0].indicators[0].questions[0]';
    expect(faults.map((fault) => fault.path)).toEqual([
      'slug',
      'blanks',
      'levels[1].upTo',
      `${question}.options[2].points`,
      `${question}.options[3].text.en`,
      'topics[0].weight',
      'topics[1].id',
      'topics[1].indicators[1].questions[0].id',
      'topics[1].colour',
      'topics[1].shape',
    ]);
  });

  it('at each text that lacks the source language, wherever it stands', () => {
    const places = textPlaces(smallDocument());
    expect(places).toHaveLength(77);
    const faults = faultsAfter((d) => {
      for (const place of textPlaces(d)) delete at(d, place).en;
    });
    expect(faults.map(({ path }) => path).sort()).toEqual(places.map((place) => `${place}.en`).sort());
  });

  it('with at most 200 faults: more help nobody', () => {
    const faults = faultsAfter((d) =>
      Object.assign(d, Object.fromEntries([...Array(300).keys()].map((n) => [`x${n}`, n]))),
    );
    expect(faults).toHaveLength(200);
  });

  it.each<[string, string, RegExp, number]>([
    ['no YAML', 'slug: a\ntitle: [unclosed\n', /not valid YAML/, 3],
    ['empty', ' \n', /is empty/, 0],
    ['two documents', 'slug: a\n---\nslug: b\n', /more than one document/, 2],
    ['references that could unfold it', 'a: &a [x, x]\nb: [*a, *a]\n', /“&a” names a place/, 1],
    ['a reference to nothing', 'slug: a\nb: *nothing\n', /“\*nothing” refers/, 2],
    ['a tag', 'slug: !!js/function x\n', /is a tag/, 1],
    ['a tag of another type', 'slug: a\ntitle: !!set { a, b }\n', /is a tag/, 2],
    ['a property written twice', 'slug: a\nlabel: real\nslug: b\n', /“slug” is written twice/, 3],
    ['a property that is no word', 'slug: a\n? [b, c]\n: d\n', /plain word/, 2],
    ['a character that cannot be seen', 'slug: a\ntitle: "b\u0007"\n', /cannot be seen \(U\+0007\)/, 2],
    ['marks that turn the reading order round', 'slug: "a\u202Eb"\n', /U\+202E/, 1],
    ['the character NUL', 'slug: "a\u0000"\n', /U\+0000/, 1],
    ['broken characters', 'slug: a\n# caf\uFFFD\n', /Save the file as UTF-8/, 2],
    ['half a character', 'slug: "\uD83D"\n', /Save the file as UTF-8/, 1],
    ['lists deep in one another', `slug: ${'['.repeat(50)}${']'.repeat(50)}\n`, /too deep/, 1],
    ['lists too deep to be read', '['.repeat(20_000), /too deep/, 1],
    ['more than 2 MB', `# ${'€'.repeat(700_000)}`, /larger than 2 MB/, 0],
  ])('when it holds %s, and says in which line', (_what, text, reason, line) => {
    const parsed = parseQuestionnaireDocument(text);
    const [fault] = parsed.ok ? [] : parsed.faults;
    expect(fault?.reason).toMatch(reason);
    expect(fault?.line ?? 0).toBe(line);
  });

  it('when it writes a character that cannot be seen in another way', () => {
    const text = stringify(smallDocument()).replace('en: Small\n', 'en: "safe\\u202Egpj.exe"\n');
    expect(parseQuestionnaireDocument(text)).toMatchObject({
      ok: false,
      faults: [{ path: 'title.en', reason: expect.stringMatching(/control characters/) }],
    });
  });

  it('with the line of each fault in the file', () => {
    const text = 'format: living-hub/questionnaire/1\nslug: B\nminutes:\n  from: 9\n  to: 4\nlabel: mine\n';
    const parsed = parseQuestionnaireDocument(text);
    const lines = new Map(parsed.ok ? [] : parsed.faults.map(({ path, line }) => [path, line]));
    expect([lines.get('slug'), lines.get('minutes.to'), lines.get('label')]).toEqual([2, 5, 6]);
  });

  it('when it is a list, a word or a number instead of a group', () => {
    for (const text of ['[]', 'word', '7', 'null']) {
      expect(parseQuestionnaireDocument(text)).toMatchObject({ ok: false, faults: [{ path: '' }] });
    }
  });

  it('when it tries to change what all objects have in common', () => {
    const text = stringify(smallDocument()) + '__proto__: { polluted: true }\n';
    const parsed = parseQuestionnaireDocument(text);
    expect(!parsed.ok && parsed.faults.map(({ path }) => path)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
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

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    const text = `\uFEFF${stringify(smallDocument()).replaceAll('\n', '\r\n')}`;
    expect(parseQuestionnaireDocument(text)).toEqual({ ok: true, document: smallQuestionnaire() });
  });

  it('may be indented with tabs when it is JSON', () => {
    const text = JSON.stringify(smallDocument(), null, '\t');
    expect(parseQuestionnaireDocument(text)).toEqual({ ok: true, document: smallQuestionnaire() });
  });

  it('gives its questions in order, and a model that scoring compiles', () => {
    const document = smallQuestionnaire();
    expect(questionsOf(document).map(({ id }) => id)).toEqual(['owner', 'budget', 'inventory', 'checks']);
    expect(questionCount(document)).toBe(4);
    expect(() => compileQuestionnaire(toScoringQuestionnaire(document))).not.toThrow();
  });
});
