import { existsSync } from 'node:fs';
import {
  environment,
  inProject,
  main,
  nodeBinary,
  runQuietly,
  say,
  SetupError,
  setUp,
  toolOf,
} from './setup.mjs';

/* npm run check: every check that needs no running hub, one after the other, and a table at the end. */
const tool = (packageName, command, ...args) => [toolOf(packageName, command), ...args];
const jest = (...paths) => [
  ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  ...tool('jest', 'jest', '--passWithNoTests', ...paths),
];

const checks = () => [
  { name: 'format', run: tool('prettier', 'prettier', '--check', '.') },
  { name: 'lint', run: tool('eslint', 'eslint', '.', '--max-warnings', '0'), needs: 'eslint.config.js' },
  { name: 'types: server', run: tool('typescript', 'tsc', '--noEmit', '-p', 'tsconfig.json') },
  {
    name: 'types: web, generated',
    run: tool('@react-router/dev', 'react-router', 'typegen', 'apps/web'),
    needs: 'apps/web/tsconfig.json',
  },
  {
    name: 'types: web',
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
    needs: '.dependency-cruiser.cjs',
  },
  { name: 'dead exports', run: tool('knip', 'knip') },
  { name: 'schema and migrations', run: jest('test/architecture') },
];

await main(async () => {
  await setUp();
  const rows = [];
  for (const check of checks()) rows.push(await perform(check));
  say('');
  for (const { name, outcome, seconds } of rows) say(`  ${name.padEnd(24)}${outcome.padEnd(10)}${seconds}`);
  return rows.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
});

async function perform({ name, run, needs }) {
  if (needs !== undefined && !existsSync(inProject(needs)))
    return { name, outcome: 'skipped', seconds: `no ${needs}` };
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  try {
    await runQuietly(nodeBinary(), run, name, { env: environment() });
    say(`  ${name}: passed`);
    return { name, outcome: 'passed', seconds: seconds() };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`\n${error.output.trimEnd()}\n\n  ${name}: failed\n`);
    return { name, outcome: 'failed', seconds: seconds() };
  }
}
