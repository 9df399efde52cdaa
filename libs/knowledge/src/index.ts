export { KnowledgeModule } from './knowledge.module.js';
export {
  CaseMaterial,
  SuppliesCaseMaterial,
  type MaterialItem,
  type MaterialLink,
} from './app/case-material.js';
export { ShelfKind } from './app/shelf-kind.js';
export { ShelfKinds } from './app/shelf-kinds.js';
export { ShelfReader } from './app/shelf-reader.js';
export { KnowledgeAuthorityType, KnowledgeItemType } from './api/knowledge.type.js';
export { KnowledgeTextType, textIn } from './api/knowledge-text.type.js';
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
  type RelationType,
  type Topic,
} from './domain/vocabulary.js';
