import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './lib/checks.mjs';
import { freshStart } from './lib/fresh-start.mjs';
import { inProject, main, root, say, SetupError, setUp } from './setup.mjs';

/* .ci/run: static checks, the whole suite, a start from a fresh clone, and one line that counts the whole. */
const RESULTS = inProject('.cache/tests.json');

await main(async () => {
  await setUp();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome } of await runChecks()) counts[outcome] += 1;
  countTests(counts);
  await countFreshStart(counts);
  const { passed, failed, skipped } = counts;
  say(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
});

function countTests(counts) {
  rmSync(RESULTS, { force: true });
  const code = npm('test', '--', '--ci', '--json', `--outputFile=${RESULTS}`, ...process.argv.slice(2));
  if (!existsSync(RESULTS)) {
    counts.failed += 1;
    return;
  }
  const found = JSON.parse(readFileSync(RESULTS, 'utf8'));
  counts.passed += found.numPassedTests;
  counts.failed += found.numFailedTests + found.numRuntimeErrorTestSuites;
  counts.skipped += found.numPendingTests + found.numTodoTests;
  // A run can fail without a failed test, for example when its clearing-up does.
  if (code !== 0 && found.success) counts.failed += 1;
}

/** Runs npm as anybody would type it; returns its exit code. */
function npm(...args) {
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit' }).status;
}

async function countFreshStart(counts) {
  try {
    say(`\n  A fresh clone shows its first page after ${(await freshStart()).toFixed(1)} s.`);
    counts.passed += 1;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\n${error.output.trimEnd()}\n\n  ${error.message}`);
    counts.failed += 1;
  }
}
