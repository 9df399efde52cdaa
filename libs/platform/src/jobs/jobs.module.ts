import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Jobs, JobsOptions } from './jobs.service.js';

/** Offers `Jobs` everywhere. */
@Global()
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [{ provide: JobsOptions, useValue: options }, Jobs],
      exports: [Jobs],
    };
  }
}
