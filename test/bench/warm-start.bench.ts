import type { Bench, Figure } from './figure.js';
import { npmStart } from './stage/npm-start.js';
import { PROJECT, type Stage } from './stage/stage.js';
import { medianOf, rounded } from './stage/statistics.js';

const RUNS = 3;
const BAR_SECONDS = 4;
const PATIENCE_MS = 120_000;

/** Seconds from `npm start` until the home page answers, on data and a build that are there already. */
const bench: Bench = {
  id: 'warm-start',
  async run(stage: Stage): Promise<Figure> {
    const dataFolder = await stage.folder();
    await secondsUntilReady(dataFolder);
    const seconds: number[] = [];
    for (let run = 0; run < RUNS; run += 1) seconds.push(await secondsUntilReady(dataFolder));
    const value = medianOf(seconds);
    return {
      id: 'warm-start',
      value: rounded(value, 2),
      unit: 's',
      baseline: null,
      ratio: null,
      bar: `<= ${BAR_SECONDS}`,
      holds: value <= BAR_SECONDS,
      runs: RUNS,
      note: `median; slowest ${rounded(Math.max(...seconds), 2)} s; npm start to the first 200 of the home page`,
    };
  },
};

export default bench;

async function secondsUntilReady(dataFolder: string): Promise<number> {
  const hub = await npmStart(PROJECT, dataFolder, PATIENCE_MS);
  await hub.stop();
  return hub.readyAfterMs / 1000;
}
