import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  NESTED,
  REAL_HISTORY,
  REAL_MIMS,
  SINGLE_PAGE,
  writeRepository,
} from '../fixtures/mim-repositories.js';
import type { Bench, Figure } from './figure.js';
import { plainEnvironment } from './stage/server-process.js';
import { PROJECT, type Stage } from './stage/stage.js';
import { medianOf, quantileOf, rounded } from './stage/statistics.js';

const ROUNDS = 5;
const BAR_S = 10;
const CLI = path.join(PROJECT, 'dist/apps/cli/src/main.js');
const run = promisify(execFile);

/** `hub import mim` on both real checkouts one after the other, with their tools, as an operator waits for it. */
const bench: Bench = {
  id: 'mim-import',
  async run(stage: Stage): Promise<Figure> {
    const { dataFolder } = await stage.hub();
    const real = existsSync(REAL_MIMS);
    const folders = real
      ? Object.keys(REAL_HISTORY).map((name) => path.join(REAL_MIMS, name))
      : [
          await writeRepository('parkraum-mim-41', SINGLE_PAGE),
          await writeRepository('street-trees-mim-42', NESTED),
        ];
    const [both, idle]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      // An edition of its own, so that every round makes new drafts.
      both.push(
        await seconds(
          dataFolder,
          folders.map((folder) => ['import', 'mim', folder, '--edition', `700.${round}`]),
        ),
      );
      idle.push(
        await seconds(
          dataFolder,
          folders.map((folder) => ['import', 'mim', folder, '--edition', '-']),
        ),
      );
    }
    const [value, baseline] = [medianOf(both), medianOf(idle)];
    return {
      id: 'mim-import',
      value: rounded(value, 2),
      unit: 's',
      baseline: rounded(baseline, 2),
      ratio: rounded(value / baseline, 2),
      bar: `<= ${BAR_S} s`,
      holds: quantileOf(both, 0.95) <= BAR_S,
      runs: ROUNDS,
      note:
        (real
          ? ''
          : 'the real checkouts are skipped, as they do not lie on this machine: two invented ones instead; ') +
        'two processes of the operator’s command beside a running hub; baseline: the same two refused before they read anything',
    };
  },
};

export default bench;

async function seconds(dataFolder: string, commands: readonly (readonly string[])[]): Promise<number> {
  const begun = performance.now();
  for (const args of commands)
    await run(process.execPath, [CLI, ...args], {
      cwd: PROJECT,
      env: { ...plainEnvironment(), HUB_DATA_DIR: dataFolder },
      maxBuffer: 16 * 1024 * 1024,
    }).catch((fault: unknown) => {
      // The baseline is a refusal, which ends with 1.
      if (!(fault instanceof Error) || !args.includes('-')) throw fault;
    });
  return (performance.now() - begun) / 1_000;
}
