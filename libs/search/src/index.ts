export { SearchModule } from './search.module.js';
export { FillsSearch, SearchSource } from './app/search-source.js';
export { SearchSync } from './app/search-sync.js';
export { type EntityDocuments, type SearchDocument } from './domain/document.js';
export { type SearchRequest } from './domain/search-engine.js';
export { textsIn } from './domain/texts-in.js';
export { SqliteSearchEngine } from './sqlite/sqlite-search-engine.js';
