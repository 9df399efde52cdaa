import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import * as scoring from '#libs/scoring';
import { bitsOf, fortyQuestionCases, scoringCases } from '../fixtures/scoring-fixtures.js';
import { knownQuestionnaire, Respondent, type KnownQuestion } from '../support/assessments.js';
import { PEOPLE, type Reply } from '../support/hub.js';
import { open, seesSaved, Stage } from './support/stage.js';

/** Prints the library as a browser gets it, one minified script. Vite does not run inside the sandbox of a test. */
const BUNDLE = `
  import { build } from 'vite';
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: ${JSON.stringify(path.resolve('libs/scoring/src/index.ts'))}, formats: ['iife'], name: 'scoring' },
    },
  });
  process.stdout.write(output[0].code);
`;
const IN_PAGE = `(cases) => {
  const bitsOf = ${bitsOf.toString()};
  return cases.map(({ questionnaire, answers, targets }) =>
    bitsOf(scoring.scoreAssessment(scoring.compileQuestionnaire(questionnaire), answers, targets).toJSON()));
}`;

let stage: Stage;
let page: Page;
let questions: readonly KnownQuestion[];

beforeAll(async () => {
  stage = await Stage.set();
  ({ questions } = await knownQuestionnaire(stage.hub));
  ({ page } = await stage.visit({ person: PEOPLE.astrid }));
}, 60_000);

afterAll(async () => {
  await stage.strike();
});

describe('the scoring library in Chromium', () => {
  beforeAll(async () => {
    const bundle = execFileSync(process.execPath, ['--input-type=module', '--eval', BUNDLE], {
      encoding: 'utf8',
    });
    await page.goto('about:blank');
    await page.addScriptTag({ content: bundle });
  }, 60_000);

  it.each([
    ['questionnaires of all shapes', scoringCases(20_261_124, 500)],
    ['assessments of the usual size', fortyQuestionCases(11, 200)],
  ])('gives the same bits as the server for %s', async (_, cases) => {
    const inBrowser = await page.evaluate(`(${IN_PAGE})(${JSON.stringify(cases)})`);
    const onServer = cases.map(({ questionnaire, answers, targets }) =>
      bitsOf(scoring.scoreAssessment(scoring.compileQuestionnaire(questionnaire), answers, targets).toJSON()),
    );
    expect(inBrowser).toEqual(onServer);
  });
});

describe('the live picture', () => {
  it.each([
    ['the same step everywhere', '2051', (at: number) => 3 + 0 * at],
    ['every step in turn', '2052', (at: number) => 1 + (at % 5)],
    ['steps that give endless fractions', '2053', (at: number) => 1 + ((at * at + 2 * at) % 5)],
  ])('shows what the hub computes, for %s', async (_, period, pointsAt) => {
    const respondent = await Respondent.starts(stage.hub, await stage.hub.signIn(PEOPLE.astrid), period);
    const [last, ...others] = [...questions].reverse();
    for (const question of others) {
      const at = questions.indexOf(question);
      const optionId = question.options.find(({ points }) => points === pointsAt(at))?.id;
      await respondent.answers(question.id, { kind: 'OPTION', optionId });
    }
    await open(page, `/assessments/${respondent.assessmentId}/questions/${last?.id ?? ''}`);
    await page.keyboard.press(String(pointsAt(questions.length - 1)));
    const shown = [
      await page.locator('.overall-score').innerText(),
      ...(await page.locator('.bars-value').allInnerTexts()),
    ].map(Number);
    await seesSaved(page);
    const { scores } = await respondent.reads('scores { overall { score } topics { score } }');
    const computed = [scores.overall, ...scores.topics].map(({ score }: Reply) => score as number);
    expect(shown).toHaveLength(computed.length);
    for (const [at, score] of computed.entries())
      expect(Math.abs((shown[at] ?? NaN) - score)).toBeLessThanOrEqual(0.05 + Number.EPSILON * 8);
  });
});
