import { HubConfig } from '#libs/platform';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SearchResolver } from './api/search.resolver.js';
import { indexFiles } from './app/index-files.js';
import { SearchIndexer } from './app/search-indexer.js';
import { SearchSync } from './app/search-sync.js';
import { SearchService } from './app/search.service.js';
import { shippedSynonyms } from './app/shipped-synonyms.js';
import { SearchEngine } from './domain/search-engine.js';
import { SearchOutboxEntity } from './persistence/search-outbox.entity.js';
import { SearchOutboxRepository } from './persistence/search-outbox.repository.js';
import { SqliteSearchEngine } from './sqlite/sqlite-search-engine.js';

/** The search over everything. */
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([SearchOutboxEntity])],
  providers: [
    {
      provide: SearchEngine,
      inject: [HubConfig],
      useFactory: async ({ dataFolder }: HubConfig) =>
        new SqliteSearchEngine(indexFiles(dataFolder), await shippedSynonyms()),
    },
    SearchOutboxRepository,
    SearchIndexer,
    SearchSync,
    SearchService,
    SearchResolver,
  ],
  exports: [SearchSync],
})
export class SearchModule {}
