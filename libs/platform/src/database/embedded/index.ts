export { locateBinaries } from './binaries.js';
export { hasEmbeddedDatabase } from './cluster.js';
export { prepareDataFolder } from './data-folder.js';
export { checkExternalDatabase, placeOf } from './external.js';
export { startEmbeddedDatabase } from './launcher.js';
export { occupyEmbeddedDatabase } from './occupancy.js';
export { codeOf, StartupError } from './startup-error.js';
