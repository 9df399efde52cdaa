import { CurationModule } from '#libs/curation';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ToolLoader } from './api/tool.loader.js';
import { ToolResolver } from './api/tool.resolver.js';
import { ToolsExportController } from './api/tools-export.controller.js';
import { ResourcesFacade } from './app/resources.facade.js';
import { ResourcesSeed } from './app/resources.seed.js';
import { ToolImportService } from './app/tool-import.service.js';
import { ToolContentKind } from './app/tool.kind.js';
import { ResourcesShippedEntity } from './persistence/resources-shipped.entity.js';
import { ShippedFilesRepository } from './persistence/shipped-files.repository.js';
import { ToolMimEntity } from './persistence/tool-mim.entity.js';
import { ToolEntity } from './persistence/tool.entity.js';
import { ToolRepository } from './persistence/tool.repository.js';
import { ToolWriter } from './persistence/tool.writer.js';

/** Tools and standards, and what else people need beside the MIMs. */
@Module({
  imports: [CurationModule, TypeOrmModule.forFeature([ToolEntity, ToolMimEntity, ResourcesShippedEntity])],
  controllers: [ToolsExportController],
  providers: [
    ToolRepository,
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
