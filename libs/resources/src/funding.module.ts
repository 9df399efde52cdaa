import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { CurationModule } from '#libs/curation';
import { KnowledgeModule, SavedSearchModule } from '#libs/knowledge';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FundingCallResolver } from './api/funding/funding-call.resolver.js';
import { FundingLoader } from './api/funding/funding.loader.js';
import { KnowledgeFundingResolver } from './api/funding/knowledge-funding.resolver.js';
import { PursuitResolver } from './api/funding/pursuit.resolver.js';
import { EligibilityService } from './app/funding/eligibility.service.js';
import { FundingPolicy } from './app/funding/funding-policy.js';
import { FundingHandover } from './app/funding/funding.handover.js';
import { FundingPersonalData } from './app/funding/funding.personal-data.js';
import { FundingSearchFit } from './app/funding/funding.search-fit.js';
import { PursuitService } from './app/funding/pursuit.service.js';
import { FundingCallKind } from './app/kinds/funding-call.kind.js';
import { FundingInstrumentKind } from './app/kinds/funding-instrument.kind.js';
import { DeadlinePost } from './handlers/funding/deadline.post.js';
import { WatchDeadlinesHandler } from './handlers/funding/watch-deadlines.handler.js';
import { FundingCallEntity } from './persistence/funding/funding-call.entity.js';
import { FundingCallRepository } from './persistence/funding/funding-call.repository.js';
import { FundingCallWriter } from './persistence/funding/funding-call.writer.js';
import { FundingPersonRepository } from './persistence/funding/funding-person.repository.js';
import {
  FundingPursuitEntity,
  FundingReminderEntity,
  FundingStepEntity,
} from './persistence/funding/funding-pursuit.entity.js';
import { PursuitRepository } from './persistence/funding/pursuit.repository.js';
import { ReminderRepository } from './persistence/funding/reminder.repository.js';

/** Sources of money, calls, who may apply, and what authorities do about them. */
@Module({
  imports: [
    AccountsModule,
    CommunityModule,
    CurationModule,
    KnowledgeModule,
    SavedSearchModule,
    TypeOrmModule.forFeature([
      FundingCallEntity,
      FundingPursuitEntity,
      FundingStepEntity,
      FundingReminderEntity,
    ]),
  ],
  providers: [
    FundingInstrumentKind,
    FundingCallKind,
    FundingCallWriter,
    FundingCallRepository,
    PursuitRepository,
    ReminderRepository,
    FundingPersonRepository,
    FundingPolicy,
    EligibilityService,
    PursuitService,
    FundingHandover,
    FundingPersonalData,
    FundingSearchFit,
    DeadlinePost,
    WatchDeadlinesHandler,
    FundingLoader,
    FundingCallResolver,
    KnowledgeFundingResolver,
    PursuitResolver,
  ],
})
export class FundingModule {}
