import { HubConfig, readContent } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuthorityImportService } from './authority-import.service.js';
import { OrganisationSeed } from './directory/organisation.seed.js';
import { RegionImportService } from './region-import.service.js';

/** What this library puts into an empty database. */
@Injectable()
export class CommunitySeed {
  constructor(
    private readonly regions: RegionImportService,
    private readonly authorities: AuthorityImportService,
    private readonly organisations: OrganisationSeed,
    private readonly config: HubConfig,
  ) {}

  /**
   * Adds what is missing of the regions and of the signatories known to be real; in demo mode also invented
   * organisations, and authorities with their stewards, for whom the demo people must be there. May run at every start, also in two
   * processes at once.
   */
  async run(): Promise<void> {
    await this.regions.import(await readContent('regions/nuts-2024.yaml'));
    await this.importAuthorities('community/signatories-2023-05.yaml', false);
    if (!this.config.demo) return;
    await this.importAuthorities('community/demo-authorities.yaml', true);
    await this.organisations.run();
  }

  private async importAuthorities(name: string, demo: boolean): Promise<void> {
    await this.authorities.import((await readContent(name)).toString('utf8'), demo);
  }
}
