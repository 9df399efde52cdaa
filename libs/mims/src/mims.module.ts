import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConformanceModule } from './conformance.module.js';
import { CurationModule } from '#libs/curation';
import { ComparedWordsResolver, ComparisonResolver } from './api/comparison.resolver.js';
import { DependencyResolver, EditionResolver, FamilyResolver } from './api/edition.resolver.js';
import { MimPartsResolver } from './api/mim-parts.resolver.js';
import { MimLoader } from './api/mim.loader.js';
import { MimResolver } from './api/mim.resolver.js';
import {
  MimRequirementsResolver,
  ReferenceResolver,
  RequirementResolver,
} from './api/requirement.resolver.js';
import { MimImportService } from './app/importing/mim-import.service.js';
import { EditionKind } from './app/kinds/edition.kind.js';
import { FamilyKind } from './app/kinds/family.kind.js';
import { MimKind } from './app/kinds/mim.kind.js';
import { MimComparisonService } from './app/mim-comparison.service.js';
import { MimSearchSource } from './app/mim.search-source.js';
import { MimReadingService } from './app/mim-reading.service.js';
import { MimsSeed } from './app/mims.seed.js';
import { EditionReader } from './persistence/edition.reader.js';
import { MachineModule } from './machine.module.js';
import { EditionWriter } from './persistence/edition.writer.js';
import { MimEditionEntity } from './persistence/mim-edition.entity.js';
import { MimFamilyEntity } from './persistence/mim-family.entity.js';
import { MimNameEntity } from './persistence/mim-name.entity.js';
import { MimReferenceEntity } from './persistence/mim-reference.entity.js';
import { MimRequirementEntity } from './persistence/mim-requirement.entity.js';
import { MimShippedEntity } from './persistence/mim-shipped.entity.js';
import { MimEntity } from './persistence/mim.entity.js';
import { MimReader } from './persistence/mim.reader.js';
import { MimWriter } from './persistence/mim.writer.js';
import { PublishCheckRepository } from './persistence/publish-check.repository.js';
import { ReferenceReader } from './persistence/reference.reader.js';
import { RequirementReader } from './persistence/requirement.reader.js';
import { ShippedFileRepository } from './persistence/shipped-file.repository.js';

const ENTITIES = [
  MimFamilyEntity,
  MimEditionEntity,
  MimEntity,
  MimNameEntity,
  MimRequirementEntity,
  MimReferenceEntity,
  MimShippedEntity,
];

const REPOSITORIES = [
  EditionReader,
  EditionWriter,
  MimReader,
  MimWriter,
  PublishCheckRepository,
  ReferenceReader,
  RequirementReader,
  ShippedFileRepository,
];

const SERVICES = [MimReadingService, MimComparisonService, MimImportService, MimsSeed];

const RESOLVERS = [
  MimLoader,
  FamilyResolver,
  EditionResolver,
  DependencyResolver,
  MimResolver,
  MimPartsResolver,
  MimRequirementsResolver,
  RequirementResolver,
  ReferenceResolver,
  ComparisonResolver,
  ComparedWordsResolver,
];

const KINDS = [FamilyKind, EditionKind, MimKind];

/** The repository of Minimal Interoperability Mechanisms. */
@Module({
  imports: [CurationModule, ConformanceModule, MachineModule, TypeOrmModule.forFeature(ENTITIES)],
  providers: [MimSearchSource, ...REPOSITORIES, ...KINDS, ...SERVICES, ...RESOLVERS],
  exports: [MimImportService, MimsSeed, ConformanceModule],
})
export class MimsModule {}
