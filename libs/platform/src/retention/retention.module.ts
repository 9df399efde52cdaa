import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { PlatformRetention } from './platform.retention.js';
import { Retention } from './retention.service.js';

/** Runs every rule of retention once a day. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [Retention, PlatformRetention], exports: [Retention] })
export class RetentionModule {}
