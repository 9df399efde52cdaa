import { existsSync } from 'node:fs';
import { say, SetupError } from './terminal.mjs';
import { environment, inProject, nodeBinary, runQuietly, toolOf } from './tools.mjs';
import { jestCommand } from './jest.mjs';

const tool = (packageName, command, ...args) => [toolOf(packageName, command), ...args];

/** Every check that needs no running hub. */
const checks = () => [
  { name: 'format', run: tool('prettier', 'prettier', '--check', '.') },
  { name: 'lint', run: tool('eslint', 'eslint', '.', '--max-warnings', '0') },
  { name: 'types of the server', run: tool('typescript', 'tsc', '--noEmit', '-p', 'tsconfig.json') },
  {
    name: 'types of the browser tests',
    run: tool('typescript', 'tsc', '--noEmit', '-p', 'test/browser/tsconfig.json'),
  },
  {
    name: 'types of the routes',
    run: tool('@react-router/dev', 'react-router', 'typegen', 'apps/web'),
    needs: 'apps/web/tsconfig.json',
  },
  {
    name: 'types of the web',
    run: tool('typescript', 'tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'),
    needs: 'apps/web/tsconfig.json',
  },
  {
    name: 'borders',
    run: tool(
      'dependency-cruiser',
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'migrations',
    ),
  },
  { name: 'dead exports', run: tool('knip', 'knip') },
  { name: 'schema and migrations', run: jestCommand(['test/architecture']) },
];

/**
 * Performs all checks one after the other and prints a table.
 * @returns {Promise<{ name: string, outcome: 'passed' | 'failed' | 'skipped', note: string }[]>}
 */
export async function runChecks() {
  const rows = [];
  for (const check of checks()) rows.push(await perform(check));
  say('');
  for (const { name, outcome, note } of rows) say(`  ${name.padEnd(24)}${outcome.padEnd(10)}${note}`);
  return rows;
}

async function perform({ name, run, needs }) {
  if (needs !== undefined && !existsSync(inProject(needs)))
    return { name, outcome: 'skipped', note: `there is no ${needs}` };
  const start = Date.now();
  const note = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  try {
    await runQuietly(nodeBinary(), run, name, { env: environment() });
    say(`  ${name}: passed`);
    return { name, outcome: 'passed', note: note() };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\n${error.output.trimEnd()}\n\n  ${name}: failed\n`);
    return { name, outcome: 'failed', note: note() };
  }
}
