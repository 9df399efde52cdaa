import { inProject, main, runNode, setUp } from './setup.mjs';

/* npm start: sets everything up and runs the hub until it is told to stop. */
await main(async () => {
  await setUp();
  return runNode([inProject('dist/apps/api/src/main.js')]);
});
