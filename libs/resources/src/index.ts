export { ResourcesModule } from './resources.module.js';
export { ResourcesSeed } from './app/resources.seed.js';
export { ToolImportService, type ImportedTool, type ToolImportReport } from './app/tool-import.service.js';
