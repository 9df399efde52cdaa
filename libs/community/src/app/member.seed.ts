import { HubConfig, readContent } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MemberRegistryRepository } from '../persistence/registration/member-registry.repository.js';
import { AuthorityImportService } from './authority-import.service.js';
import { DeclarationService } from './declaration/declaration.service.js';
import { OrganisationSeed } from './directory/organisation.seed.js';

/** Invented authorities: stewards and members for the demo, an electorate, and some that wait on the coordinator's desk. */
const DEMO_AUTHORITIES = ['demo-authorities', 'demo-electorate', 'demo-queue'] as const;

/** Brings those who signed and those who support into an empty database, with the text they signed. */
@Injectable()
export class MemberSeed {
  constructor(
    private readonly authorities: AuthorityImportService,
    private readonly organisations: OrganisationSeed,
    private readonly declaration: DeclarationService,
    private readonly registry: MemberRegistryRepository,
    private readonly config: HubConfig,
  ) {}

  /** Adds what is missing of the declaration and of the signatories known to be real; in demo mode invented members too. */
  async run(): Promise<void> {
    await this.registry.fillInMarks();
    await this.declaration.import(await text('declaration-2019-12'));
    await this.authorities.import(await text('signatories-2023-05'), false);
    if (!this.config.demo) return;
    for (const name of DEMO_AUTHORITIES) await this.authorities.import(await text(name), true);
    await this.organisations.run();
  }
}

async function text(name: string): Promise<string> {
  return (await readContent(`community/${name}.yaml`)).toString('utf8');
}
