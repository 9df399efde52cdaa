import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ShelfListeners } from './app/shelf-listeners.js';
import { BrokenRelationResolver } from './api/broken-relation.resolver.js';
import { ExchangeExportController } from './api/exchange/exchange-export.controller.js';
import { ImportKnowledgeResolver } from './api/exchange/import-knowledge.resolver.js';
import { KnowledgeItemResolver } from './api/knowledge-item.resolver.js';
import { KnowledgeLoader } from './api/knowledge.loader.js';
import { KnowledgeResolver } from './api/knowledge.resolver.js';
import { BrokenRelations } from './app/broken-relations.js';
import { ExchangeExport } from './app/exchange/exchange-export.service.js';
import { ExchangeImport } from './app/exchange/exchange-import.service.js';
import { FileCheck } from './app/exchange/file-check.js';
import { RelatedService } from './app/related.service.js';
import { ShelfOwners } from './app/machine/shelf-owners.js';
import { ShelfKinds } from './app/shelf-kinds.js';
import { ShelfReader } from './app/shelf-reader.js';
import { ShelfTranslations } from './app/shelf-translations.js';
import { TargetReader } from './app/target.reader.js';
import { ShelfExportRepository } from './persistence/exchange/shelf-export.repository.js';
import { ShelfBitsEntity } from './persistence/shelf-bits.entity.js';
import { ShelfCountRepository } from './persistence/shelf-count.repository.js';
import { ShelfRelationRepository } from './persistence/shelf-relation.repository.js';
import { ShelfRepository } from './persistence/shelf.repository.js';
import { ShelfSearchSource } from './app/shelf.search-source.js';
import { ShelfSeed } from './app/shelf.seed.js';
import { FILE_CONTROLLERS, FILE_ENTITIES, FILE_PROVIDERS } from './files.providers.js';
import { MACHINE_CONTROLLERS, MACHINE_PROVIDERS } from './machine.providers.js';
import { ShelfItemEntity } from './persistence/shelf-item.entity.js';
import { ShelfRelationEntity } from './persistence/shelf-relation.entity.js';
import { ShelfShippedEntity } from './persistence/shelf-shipped.entity.js';
import { ShelfShippedRepository } from './persistence/shelf-shipped.repository.js';
import { ShelfWriter } from './persistence/shelf.writer.js';

/** Items as files. */
const EXCHANGE = [ShelfExportRepository, FileCheck, ExchangeImport, ExchangeExport, ImportKnowledgeResolver];

/** The shelf: what all kinds of knowledge have in common. */
@Module({
  imports: [
    AccountsModule,
    CommunityModule,
    CurationModule,
    DiscoveryModule,
    TypeOrmModule.forFeature([
      ShelfItemEntity,
      ShelfBitsEntity,
      ShelfRelationEntity,
      ShelfShippedEntity,
      ...FILE_ENTITIES,
    ]),
  ],
  controllers: [ExchangeExportController, ...FILE_CONTROLLERS, ...MACHINE_CONTROLLERS],
  providers: [
    ShelfListeners,
    ShelfSearchSource,
    ShelfWriter,
    ShelfShippedRepository,
    ShelfSeed,
    ShelfRepository,
    ShelfCountRepository,
    ShelfRelationRepository,
    ShelfKinds,
    ShelfReader,
    ShelfTranslations,
    TargetReader,
    RelatedService,
    BrokenRelations,
    KnowledgeLoader,
    KnowledgeItemResolver,
    KnowledgeResolver,
    BrokenRelationResolver,
    ...EXCHANGE,
    ...FILE_PROVIDERS,
    ...MACHINE_PROVIDERS,
  ],
  exports: [ShelfWriter, ShelfSeed, ShelfReader, ShelfKinds, ShelfOwners, ExchangeImport, ExchangeExport],
})
export class KnowledgeModule {}
