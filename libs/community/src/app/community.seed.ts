import { HubConfig, readContent } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuthorityImportService } from './authority-import.service.js';
import { OrganisationSeed } from './directory/organisation.seed.js';
import { ElectionSeed } from './elections/election.seed.js';
import { GroupImportService } from './groups/group-import.service.js';
import { RegionImportService } from './region-import.service.js';

/** What this library puts into an empty database. */
@Injectable()
export class CommunitySeed {
  constructor(
    private readonly regions: RegionImportService,
    private readonly authorities: AuthorityImportService,
    private readonly organisations: OrganisationSeed,
    private readonly groups: GroupImportService,
    private readonly elections: ElectionSeed,
    private readonly config: HubConfig,
  ) {}

  /**
   * Adds what is missing of the regions, of the signatories known to be real and of the groups; in demo mode also
   * invented organisations, authorities with their stewards, what their groups work on, and elections. For the
   * stewards the demo people must be there. May run at every start, also in two processes at once.
   */
  async run(): Promise<void> {
    await this.regions.import(await readContent('regions/nuts-2024.yaml'));
    await this.importAuthorities('community/signatories-2023-05.yaml', false);
    if (this.config.demo) await this.addDemoMembers();
    await this.importGroups('community/groups.yaml');
    if (this.config.demo) await this.importGroups('community/demo-groups.yaml');
    await this.elections.run();
  }

  private async addDemoMembers(): Promise<void> {
    await this.importAuthorities('community/demo-authorities.yaml', true);
    await this.importAuthorities('community/demo-electorate.yaml', true);
    await this.organisations.run();
  }

  private async importGroups(name: string): Promise<void> {
    await this.groups.import((await readContent(name)).toString('utf8'));
  }

  private async importAuthorities(name: string, demo: boolean): Promise<void> {
    await this.authorities.import((await readContent(name)).toString('utf8'), demo);
  }
}
