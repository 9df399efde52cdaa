import { CommunityModule } from '#libs/community';
import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BrokenRelationResolver } from './api/broken-relation.resolver.js';
import { KnowledgeItemResolver } from './api/knowledge-item.resolver.js';
import { KnowledgeLoader } from './api/knowledge.loader.js';
import { KnowledgeResolver } from './api/knowledge.resolver.js';
import { BrokenRelations } from './app/broken-relations.js';
import { RelatedService } from './app/related.service.js';
import { ShelfKinds } from './app/shelf-kinds.js';
import { ShelfReader } from './app/shelf-reader.js';
import { ShelfTranslations } from './app/shelf-translations.js';
import { TargetReader } from './app/target.reader.js';
import { ShelfCountEntity } from './persistence/shelf-count.entity.js';
import { ShelfCountRepository } from './persistence/shelf-count.repository.js';
import { ShelfRelationRepository } from './persistence/shelf-relation.repository.js';
import { ShelfRepository } from './persistence/shelf.repository.js';
import { ShelfSeed } from './app/shelf.seed.js';
import { ShelfItemEntity } from './persistence/shelf-item.entity.js';
import { ShelfRelationEntity } from './persistence/shelf-relation.entity.js';
import { ShelfShippedEntity } from './persistence/shelf-shipped.entity.js';
import { ShelfShippedRepository } from './persistence/shelf-shipped.repository.js';
import { ShelfWriter } from './persistence/shelf.writer.js';

/** The shelf: what all kinds of knowledge have in common. */
@Module({
  imports: [
    CommunityModule,
    CurationModule,
    DiscoveryModule,
    TypeOrmModule.forFeature([ShelfItemEntity, ShelfCountEntity, ShelfRelationEntity, ShelfShippedEntity]),
  ],
  providers: [
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
  ],
  exports: [ShelfWriter, ShelfSeed, ShelfReader, ShelfKinds],
})
export class KnowledgeModule {}
