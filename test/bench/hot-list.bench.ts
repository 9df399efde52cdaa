import type { Bench, Figure } from './figure.js';
import { compareList, LIST_ROUNDS } from './stage/public-list.js';
import { rounded } from './stage/statistics.js';
import type { Stage } from './stage/stage.js';

const BAR = 0.5;

/** Answers per second of the public list over GraphQL, none from the cache. */
const bench: Bench = {
  id: 'hot-list',
  async run(stage: Stage): Promise<Figure> {
    const { value, baseline, ratio, spread, p95, effort } = await compareList(stage, false);
    return {
      id: 'hot-list',
      value: rounded(value),
      unit: 'answers/s',
      baseline: rounded(baseline),
      ratio: rounded(ratio, 2),
      bar: `ratio >= ${BAR}`,
      holds: ratio >= BAR,
      runs: LIST_ROUNDS,
      p95: rounded(p95, 1),
      note: `medians of rounds in turn, 16 clients; ratio of single rounds ${spread}; ${effort}; an undeclared variable makes every body new to the cache`,
    };
  },
};

export default bench;
