import { HubConfig, readContent } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MemberRegistryRepository } from '../persistence/registration/member-registry.repository.js';
import { AuthorityImportService } from './authority-import.service.js';
import { DeclarationService } from './declaration/declaration.service.js';
import { RegionImportService } from './region-import.service.js';

/** What this library puts into an empty database. */
@Injectable()
export class CommunitySeed {
  constructor(
    private readonly regions: RegionImportService,
    private readonly authorities: AuthorityImportService,
    private readonly declaration: DeclarationService,
    private readonly registry: MemberRegistryRepository,
    private readonly config: HubConfig,
  ) {}

  /**
   * Adds what is missing of the regions and of the signatories known to be real; in demo mode also invented
   * authorities with their stewards, for whom the demo people must be there. May run at every start, also in two
   * processes at once.
   */
  async run(): Promise<void> {
    await this.registry.fillInMarks();
    await this.regions.import(await readContent('regions/nuts-2024.yaml'));
    await this.declaration.import((await readContent('community/declaration-2019-12.yaml')).toString('utf8'));
    await this.importAuthorities('community/signatories-2023-05.yaml', false);
    if (!this.config.demo) return;
    await this.importAuthorities('community/demo-authorities.yaml', true);
    await this.importAuthorities('community/demo-queue.yaml', true);
  }

  private async importAuthorities(name: string, demo: boolean): Promise<void> {
    await this.authorities.import((await readContent(name)).toString('utf8'), demo);
  }
}
