export { MimsModule } from './mims.module.js';
export { MimsSeed } from './app/mims.seed.js';
export { type MimBody } from './domain/bodies/mim-body.js';
export {
  MimImportService,
  type MimImport,
  type MimImportRefusal,
} from './app/importing/mim-import.service.js';
export { readMimSource } from './app/importing/mim-source.reader.js';
export { toolFiles, type MimReading } from './domain/importing/read-mim.js';
export { type RequirementDiff } from './domain/importing/requirement-diff.js';
export { ClaimSeed } from './app/conformance/claim.seed.js';
