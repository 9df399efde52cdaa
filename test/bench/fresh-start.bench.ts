import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Bench, Figure } from './figure.js';
import { npmStart } from './stage/npm-start.js';
import { PROJECT, type Stage } from './stage/stage.js';
import { rounded } from './stage/statistics.js';

const BAR_SECONDS = 90;
const PATIENCE_MS = 600_000;

/** Seconds from `npm start` in a fresh clone of the last commit until its home page answers. */
const bench: Bench = {
  id: 'fresh-start',
  async run(stage: Stage): Promise<Figure> {
    const clone = path.join(await stage.folder(), 'clone');
    execFileSync('git', ['clone', '--quiet', PROJECT, clone], { stdio: 'pipe' });
    const hub = await npmStart(clone, '.data', PATIENCE_MS);
    await hub.stop();
    const value = hub.readyAfterMs / 1000;
    return {
      id: 'fresh-start',
      value: rounded(value, 1),
      unit: 's',
      baseline: null,
      ratio: null,
      bar: `<= ${BAR_SECONDS}`,
      holds: value <= BAR_SECONDS,
      runs: 1,
      note: 'one run: packages, build, database, content; with whatever the package cache of this user holds, and of the last commit, not of uncommitted changes',
    };
  },
};

export default bench;
