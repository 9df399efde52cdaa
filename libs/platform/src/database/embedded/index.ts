export { locateBinaries, type Binaries } from './binaries.js';
export { hasEmbeddedDatabase } from './cluster.js';
export { checkExternalDatabase, errorFromConnecting, OLDEST_POSTGRES, placeOf } from './external.js';
export { prepareDataFolder } from './data-folder.js';
export { startEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedOptions } from './launcher.js';
export { occupyEmbeddedDatabase, type Occupancy, type OccupancyOptions } from './occupancy.js';
export { codeOf, StartupError, type StartupFault } from './startup-error.js';
