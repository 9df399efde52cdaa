import { HubConfig } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { DEMO_PEOPLE } from '../domain/demo-people.js';
import { PersonRepository } from '../persistence/person.repository.js';

/** What this library puts into an empty database. */
@Injectable()
export class AccountsSeed {
  constructor(
    private readonly people: PersonRepository,
    private readonly config: HubConfig,
  ) {}

  /** In demo mode, adds the demo people who are missing. May run at every start, also in two processes at once. */
  async run(): Promise<void> {
    if (this.config.demo) await this.people.addDemoPeople(DEMO_PEOPLE);
  }
}
