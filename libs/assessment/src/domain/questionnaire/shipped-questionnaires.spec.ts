import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileQuestionnaire, scoreAssessment, type ScoringAnswer } from '#libs/scoring';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import {
  parseQuestionnaireDocument,
  questionsOf,
  toScoringQuestionnaire,
  type QuestionnaireDocument,
} from './index.js';
import { questionnaireJsonSchema } from './questionnaire.json-schema.js';

const FOLDER = 'content/questionnaires';
const SCHEMA = 'content/schemas/questionnaire-1.schema.json';
const LONG = 'digital-maturity-1.0.0.yaml';
const SHORT = 'digital-maturity-short-1.0.0.yaml';

function shipped(fileName: string): QuestionnaireDocument {
  const parsed = parseQuestionnaireDocument(readFileSync(`${FOLDER}/${fileName}`, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.document;
}

function schemaErrors(content: unknown): unknown[] {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return validate(content) ? [] : (validate.errors ?? []);
}

const contentOf = (fileName: string): unknown => parse(readFileSync(`${FOLDER}/${fileName}`, 'utf8'));
const indicatorsOf = ({ topics }: QuestionnaireDocument) => topics.flatMap(({ indicators }) => indicators);
const optionsOf = (document: QuestionnaireDocument) =>
  questionsOf(document).flatMap(({ options }) => options);
const english = ({ en }: { en?: string }) => en ?? '';
const wordsOf = (text: string) => text.split(/\s+/).length;
const repeatedIn = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

describe.each(readdirSync(FOLDER))('the shipped questionnaire %s', (fileName) => {
  const document = shipped(fileName);

  it('fits the format, is labelled illustrative, and says whose words these are and under which licence', () => {
    expect(fileName).toBe(`${document.slug}-${document.version}.yaml`);
    expect(document.label).toBe('illustrative');
    expect(document.source.note).toMatch(/this project's own.*not the official LORDIMAS/);
    expect(document.source.licence).toBe('CC BY 4.0');
  });

  it('validates against the published JSON Schema', () => {
    expect(schemaErrors(contentOf(fileName))).toEqual([]);
  });

  it('offers the five steps of the scale for every question', () => {
    for (const { options } of questionsOf(document))
      expect(options.map(({ points }) => points)).toEqual([1, 2, 3, 4, 5]);
  });

  it('says everything in a length that a tired reader takes in', () => {
    const tooLong = [
      ...optionsOf(document).filter(({ text }) => english(text).length > 140),
      ...optionsOf(document).filter(({ advice }) => english(advice).length > 140),
      ...questionsOf(document).filter(({ prompt }) => english(prompt).length > 120),
      ...questionsOf(document).filter(({ hint }) => english(hint).length > 170),
    ];
    expect(tooLong.map(({ id }) => id)).toEqual([]);
  });

  it('has statements that stand alone, and says nothing twice', () => {
    const texts = optionsOf(document).map(({ text }) => english(text));
    expect(texts.filter((text) => /^(In addition|Also|And|Partially|Fully)\b/.test(text))).toEqual([]);
    expect(repeatedIn(texts)).toEqual([]);
    expect(repeatedIn(optionsOf(document).map(({ advice }) => english(advice)))).toEqual([]);
  });

  it('helps to think with “Think of …” and sums up in three to six words', () => {
    for (const { hint } of questionsOf(document)) expect(english(hint)).toMatch(/^Think of /);
    const phrases = indicatorsOf(document).flatMap(({ strong, weak }) => [english(strong), english(weak)]);
    expect(phrases.filter((phrase) => wordsOf(phrase) < 3 || wordsOf(phrase) > 6)).toEqual([]);
  });

  it('names only MIMs that exist in MIMs Plus 9.0', () => {
    const mims = questionsOf(document).flatMap((question) => question.mims);
    expect(mims.length).toBeGreaterThan(0);
    for (const { family, edition, number } of mims) {
      expect([family, edition]).toEqual(['mims-plus', '9.0']);
      expect([0, 1, 2, 3, 6, 7, 8]).toContain(number);
    }
  });

  it('has levels that end at 2, 3, 4, 4.5 and 5, upper limits included', () => {
    expect(document.levels.map(({ upTo }) => upTo)).toEqual([2, 3, 4, 4.5, 5]);
  });

  it.each([1, 2, 3, 4, 5] as const)(
    'scores %i everywhere when every question is answered with it',
    (step) => {
      const answers = Object.fromEntries(
        questionsOf(document).map(({ id, options }): [string, ScoringAnswer] => [
          id,
          { kind: 'option', optionId: options[step - 1]!.id },
        ]),
      );
      const scores = scoreAssessment(compileQuestionnaire(toScoringQuestionnaire(document)), answers);
      expect(scores.submittable).toBe(true);
      expect([scores.overall, ...scores.topics].map(({ score }) => score)).toEqual(Array(8).fill(step));
    },
  );
});

describe('the long questionnaire', () => {
  const document = shipped(LONG);

  it('has seven topics, 29 indicators and 40 questions, for 20 to 40 minutes', () => {
    expect(document.topics.map(({ name }) => name.en)).toEqual([
      'Governance',
      'Service design',
      'Data management',
      'Interoperability',
      'Technology',
      'Service delivery',
      'Networking',
    ]);
    expect(indicatorsOf(document)).toHaveLength(29);
    expect(questionsOf(document)).toHaveLength(40);
    expect(document.minutes).toEqual({ from: 20, to: 40 });
  });

  it('asks for what puts an authority beside similar ones, but not for what the hub knows', () => {
    expect(document.general.map(({ id }) => id)).toEqual([
      'authority-type',
      'population-class',
      'respondent-role',
      'digital-staff',
      'declaration',
    ]);
  });
});

describe('the short questionnaire', () => {
  const [long, short] = [shipped(LONG), shipped(SHORT)];

  it('asks about the same seven topics in about 20 questions, for 10 to 15 minutes', () => {
    expect(short.topics.map(({ id }) => id)).toEqual(long.topics.map(({ id }) => id));
    expect(questionsOf(short).length).toBeGreaterThanOrEqual(18);
    expect(questionsOf(short).length).toBeLessThanOrEqual(22);
    expect(short.minutes).toEqual({ from: 10, to: 15 });
  });

  it('shares an id with the long one only where the words are the same', () => {
    const all = (document: QuestionnaireDocument) => [...questionsOf(document), ...document.general];
    const others = new Map(all(long).map((part) => [part.id, part]));
    const shared = all(short).filter(({ id }) => others.has(id));
    expect(shared.length).toBeGreaterThan(0);
    for (const part of shared) expect(part).toEqual(others.get(part.id));
  });
});

describe('the published JSON Schema', () => {
  it('says what the code says', () => {
    expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(questionnaireJsonSchema())),
    );
  });

  it('refuses unknown properties, missing parts, ids that are none and days that do not exist', () => {
    const content = contentOf(SHORT) as { source: { readOn: string } };
    expect(schemaErrors({ ...content, colour: 'red' })).toHaveLength(1);
    expect(schemaErrors({ ...content, topics: undefined })).not.toEqual([]);
    expect(schemaErrors({ ...content, slug: 'A B' })).toHaveLength(1);
    expect(schemaErrors({ ...content, title: { xx: 'no language' } })).not.toEqual([]);
    expect(schemaErrors({ ...content, source: { ...content.source, readOn: '2026-02-30' } })).not.toEqual([]);
  });
});
