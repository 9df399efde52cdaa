import { main, say, setUp } from './setup.mjs';

/* npm run build: installs and builds what has changed. */
await main(async () => {
  await setUp();
  say('  Everything is built.');
  return 0;
});
