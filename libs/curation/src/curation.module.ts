import { CommunityModule } from '#libs/community';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentDeskResolver } from './api/content-desk.resolver.js';
import { ContentItemResolver } from './api/content-item.resolver.js';
import {
  ContentDraftResolver,
  ContentRevisionResolver,
  ContentStepResolver,
  ContentWorkResolver,
} from './api/content-work.resolver.js';
import { ContentLoaders, ContentNameLoaders } from './api/content.loaders.js';
import { DraftingResolver } from './api/drafting.resolver.js';
import { PublicRecordResolver } from './api/public-record.resolver.js';
import { ReviewResolver } from './api/review.resolver.js';
import { ShelfResolver } from './api/shelf.resolver.js';
import { ContentCurators } from './app/content-curators.js';
import { ContentDesk } from './app/content-desk.js';
import { ContentHistory } from './app/content-history.js';
import { ContentKeeper } from './app/content-keeper.js';
import { ContentTimetable } from './app/content-timetable.js';
import { ContentPolicy } from './app/content.policy.js';
import { CurationPersonalData } from './app/curation.personal-data.js';
import { DraftingService } from './app/drafting.service.js';
import { HandInService } from './app/hand-in.service.js';
import { PublicRecords } from './app/public-records.js';
import { ReviewService } from './app/review.service.js';
import { ShelfService } from './app/shelf.service.js';
import { MissedPublicationPost } from './handlers/missed-publication.post.js';
import { TakeContentStepsHandler } from './handlers/take-content-steps.handler.js';
import { ContentApprovalRepository } from './persistence/content-approval.repository.js';
import { ContentPersonRepository } from './persistence/content-person.repository.js';
import { ContentQueueRepository } from './persistence/content-queue.repository.js';
import { PublicRecordRepository } from './persistence/public-record.repository.js';
import { ContentBodies } from './app/content-bodies.js';
import { ContentKinds } from './app/content-kinds.js';
import { ContentLedger } from './app/content-ledger.js';
import { ContentPast } from './app/content-past.js';
import { ContentProposals } from './app/content-proposals.js';
import { DraftAccess } from './app/draft-access.js';
import { DraftBook } from './app/draft-book.js';
import { PersonProposals } from './app/proposals/person-proposals.js';
import { ProposalShelf } from './app/proposal-shelf.js';
import { PublicReaders } from './app/public-readers.js';
import { Publisher } from './app/publisher.js';
import { ContentDraftRepository } from './persistence/content-draft.repository.js';
import { ContentItemEntity } from './persistence/content-item.entity.js';
import { ContentItemRepository } from './persistence/content-item.repository.js';
import {
  ContentLinkCheckEntity,
  ContentOutboundLinkEntity,
  ContentRedirectEntity,
} from './persistence/content-link.entity.js';
import { ContentPastRepository } from './persistence/content-past.repository.js';
import { ContentPublicationRepository } from './persistence/content-publication.repository.js';
import { ContentPublicationEntity, ContentRevisionEntity } from './persistence/content-revision.entity.js';
import { ContentRevisionRepository } from './persistence/content-revision.repository.js';
import { ContentStepRepository } from './persistence/content-step.repository.js';
import { StillTrueLinkEntity } from './persistence/stale/still-true-link.entity.js';
import { ContentCommentEntity, ContentReviewLinkEntity } from './persistence/content-talk.entity.js';
import {
  ContentDraftEntity,
  ContentEditingEntity,
  ContentStepEntity,
} from './persistence/content-work.entity.js';
import { ACCOMPANYING } from './review.providers.js';

const ENTITIES = [
  ContentItemEntity,
  ContentRevisionEntity,
  ContentPublicationEntity,
  ContentDraftEntity,
  ContentStepEntity,
  ContentEditingEntity,
  ContentCommentEntity,
  ContentReviewLinkEntity,
  StillTrueLinkEntity,
  ContentRedirectEntity,
  ContentOutboundLinkEntity,
  ContentLinkCheckEntity,
];

const REPOSITORIES = [
  ContentItemRepository,
  ContentRevisionRepository,
  ContentPublicationRepository,
  ContentDraftRepository,
  ContentStepRepository,
  ContentPastRepository,
  ContentApprovalRepository,
  ContentQueueRepository,
  ContentPersonRepository,
  PublicRecordRepository,
];

const SERVICES = [
  ContentKinds,
  ContentBodies,
  ContentLedger,
  ContentKeeper,
  ContentPolicy,
  ContentCurators,
  DraftBook,
  DraftAccess,
  PublicReaders,
  Publisher,
  ProposalShelf,
  ContentProposals,
  ContentPast,
  DraftingService,
  ReviewService,
  HandInService,
  ShelfService,
  ContentTimetable,
  ContentDesk,
  ContentHistory,
  PublicRecords,
  CurationPersonalData,
];

const HANDLERS = [TakeContentStepsHandler, MissedPublicationPost];

const RESOLVERS = [
  ContentLoaders,
  ContentNameLoaders,
  ContentDeskResolver,
  ContentItemResolver,
  ContentWorkResolver,
  ContentDraftResolver,
  ContentRevisionResolver,
  ContentStepResolver,
  DraftingResolver,
  ReviewResolver,
  ShelfResolver,
  PublicRecordResolver,
];

/** The editorial flow of every kind of content. */
@Module({
  imports: [CommunityModule, DiscoveryModule, TypeOrmModule.forFeature(ENTITIES)],
  providers: [...REPOSITORIES, ...SERVICES, ...HANDLERS, ...RESOLVERS, ...ACCOMPANYING],
  exports: [
    ContentProposals,
    DraftingService,
    HandInService,
    ContentPast,
    PersonProposals,
    PublicRecords,
    ContentCurators,
    DraftAccess,
    ShelfService,
  ],
})
export class CurationModule {}
