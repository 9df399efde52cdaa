import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { AssessmentModule } from '#libs/assessment';
import { CaseStudiesModule } from '#libs/case-studies';
import { CommunityModule } from '#libs/community';
import { CurationModule } from '#libs/curation';
import { KnowledgeModule } from '#libs/knowledge';
import { MimsModule } from '#libs/mims';
import { ResourcesModule } from '#libs/resources';
import { SearchModule } from '#libs/search';
import { PlatformModule, type HubConfig } from '#libs/platform';
import { HubSeed } from './hub.seed.js';
import { MainPages } from './main-pages.js';

/** The composition: api, worker and cli start from it. A new offering is one more line here. */
@Module({})
export class HubModule {
  static forRoot(config: HubConfig): DynamicModule {
    return {
      module: HubModule,
      imports: [
        PlatformModule.forRoot(config),
        SearchModule,
        AccountsModule,
        CommunityModule,
        CurationModule,
        KnowledgeModule,
        AssessmentModule,
        MimsModule,
        ResourcesModule,
        CaseStudiesModule,
      ],
      providers: [HubSeed, MainPages],
    };
  }
}
