import { answer, ATOM, atomFeed, HubConfig, nameAndForm, nothingHere, PublicAccess } from '#libs/platform';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { editionAddress } from '../../domain/machine/published-records.js';
import { PublishedRecordRepository } from '../../persistence/machine/published-record.repository.js';

const ENTRIES = 50;

/** What was published lately, as Atom: of all MIMs, and of each edition. */
@Controller('feeds')
@PublicAccess()
export class MimFeedController {
  private readonly origin: string;

  constructor(
    config: HubConfig,
    private readonly records: PublishedRecordRepository,
  ) {
    this.origin = config.http.publicUrl;
  }

  @Get('mims.atom')
  async all(@Res() response: Response): Promise<void> {
    const description = {
      title: 'Minimal Interoperability Mechanisms',
      self: '/feeds/mims.atom',
      page: '/mims',
    };
    answer(response, ATOM, atomFeed(description, await this.records.newest(ENTRIES), this.origin));
  }

  @Get('mims/:family/:file')
  async edition(
    @Param('family') family: string,
    @Param('file') file: string,
    @Res() response: Response,
  ): Promise<void> {
    const [number] = nameAndForm(file, ['atom']);
    const edition = await this.records.edition(family, number);
    if (edition === null) throw nothingHere();
    const page = editionAddress(edition);
    const entries = await this.records.newest(ENTRIES, { family, edition: number });
    answer(
      response,
      ATOM,
      atomFeed({ title: edition.body.name, self: `/feeds${page}.atom`, page }, entries, this.origin),
    );
  }
}
