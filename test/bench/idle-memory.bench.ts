import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Figure, Skipped } from './figure.js';
import { HUB_MAIN, PROJECT, type Stage } from './stage/stage.js';
import { medianOf, rounded } from './stage/statistics.js';

const RUNS = 3;
const BAR_MB = 250;
const REST_MS = 5_000;

/** Resident memory of the server's process (without PostgreSQL's) after it started and its home page was read once. */
const bench: Bench = {
  id: 'idle-memory',
  async run(stage: Stage): Promise<Figure | Skipped> {
    if (process.platform === 'win32') return { id: 'idle-memory', skipped: 'Windows has no ps to ask' };
    const dataFolder = await stage.folder();
    const megabytes: number[] = [];
    for (let run = 0; run < RUNS; run += 1) megabytes.push(await residentAtRest(stage, dataFolder));
    const value = medianOf(megabytes);
    return {
      id: 'idle-memory',
      value: rounded(value),
      unit: 'MB',
      baseline: null,
      ratio: null,
      bar: `<= ${BAR_MB}`,
      holds: value <= BAR_MB,
      runs: RUNS,
      note: `median of starts, ${REST_MS / 1000} s after the first page; highest ${rounded(Math.max(...megabytes))} MB`,
    };
  },
};

export default bench;

async function residentAtRest(stage: Stage, dataFolder: string): Promise<number> {
  const hub = await stage.start({
    args: [HUB_MAIN],
    folder: PROJECT,
    environment: { HUB_DATA_DIR: dataFolder },
    readyPath: '/health/ready',
  });
  await (await fetch(hub.url)).arrayBuffer();
  await pause(REST_MS);
  const kilobytes = Number(
    execFileSync('ps', ['-o', 'rss=', '-p', String(hub.processId)], { encoding: 'utf8' }),
  );
  await hub.stop();
  return kilobytes / 1024;
}
