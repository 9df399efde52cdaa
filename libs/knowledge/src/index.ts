export { KnowledgeModule } from './knowledge.module.js';
export {
  CaseMaterial,
  SuppliesCaseMaterial,
  type MaterialItem,
  type MaterialLink,
} from './app/case-material.js';
export { SavedSearchModule } from './saved-search.module.js';
export { QuietLinks } from './app/saved-search/quiet-links.js';
export { NarrowsSearches, SearchFit } from './app/saved-search/search-fit.js';
export { SendDigestsHandler } from './handlers/saved-search/send-digests.handler.js';
export { ShelfKind } from './app/shelf-kind.js';
export { HearsOfShelf, ShelfListener, type ShelvedItem } from './app/shelf-listener.js';
export { ShelfKinds } from './app/shelf-kinds.js';
export { ShelfReader } from './app/shelf-reader.js';
export { KnowledgeAuthorityType, KnowledgeConnection, KnowledgeItemType } from './api/knowledge.type.js';
export { KnowledgeTextType, textIn } from './api/knowledge-text.type.js';
export { ExchangeExport } from './app/exchange/exchange-export.service.js';
export { ExchangeImport } from './app/exchange/exchange-import.service.js';
export { EXCHANGE_FORMS, FileRefusal, type ExchangeForm } from './domain/exchange/index.js';
export { type FileRemark, type ImportReport } from './domain/exchange/index.js';
export { ShelfSeed } from './app/shelf.seed.js';
export { ShelfWriter } from './persistence/shelf.writer.js';
export { marks, type Mark } from './domain/marks.js';
export {
  country,
  hubAddress,
  mimPlace,
  region,
  shelfFields,
  slug,
  source,
  type ShelfBody,
} from './domain/parts.js';
export { type KnowledgeFilter, type KnowledgeOrder } from './domain/knowledge-filter.js';
export { type ShelfView } from './domain/shelf-view.js';
export {
  CONTENT_LABELS,
  EVIDENCE_CLASSES,
  RELATIONS,
  SIZE_CLASSES,
  TOPICS,
  type ContentLabel,
  type RelationType,
  type Topic,
} from './domain/vocabulary.js';
