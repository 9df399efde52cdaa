import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
    TypeOrmModule.forFeature([ShelfItemEntity, ShelfRelationEntity, ShelfShippedEntity]),
  ],
  providers: [ShelfWriter, ShelfShippedRepository, ShelfSeed],
  exports: [ShelfWriter, ShelfSeed],
})
export class KnowledgeModule {}
