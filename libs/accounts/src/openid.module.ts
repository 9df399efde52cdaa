import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OpenIdController } from './api/openid/openid.controller.js';
import { OpenIdResolver } from './api/openid/openid.resolver.js';
import { IdentityProvider } from './app/openid/identity-provider.js';
import { OpenIdConnectionService } from './app/openid/openid-connection.service.js';
import { OpenIdJourneyService } from './app/openid/openid-journey.service.js';
import { OpenIdSignInService } from './app/openid/openid-sign-in.service.js';
import { PersonIdentityEntity } from './persistence/openid/person-identity.entity.js';
import { PersonIdentityRepository } from './persistence/openid/person-identity.repository.js';
import { SessionsModule } from './sessions.module.js';

/** Signing in with an identity provider (OpenID Connect). */
@Module({
  imports: [SessionsModule, TypeOrmModule.forFeature([PersonIdentityEntity])],
  controllers: [OpenIdController],
  providers: [
    PersonIdentityRepository,
    IdentityProvider,
    OpenIdSignInService,
    OpenIdConnectionService,
    OpenIdJourneyService,
    OpenIdResolver,
  ],
  exports: [PersonIdentityRepository, IdentityProvider, OpenIdConnectionService],
})
export class OpenIdModule {}
