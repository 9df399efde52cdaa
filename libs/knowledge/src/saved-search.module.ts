import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QuietLinkResolver } from './api/saved-search/quiet-link.resolver.js';
import { SavedSearchResolver } from './api/saved-search/saved-search.resolver.js';
import { QuietLinks } from './app/saved-search/quiet-links.js';
import { SavedSearchService } from './app/saved-search/saved-search.service.js';
import { SearchNewsService } from './app/saved-search/search-news.service.js';
import { SearchPersonalData } from './app/saved-search/search.personal-data.js';
import { ColleaguePost } from './app/sending/colleague.post.js';
import { Colleagues } from './app/sending/colleagues.js';
import { SendToColleagueService } from './app/sending/send-to-colleague.service.js';
import { DigestPost } from './handlers/saved-search/digest.post.js';
import { QuietRetention } from './handlers/saved-search/quiet.retention.js';
import { SendDigestsHandler } from './handlers/saved-search/send-digests.handler.js';
import { KnowledgeModule } from './knowledge.module.js';
import { QuietRepository } from './persistence/saved-search/quiet.repository.js';
import {
  QuietItemEntity,
  QuietLinkEntity,
  SavedSearchEntity,
  SavedSearchToldEntity,
} from './persistence/saved-search/saved-search.entity.js';
import { SavedSearchRepository } from './persistence/saved-search/saved-search.repository.js';

/** Searches that people keep, the mail about what is new in them, and pages sent to colleagues. */
@Module({
  imports: [
    AccountsModule,
    CommunityModule,
    CurationModule,
    DiscoveryModule,
    KnowledgeModule,
    TypeOrmModule.forFeature([SavedSearchEntity, SavedSearchToldEntity, QuietItemEntity, QuietLinkEntity]),
  ],
  providers: [
    SavedSearchRepository,
    QuietRepository,
    SavedSearchService,
    SearchNewsService,
    SearchPersonalData,
    QuietLinks,
    QuietRetention,
    DigestPost,
    SendDigestsHandler,
    Colleagues,
    ColleaguePost,
    SendToColleagueService,
    SavedSearchResolver,
    QuietLinkResolver,
  ],
  exports: [QuietLinks],
})
export class SavedSearchModule {}
