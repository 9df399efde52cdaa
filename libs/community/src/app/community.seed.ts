import { HubConfig, readContent } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ElectionSeed } from './elections/election.seed.js';
import { GroupImportService } from './groups/group-import.service.js';
import { MemberSeed } from './member.seed.js';
import { RegionImportService } from './region-import.service.js';

/** What this library puts into an empty database. */
@Injectable()
export class CommunitySeed {
  constructor(
    private readonly regions: RegionImportService,
    private readonly members: MemberSeed,
    private readonly groups: GroupImportService,
    private readonly elections: ElectionSeed,
    private readonly config: HubConfig,
  ) {}

  /**
   * Adds what is missing of the regions, the members, the groups and, in demo mode, of what groups work on and
   * elect. For invented stewards the demo people must be there. May run at every start, also in two processes at once.
   */
  async run(): Promise<void> {
    await this.regions.import(await readContent('regions/nuts-2024.yaml'));
    await this.members.run();
    await this.importGroups('community/groups.yaml');
    if (this.config.demo) await this.importGroups('community/demo-groups.yaml');
    await this.elections.run();
  }

  private async importGroups(name: string): Promise<void> {
    await this.groups.import((await readContent(name)).toString('utf8'));
  }
}
