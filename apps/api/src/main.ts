import 'reflect-metadata';
import { explainFailure, Lifetime, loadConfig, preferProductionLibraries } from '#libs/platform';
import { openForLife } from './startup/open-for-life.js';

const lifetime = new Lifetime();

await lifetime.begin(async () => {
  const settings = loadConfig();
  preferProductionLibraries();
  // The database starts in its own process while this one still loads the libraries.
  const [database, { startHub }] = await Promise.all([
    openForLife(settings, lifetime),
    import('./startup/start-hub.js'),
  ]);
  await startHub(database, lifetime);
}, explainFailure);
