import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { HubConfig } from '../config/index.js';
import { Jobs, JobsOptions } from './jobs.service.js';

/** Offers `Jobs` everywhere; this process does the jobs too, unless the settings say otherwise. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(config: HubConfig): DynamicModule {
    const options = new JobsOptions(config.connectionString(), config.jobs.mode === 'inline');
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [{ provide: JobsOptions, useValue: options }, Jobs],
      exports: [Jobs],
    };
  }
}
