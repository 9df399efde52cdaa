import {
  environment,
  inProject,
  main,
  nodeBinary,
  runNode,
  runQuietly,
  setUp,
  step,
  toolOf,
} from './setup.mjs';

/* npm run bench [-- ID…]: sets up, compiles the harness and measures the figures asked for, or all. */
await main(async () => {
  await setUp();
  await step('Compiling the measurements', 'Compiled the measurements', () => {
    const args = [
      toolOf('@swc/cli', 'swc'),
      'test/bench',
      'test/fixtures',
      '-d',
      'dist',
      '--config-file',
      '.swcrc',
    ];
    return runQuietly(nodeBinary(), args, 'Compiling test/bench failed (see above).', { env: environment() });
  });
  return runNode([inProject('dist/test/bench/main.js'), ...process.argv.slice(2)]);
});
