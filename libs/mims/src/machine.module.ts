import { Module } from '@nestjs/common';
import { MimDataController } from './api/machine/mim-data.controller.js';
import { MimFeedController } from './api/machine/mim-feed.controller.js';
import { EditionFilesService } from './app/machine/edition-files.service.js';
import { MimPages } from './app/machine/mim-pages.js';
import { PublishedRecordRepository } from './persistence/machine/published-record.repository.js';

/** The published MIMs for those who read by machine: linked data, citations, files, feeds, the sitemap. */
@Module({
  controllers: [MimDataController, MimFeedController],
  providers: [PublishedRecordRepository, EditionFilesService, MimPages],
})
export class MachineModule {}
