import type { Bench, Figure } from './figure.js';
import { compareList, LIST_ROUNDS } from './stage/public-list.js';
import { rounded } from './stage/statistics.js';
import type { Stage } from './stage/stage.js';

const BAR = 2;

/** Answers per second of the public list over GraphQL, as anonymous readers get it: kept for a second in front of GraphQL. */
const bench: Bench = {
  id: 'hot-list-cached',
  async run(stage: Stage): Promise<Figure> {
    const { value, baseline, ratio, spread, p95, effort } = await compareList(stage, true);
    return {
      id: 'hot-list-cached',
      value: rounded(value),
      unit: 'answers/s',
      baseline: rounded(baseline),
      ratio: rounded(ratio, 2),
      bar: `ratio >= ${BAR}`,
      holds: ratio >= BAR,
      runs: LIST_ROUNDS,
      p95: rounded(p95, 1),
      note: `medians of rounds in turn, 16 clients; ratio of single rounds ${spread}; ${effort}; the baseline is not cached`,
    };
  },
};

export default bench;
