import { jestCommand } from './lib/jest.mjs';
import { main, runNode, setUp } from './setup.mjs';

/* npm test [-- what Jest takes]: sets up, then runs every test or the ones asked for. */
await main(async () => {
  await setUp();
  return runNode(jestCommand(process.argv.slice(2)));
});
