import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';

import { beforeAll, describe, expect, it } from '@jest/globals';

import {
  bitsOf,
  fortyQuestionCases,
  scoringCases,
  type ScoringCase,
} from '../../../test/fixtures/scoring-fixtures.js';
import * as server from './index.js';

type Scoring = Pick<typeof server, 'compileQuestionnaire' | 'scoreAssessment'>;

/** Prints the library as a browser gets it, one minified script. Vite does not run inside the sandbox of a test. */
const BUNDLE = `
  import { build } from 'vite';
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: ${JSON.stringify(`${import.meta.dirname}/index.ts`)}, formats: ['iife'], name: 'scoring' },
    },
  });
  process.stdout.write(output[0].code);
`;

const browserBundle = (): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', BUNDLE], { encoding: 'utf8' });

const bitsWith = ({ compileQuestionnaire, scoreAssessment }: Scoring, one: ScoringCase): string =>
  bitsOf(scoreAssessment(compileQuestionnaire(one.questionnaire), one.answers, one.targets).toJSON());

describe('the bundle for the browser', () => {
  let script: string;
  let browser: Scoring;

  beforeAll(() => {
    script = browserBundle();
    browser = runInNewContext(`${script};scoring`) as Scoring;
  });

  it('is small and needs nothing from outside itself', () => {
    expect(script.length).toBeLessThan(12_000);
    expect(script).not.toMatch(/\b(import|require|process)\b/);
  });

  it.each([
    ['questionnaires of all shapes', scoringCases(20_261_123, 1000)],
    ['assessments of the usual size', fortyQuestionCases(7, 200)],
  ])('gives the same bits as the server for %s', (_, cases) => {
    expect(cases.map((one) => bitsWith(browser, one))).toEqual(cases.map((one) => bitsWith(server, one)));
  });

  it('gives the same bits whatever order the answers came in', () => {
    const cases = scoringCases(11, 200);
    const turned = cases.map((one) => ({
      ...one,
      answers: Object.fromEntries(Object.entries(one.answers).toReversed()),
    }));
    expect(turned.map((one) => bitsWith(browser, one))).toEqual(cases.map((one) => bitsWith(server, one)));
  });
});

describe('bitsOf', () => {
  it('tells apart what prints alike', () => {
    expect(bitsOf([0])).not.toBe(bitsOf([-0]));
    expect(bitsOf([0.1 + 0.2])).not.toBe(bitsOf([0.3]));
    expect(bitsOf({ a: [1, null, 'x'] })).toBe('{"a":["3ff0000000000000",null,"x"]}');
  });
});
