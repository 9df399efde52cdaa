import { compileQuestionnaire, scoreAssessment } from '#libs/scoring';

import { fortyQuestionCases } from '../fixtures/scoring-fixtures.js';
import { referenceScores } from '../fixtures/scoring-reference.js';
import type { Bench, Figure } from './figure.js';

const CASES = fortyQuestionCases(40, 256);
const QUESTIONNAIRE = CASES[0]!.questionnaire;
const COMPILED = compileQuestionnaire(QUESTIONNAIRE);

const BAR = 250_000;
const ROUNDS = 21;
const WARM_UP_ROUNDS = 3;
const ROUND_MS = 100;

/**
 * Complete results of 40-answer assessments per second on one core: 7 topics, 29 indicators, options with and without
 * confidence, "not applicable", "unknown", targets; the questionnaire is compiled once before. Each call checks all answers,
 * computes every mean and band and makes the overall score; the note says how many a second when all 37 score objects
 * are made as well. Baseline: the plain reference implementation, which computes the means and nothing else.
 * Time is processor time of this process, garbage collection included, so that busy neighbours do not count.
 *
 * It runs compiled, because Node cannot resolve `.js` imports of TypeScript files by itself:
 *
 *     npx swc libs/scoring test/bench test/fixtures -d dist --config-file .swcrc
 *     node -e "import('./dist/test/bench/scoring.bench.js').then((m) => m.default.run()).then(console.log)"
 */
const bench: Bench = {
  id: 'scoring-40',
  async run(): Promise<Figure> {
    const rates = { compiled: [] as number[], reference: [] as number[], complete: [] as number[] };
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      const measured = {
        compiled: perSecond(scoreCompiled),
        reference: perSecond(scorePlainly),
        complete: perSecond(scoreCompletely),
      };
      if (round < 0) continue;
      for (const way of ['compiled', 'reference', 'complete'] as const) rates[way].push(measured[way]);
      await new Promise(setImmediate);
    }

    const value = medianOf(rates.compiled);
    const baseline = medianOf(rates.reference);
    return {
      id: 'scoring-40',
      value: Math.round(value),
      unit: 'assessments/s',
      baseline: Math.round(baseline),
      ratio: Math.round((value / baseline) * 100) / 100,
      bar: `>= ${BAR}`,
      holds: value >= BAR,
      runs: ROUNDS,
      note:
        `median of rounds of ${ROUND_MS} ms of processor time, slowest ${Math.round(Math.min(...rates.compiled))}; ` +
        `with all score objects made ${Math.round(medianOf(rates.complete))}`,
    };
  },
};

export default bench;

function scoreCompiled(number: number): number {
  const { answers, targets } = CASES[number % CASES.length]!;
  return scoreAssessment(COMPILED, answers, targets).overall.score!;
}

function scorePlainly(number: number): number {
  const { answers } = CASES[number % CASES.length]!;
  return referenceScores(QUESTIONNAIRE, answers)[0]!.score!;
}

function scoreCompletely(number: number): number {
  const { answers, targets } = CASES[number % CASES.length]!;
  return scoreAssessment(COMPILED, answers, targets).toJSON().overall.score!;
}

/** Calls per second over about `ROUND_MS`; the results are summed and looked at, so that no call can be optimised away. */
function perSecond(score: (number: number) => number): number {
  const start = process.cpuUsage();
  let calls = 0;
  let total = 0;
  let elapsed = 0;
  while (elapsed < ROUND_MS) {
    for (let batch = 0; batch < CASES.length; batch += 1) total += score(calls + batch);
    calls += CASES.length;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1000;
  }
  if (!(total >= calls && total <= 5 * calls))
    throw new Error('A score left the scale while it was measured.');
  return (calls / elapsed) * 1000;
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
