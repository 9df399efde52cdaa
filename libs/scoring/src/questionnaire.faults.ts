import type { ScoringLevel, ScoringQuestion, ScoringQuestionnaire } from './questionnaire.types.js';
import { HIGHEST, inBillionths, LOWEST } from './scale.js';
import type { Fault, QuestionnaireFaultCode } from './scoring.errors.js';
import { DEFAULT_WEIGHT, WIDEST_WEIGHT_RATIO } from './weights.js';

type Part = { readonly id: string; readonly weight?: number };
type Report = (path: string, code: QuestionnaireFaultCode, reason: string) => void;

const BLANK_RULES: ReadonlySet<string> = new Set(['lowest', 'block', 'leave-out']);

/** Everything that keeps a questionnaire from being scored, in the order of the document; empty when it is sound. */
export function faultsOf(questionnaire: ScoringQuestionnaire): Fault<QuestionnaireFaultCode>[] {
  const faults: Fault<QuestionnaireFaultCode>[] = [];
  const report: Report = (path, code, reason) => faults.push({ path, code, reason });

  if (questionnaire.id === '') report('id', 'id-empty', 'an id must not be empty');
  if (!BLANK_RULES.has(questionnaire.blanks)) {
    report(
      'blanks',
      'blank-rule-unknown',
      `"${questionnaire.blanks}" is not one of lowest, block, leave-out`,
    );
  }
  checkLevels(questionnaire.levels, report);

  const questionIds = new Set<string>();
  checkParts('topics', questionnaire.topics, new Set(), report);
  questionnaire.topics.forEach((topic, t) => {
    const indicators = `topics[${t}].indicators`;
    checkParts(indicators, topic.indicators, new Set(), report);
    topic.indicators.forEach((indicator, i) => {
      const questions = `${indicators}[${i}].questions`;
      checkParts(questions, indicator.questions, questionIds, report);
      indicator.questions.forEach((question, q) =>
        checkOptions(`${questions}[${q}].options`, question, report),
      );
    });
  });
  return faults;
}

function checkLevels(levels: readonly ScoringLevel[], report: Report): void {
  checkIds('levels', levels, new Set(), report);
  let before = -Infinity;
  levels.forEach(({ upTo }, l) => {
    const path = `levels[${l}].upTo`;
    if (!(upTo >= LOWEST && upTo <= HIGHEST)) {
      report(path, 'level-out-of-range', `${upTo} is not between ${LOWEST} and ${HIGHEST}`);
    } else if (inBillionths(upTo) <= before) {
      report(path, 'level-not-ascending', `${upTo} does not lie above the end of the level before`);
    } else {
      before = inBillionths(upTo);
    }
  });
  const last = levels.at(-1);
  if (last !== undefined && inBillionths(last.upTo) !== inBillionths(HIGHEST)) {
    const path = `levels[${levels.length - 1}].upTo`;
    report(
      path,
      'levels-end-below-5',
      `the last level must end at ${HIGHEST}, so that every score has a level`,
    );
  }
}

function checkOptions(path: string, { options }: ScoringQuestion, report: Report): void {
  checkIds(path, options, new Set(), report);
  options.forEach(({ points }, o) => {
    if (!Number.isInteger(points) || points < LOWEST || points > HIGHEST) {
      const reason = `${points} is not a whole number between ${LOWEST} and ${HIGHEST}`;
      report(`${path}[${o}].points`, 'points-out-of-range', reason);
    }
  });
}

/** Siblings that carry weights: topics, indicators of one topic, or questions of one indicator. */
function checkParts(path: string, parts: readonly Part[], taken: Set<string>, report: Report): void {
  checkIds(path, parts, taken, report);
  const sound: number[] = [];
  parts.forEach(({ weight = DEFAULT_WEIGHT }, p) => {
    if (Number.isFinite(weight) && weight > 0) sound.push(weight);
    else report(`${path}[${p}].weight`, 'weight-not-positive', `${weight} is not a finite number above 0`);
  });
  const heaviest = Math.max(...sound);
  if (sound.some((weight) => heaviest / weight > WIDEST_WEIGHT_RATIO)) {
    const reason = `one weight is more than ${WIDEST_WEIGHT_RATIO} times another beside it, which leaves that one no say`;
    report(path, 'weights-too-far-apart', reason);
  }
}

function checkIds(path: string, parts: readonly { id: string }[], taken: Set<string>, report: Report): void {
  if (parts.length === 0) report(path, 'list-empty', 'at least one is needed');
  parts.forEach(({ id }, p) => {
    if (id === '') report(`${path}[${p}].id`, 'id-empty', 'an id must not be empty');
    else if (taken.has(id)) report(`${path}[${p}].id`, 'id-duplicate', `"${id}" is used more than once`);
    taken.add(id);
  });
}
