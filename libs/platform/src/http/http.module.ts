import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ErrorFilter } from './error.filter.js';
import { HealthController } from './health.controller.js';
import { PublicCache, type PublicCacheOptions } from './public-cache.js';
import { Readiness } from './readiness.js';

/** Health, errors of routes and the public cache. To be imported once, by the composition of the hub. */
@Module({})
export class PlatformHttpModule {
  /** @param cache how much and how long answers to anonymous reads are kept */
  static forRoot(cache: PublicCacheOptions = {}): DynamicModule {
    return {
      module: PlatformHttpModule,
      global: true,
      controllers: [HealthController],
      providers: [
        Readiness,
        { provide: PublicCache, useFactory: () => new PublicCache(cache) },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [Readiness, PublicCache],
    };
  }
}
