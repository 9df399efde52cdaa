import { readContent } from '#libs/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parseObservations, type Observation } from '../../domain/directory/observations-document.js';

/** The numbers that were published about the community over time, as they ship with the hub. */
@Injectable()
export class ObservationsService implements OnModuleInit {
  /** Oldest first. */
  observations: readonly Observation[] = [];

  /** @throws Error when the content is missing or faulty, so that the start fails and not a page */
  async onModuleInit(): Promise<void> {
    const source = await readContent('community/observations.yaml');
    this.observations = parseObservations(source.toString('utf8'));
  }
}
