import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  parseQuestionnaireDocument,
  questionnaireDocumentSchema,
  questionsOf,
  type QuestionnaireDocument,
} from './index.js';

const FOLDER = 'content/questionnaires';
const SCHEMA = 'content/schemas/questionnaire-1.schema.json';

function shipped(fileName: string): QuestionnaireDocument {
  const parsed = parseQuestionnaireDocument(readFileSync(`${FOLDER}/${fileName}`, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.document;
}

const indicatorsOf = ({ topics }: QuestionnaireDocument) => topics.flatMap(({ indicators }) => indicators);

describe('every shipped questionnaire', () => {
  it.each(readdirSync(FOLDER))('%s fits the format and is labelled illustrative', (fileName) => {
    const document = shipped(fileName);
    expect(document.label).toBe('illustrative');
    expect(fileName).toBe(`${document.slug}-${document.version}.yaml`);
    for (const { options } of questionsOf(document))
      expect(options.map(({ points }) => points)).toEqual([1, 2, 3, 4, 5]);
  });

  it.each(readdirSync(FOLDER))('%s names only MIMs that exist in edition 9.0', (fileName) => {
    const mims = questionsOf(shipped(fileName)).flatMap((question) => question.mims);
    expect(mims.length).toBeGreaterThan(0);
    for (const { edition, number } of mims) {
      expect(edition).toBe('9.0');
      expect([0, 1, 2, 3, 6, 7, 8]).toContain(number);
    }
  });

  it.each(readdirSync(FOLDER))('%s validates against the published JSON Schema', (fileName) => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    const content = parse(readFileSync(`${FOLDER}/${fileName}`, 'utf8')) as unknown;
    expect(validate(content) ? [] : validate.errors).toEqual([]);
  });
});

describe('the long questionnaire', () => {
  const document = shipped('digital-maturity-1.0.0.yaml');

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
});

describe('the short questionnaire', () => {
  it('asks about the same seven topics in about 20 questions', () => {
    const [long, short] = ['digital-maturity-1.0.0.yaml', 'digital-maturity-short-1.0.0.yaml'].map(shipped);
    expect(short!.topics.map(({ id }) => id)).toEqual(long!.topics.map(({ id }) => id));
    expect(questionsOf(short!).length).toBeGreaterThanOrEqual(18);
    expect(questionsOf(short!).length).toBeLessThanOrEqual(22);
  });
});

describe('the published JSON Schema', () => {
  it('says what the code says', () => {
    const written = JSON.parse(readFileSync(SCHEMA, 'utf8')) as unknown;
    expect(written).toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(questionnaireDocumentSchema, { io: 'input' }))),
    );
  });
});
