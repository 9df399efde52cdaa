import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClauseExportController } from './api/clauses/clause-export.controller.js';
import { ClauseResolver } from './api/clauses/clause.resolver.js';
import { ClaimExportController } from './api/conformance/claim-export.controller.js';
import { ClaimPartsResolver, SolutionPartsResolver } from './api/conformance/claim-parts.resolvers.js';
import { ClaimWorkResolver } from './api/conformance/claim-work.resolver.js';
import { ClaimLoader } from './api/conformance/claim.loader.js';
import { ClaimResolver } from './api/conformance/claim.resolver.js';
import { ClauseListService } from './app/clauses/clause-list.service.js';
import { ClauseSheetService } from './app/clauses/clause-sheet.service.js';
import { ClaimVerificationService } from './app/conformance/claim-verification.service.js';
import { ClaimPolicy } from './app/conformance/claim.policy.js';
import { ClaimQueries } from './app/conformance/claim.queries.js';
import { ClaimRecords } from './app/conformance/claim.records.js';
import { ClaimService } from './app/conformance/claim.service.js';
import { ClaimSeed } from './app/conformance/claim.seed.js';
import { ConformancePersonalData } from './app/conformance/conformance-personal-data.js';
import { ClaimPost } from './handlers/conformance/claim.post.js';
import { WatchClaimsHandler } from './handlers/conformance/watch-claims.handler.js';
import { ClauseListEntity, ClauseListItemEntity } from './persistence/clauses/clause-list.entity.js';
import { ClauseListRepository } from './persistence/clauses/clause-list.repository.js';
import { ClaimNewsRepository } from './persistence/conformance/claim-news.repository.js';
import { ClaimPersonRepository } from './persistence/conformance/claim-person.repository.js';
import { ClaimRepository } from './persistence/conformance/claim.repository.js';
import { ClaimWriter } from './persistence/conformance/claim.writer.js';
import { ConformanceAnswerEntity } from './persistence/conformance/conformance-answer.entity.js';
import { ConformanceClaimEntity } from './persistence/conformance/conformance-claim.entity.js';
import { ClaimableReader } from './persistence/conformance/claimable.reader.js';
import { SolutionEntity } from './persistence/conformance/solution.entity.js';
import { SolutionRepository } from './persistence/conformance/solution.repository.js';

const ENTITIES = [
  SolutionEntity,
  ConformanceClaimEntity,
  ConformanceAnswerEntity,
  ClauseListEntity,
  ClauseListItemEntity,
];

const REPOSITORIES = [
  ClaimRepository,
  ClaimWriter,
  ClaimNewsRepository,
  ClaimPersonRepository,
  SolutionRepository,
  ClaimableReader,
  ClauseListRepository,
];

const SERVICES = [
  ClaimPolicy,
  ClaimRecords,
  ClaimService,
  ClaimVerificationService,
  ClaimQueries,
  ClauseSheetService,
  ClauseListService,
  ConformancePersonalData,
  ClaimSeed,
];

const API = [
  ClaimLoader,
  ClaimResolver,
  ClaimPartsResolver,
  SolutionPartsResolver,
  ClaimWorkResolver,
  ClauseResolver,
];

/** Who claims to meet the requirements of MIMs, and the clauses by which buyers ask for them. */
@Module({
  imports: [AccountsModule, CommunityModule, TypeOrmModule.forFeature(ENTITIES)],
  controllers: [ClaimExportController, ClauseExportController],
  providers: [...REPOSITORIES, ...SERVICES, ClaimPost, WatchClaimsHandler, ...API],
  exports: [ClaimSeed],
})
export class ConformanceModule {}
