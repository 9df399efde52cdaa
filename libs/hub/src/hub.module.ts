import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { AssessmentModule } from '#libs/assessment';
import { CommunityModule } from '#libs/community';
import { PlatformModule, type HubConfig } from '#libs/platform';
import { HubSeed } from './hub.seed.js';

/** The composition: api, worker and cli start from it. A new offering is one more line here. */
@Module({})
export class HubModule {
  static forRoot(config: HubConfig): DynamicModule {
    return {
      module: HubModule,
      imports: [PlatformModule.forRoot(config), AccountsModule, CommunityModule, AssessmentModule],
      providers: [HubSeed],
    };
  }
}
