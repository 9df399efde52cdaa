import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ShelfListeners } from './app/shelf-listeners.js';
import { ShelfSeed } from './app/shelf.seed.js';
import { ShelfItemEntity } from './persistence/shelf-item.entity.js';
import { ShelfRelationEntity } from './persistence/shelf-relation.entity.js';
import { ShelfShippedEntity } from './persistence/shelf-shipped.entity.js';
import { ShelfShippedRepository } from './persistence/shelf-shipped.repository.js';
import { ShelfWriter } from './persistence/shelf.writer.js';

/** The shelf: what all kinds of knowledge have in common. */
@Module({
  imports: [
    CurationModule,
    DiscoveryModule,
    TypeOrmModule.forFeature([ShelfItemEntity, ShelfRelationEntity, ShelfShippedEntity]),
  ],
  providers: [ShelfListeners, ShelfWriter, ShelfShippedRepository, ShelfSeed],
  exports: [ShelfWriter, ShelfSeed],
})
export class KnowledgeModule {}
