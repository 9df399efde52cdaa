import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { CurationModule } from '#libs/curation';
import { KnowledgeModule } from '#libs/knowledge';
import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  CaseFieldsResolver,
  CaseQuestionFieldsResolver,
  CaseReuseFieldsResolver,
  CaseWorkFieldsResolver,
} from './api/case-fields.resolver.js';
import { CaseLoader } from './api/case.loader.js';
import { CaseResolver, CaseWorkResolver } from './api/case.resolver.js';
import { CaseLifeQueries } from './app/case-life.queries.js';
import { CaseMaterialService } from './app/case-material.service.js';
import { CaseMaterials } from './app/case-materials.js';
import { CaseQuestionService } from './app/case-question.service.js';
import { CaseReuseService } from './app/case-reuse.service.js';
import { CaseStudyKind } from './app/case-study.kind.js';
import { CaseLedger } from './app/case.ledger.js';
import { CasePersonalData } from './app/case.personal-data.js';
import { CasePolicy } from './app/case.policy.js';
import { CasePost } from './app/mail/case.post.js';
import { CaseConsentRepository } from './persistence/case-consent.repository.js';
import { CaseCostRepository } from './persistence/case-cost.repository.js';
import { CaseMaterialConsentEntity } from './persistence/case-material-consent.entity.js';
import { CasePersonRepository } from './persistence/case-person.repository.js';
import { CaseQuestionEntity } from './persistence/case-question.entity.js';
import { CaseQuestionRepository } from './persistence/case-question.repository.js';
import { CaseReuseEntity } from './persistence/case-reuse.entity.js';
import { CaseReuseRepository } from './persistence/case-reuse.repository.js';
import { CaseReader } from './persistence/case.reader.js';

const ENTITIES = [CaseReuseEntity, CaseQuestionEntity, CaseMaterialConsentEntity];

const REPOSITORIES = [
  CaseReader,
  CaseReuseRepository,
  CaseQuestionRepository,
  CaseConsentRepository,
  CaseCostRepository,
  CasePersonRepository,
];

const SERVICES = [
  CasePolicy,
  CaseLedger,
  CasePost,
  CaseReuseService,
  CaseQuestionService,
  CaseLifeQueries,
  CaseMaterials,
  CaseMaterialService,
  CasePersonalData,
];

const API = [
  CaseLoader,
  CaseResolver,
  CaseWorkResolver,
  CaseFieldsResolver,
  CaseReuseFieldsResolver,
  CaseQuestionFieldsResolver,
  CaseWorkFieldsResolver,
];

/** Best practices: what authorities did, who did it again, and what others ask about it. */
@Module({
  imports: [
    AccountsModule,
    CommunityModule,
    CurationModule,
    DiscoveryModule,
    KnowledgeModule,
    TypeOrmModule.forFeature(ENTITIES),
  ],
  providers: [CaseStudyKind, ...REPOSITORIES, ...SERVICES, ...API],
})
export class CaseStudiesModule {}
