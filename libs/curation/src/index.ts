export { CurationModule } from './curation.module.js';
export { ContentKind, PublishesContent, type PublishedItem, type WithdrawnItem } from './app/content-kind.js';
export {
  choice,
  day,
  entryKey,
  keyedList,
  language,
  line,
  period,
  prose,
  translated,
  webAddress,
} from './domain/body/fields.js';
export {
  fingerprint,
  sourceChanged,
  TEXT_ORIGINS,
  type TextOrigin,
  type Translated,
  type Translation,
} from './domain/body/translation.js';
export { ContentProposals, type ProposalOutcome } from './app/content-proposals.js';
export { HandInService } from './app/hand-in.service.js';
export { DraftingService } from './app/drafting.service.js';
export { ContentRefusedError } from './domain/content.errors.js';
export { PersonProposals, type Bringer, type FoundItem } from './app/proposals/person-proposals.js';
export { bodyFaults } from './domain/body/body-faults.js';
export { normaliseBody } from './domain/body/normalise-body.js';
export { translationOrigins, translationStatuses } from './domain/body/translation-status.js';
export { shapeOf, type NamedShape, type Shape } from './domain/body/shape.js';
export { ShelfService } from './app/shelf.service.js';
export { DraftAccess, type SeenDraft } from './app/draft-access.js';
export { ContentPast } from './app/content-past.js';
export { PublicRecords } from './app/public-records.js';
export { ContentCurators } from './app/content-curators.js';
export { type FoundRecord } from './persistence/public-record.repository.js';
export { ContentExport } from './app/files/content-export.js';
export { ContentImport } from './app/files/content-import.js';
export { type PublicationDate, type VerifiedItem } from './persistence/content-past.repository.js';
export { type Proposers } from './domain/standing.js';
export { LinkRound } from './app/links/content-links.js';
export { WatchLinksHandler } from './handlers/links/watch-links.handler.js';
export { WatchStaleContentHandler } from './handlers/stale/watch-stale-content.handler.js';
