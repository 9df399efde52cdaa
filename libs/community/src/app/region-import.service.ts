import { createHash } from 'node:crypto';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CURRENT_EDITION } from '../domain/edition.js';
import { parseRegions } from '../domain/regions/regions.parser.js';
import { RegionRepository } from '../persistence/region.repository.js';

/** Brings the regions of the present edition into the database. */
@Injectable()
export class RegionImportService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly regions: RegionRepository,
  ) {}

  /** Adds and renames regions, all of them or none. A file that was imported before is not even parsed. */
  async import(content: Buffer): Promise<void> {
    const contentHash = createHash('sha256').update(content).digest();
    if (await this.regions.isImported(CURRENT_EDITION, contentHash)) return;
    const parsed = parseRegions(content.toString('utf8'));
    const rows = parsed.map((region) => ({ ...region, edition: CURRENT_EDITION }));
    await this.uow.run(() => this.regions.import(CURRENT_EDITION, rows, contentHash));
  }
}
