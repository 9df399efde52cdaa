import { runChecks } from './lib/checks.mjs';
import { main, setUp } from './setup.mjs';

/* npm run check: every check that needs no running hub, one after the other, and a table at the end. */
await main(async () => {
  await setUp();
  const rows = await runChecks();
  return rows.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
});
