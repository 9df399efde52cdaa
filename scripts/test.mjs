import { main, runNode, setUp, toolOf } from './setup.mjs';

/* npm test [-- what Jest takes]: sets up, then runs every test or the ones asked for. */
await main(async () => {
  await setUp();
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  return runNode([...flags, toolOf('jest', 'jest'), ...process.argv.slice(2)]);
});
