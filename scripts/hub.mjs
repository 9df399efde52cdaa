import { inProject, main, runNode, setUp } from './setup.mjs';

/* npm run hub -- COMMAND: the operator's command. */
await main(async () => {
  await setUp();
  return runNode([inProject('dist/apps/cli/src/main.js'), ...process.argv.slice(2)]);
});
