import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { ClockModule } from './clock.module.js';
import { HubConfig } from './config/index.js';
import { DatabaseModule } from './database/database.module.js';
import { DatabaseReadiness } from './database/database.readiness.js';
import { FilesModule } from './files/files.module.js';
import { PlatformGraphqlModule } from './graphql/graphql.module.js';
import { PlatformHttpModule } from './http/http.module.js';
import { ReadinessCheck } from './http/readiness.js';
import { SitemapModule } from './http/sitemap.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MailModule } from './mail/mail.module.js';
import { RetentionModule } from './retention/retention.module.js';

/** Everything under the domains: settings, clock, database, jobs, mail and GraphQL. */
@Global()
@Module({})
export class PlatformModule {
  /** To be imported once, by the composition of the hub. */
  static forRoot(config: HubConfig): DynamicModule {
    const { queryDepth, queryAliases, queryDirectives, queryTokens, queryCost } = config.limits;
    return {
      module: PlatformModule,
      imports: [
        ClockModule,
        DatabaseModule.forRoot(config),
        AuditModule,
        FilesModule.forRoot(config),
        JobsModule.forRoot(config),
        MailModule.forRoot(config),
        RetentionModule,
        PlatformHttpModule.forRoot(),
        SitemapModule,
        PlatformGraphqlModule.forRoot({
          publicUrl: config.http.publicUrl,
          limits: {
            depth: queryDepth,
            aliases: queryAliases,
            directives: queryDirectives,
            tokens: queryTokens,
            cost: { anonymous: queryCost, signedIn: 2 * queryCost },
          },
        }),
      ],
      providers: [
        { provide: HubConfig, useValue: config },
        { provide: ReadinessCheck, useClass: DatabaseReadiness },
      ],
      exports: [HubConfig, ReadinessCheck],
    };
  }
}
