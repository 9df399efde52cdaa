import { AccountsModule } from '#libs/accounts';
import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ShelfSeed } from './app/shelf.seed.js';
import { FILE_CONTROLLERS, FILE_ENTITIES, FILE_PROVIDERS } from './files.providers.js';
import { ShelfItemEntity } from './persistence/shelf-item.entity.js';
import { ShelfRelationEntity } from './persistence/shelf-relation.entity.js';
import { ShelfShippedEntity } from './persistence/shelf-shipped.entity.js';
import { ShelfShippedRepository } from './persistence/shelf-shipped.repository.js';
import { ShelfWriter } from './persistence/shelf.writer.js';

/** The shelf: what all kinds of knowledge have in common. */
@Module({
  imports: [
    AccountsModule,
    CurationModule,
    TypeOrmModule.forFeature([ShelfItemEntity, ShelfRelationEntity, ShelfShippedEntity, ...FILE_ENTITIES]),
  ],
  controllers: FILE_CONTROLLERS,
  providers: [ShelfWriter, ShelfShippedRepository, ShelfSeed, ...FILE_PROVIDERS],
  exports: [ShelfWriter, ShelfSeed],
})
export class KnowledgeModule {}
