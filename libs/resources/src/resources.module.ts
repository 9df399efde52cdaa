import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { FundingModule } from './funding.module.js';
import { CurationModule } from '#libs/curation';
import { KnowledgeModule } from '#libs/knowledge';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlgorithmRegisterController } from './api/algorithms/algorithm-register.controller.js';
import { ToolSearchSource } from './app/tool.search-source.js';
import { ToolLoader } from './api/tool.loader.js';
import { ToolResolver } from './api/tool.resolver.js';
import { NeedsExportController } from './api/needs/needs-export.controller.js';
import { ToolsExportController } from './api/tools-export.controller.js';
import { GuidanceKind } from './app/kinds/guidance.kind.js';
import { ModelTextKind } from './app/kinds/model-text.kind.js';
import { NeedKind } from './app/kinds/need.kind.js';
import { InitiativeKind } from './app/kinds/initiative.kind.js';
import { AlgorithmKind } from './app/kinds/algorithm.kind.js';
import { NewsKind } from './app/kinds/news.kind.js';
import { ResourcesFacade } from './app/resources.facade.js';
import { ResourcesSeed } from './app/resources.seed.js';
import { ToolImportService } from './app/tool-import.service.js';
import { ToolContentKind } from './app/tool.kind.js';
import { ResourcesShippedEntity } from './persistence/resources-shipped.entity.js';
import { ShippedFilesRepository } from './persistence/shipped-files.repository.js';
import { ToolMimEntity } from './persistence/tool-mim.entity.js';
import { ToolEntity } from './persistence/tool.entity.js';
import { ToolRepository } from './persistence/tool.repository.js';
import { NEED_ENTITIES, NEED_PROVIDERS } from './needs.providers.js';
import { ToolWriter } from './persistence/tool.writer.js';

const SHELF_KINDS = [GuidanceKind, ModelTextKind, NeedKind, InitiativeKind, AlgorithmKind, NewsKind];

/** Tools and standards, and what else people need beside the MIMs. */
@Module({
  imports: [
    AccountsModule,
    CommunityModule,
    CurationModule,
    KnowledgeModule,
    FundingModule,
    TypeOrmModule.forFeature([ToolEntity, ToolMimEntity, ResourcesShippedEntity, ...NEED_ENTITIES]),
  ],
  controllers: [ToolsExportController, NeedsExportController, AlgorithmRegisterController],
  providers: [
    ...SHELF_KINDS,
    ...NEED_PROVIDERS,
    ToolRepository,
    ToolSearchSource,
    ToolWriter,
    ShippedFilesRepository,
    ToolContentKind,
    ResourcesFacade,
    ResourcesSeed,
    ToolImportService,
    ToolLoader,
    ToolResolver,
  ],
  exports: [ResourcesSeed, ToolImportService],
})
export class ResourcesModule {}
