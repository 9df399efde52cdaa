import { ShelfDataController } from './api/machine/shelf-data.controller.js';
import { ShelfExportController } from './api/machine/shelf-export.controller.js';
import { ShelfFeedController } from './api/machine/shelf-feed.controller.js';
import { ShelfSchemaController } from './api/machine/shelf-schema.controller.js';
import { ShelfOwners } from './app/machine/shelf-owners.js';
import { ShelfPages } from './app/machine/shelf-pages.js';

/** The shelf for those who read by machine: linked data, citations, lists as files, feeds, formats, the sitemap. */
export const MACHINE_CONTROLLERS = [
  ShelfDataController,
  ShelfFeedController,
  ShelfExportController,
  ShelfSchemaController,
];
export const MACHINE_PROVIDERS = [ShelfOwners, ShelfPages];
