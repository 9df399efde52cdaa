import { isLocale, RateLimitedError, SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { CurrentContext, HubConfig, pagePath, PublicAccess, type HubContext } from '#libs/platform';
import { Controller, Get, Redirect, Req } from '@nestjs/common';
import type { Request } from 'express';
import { ProviderUnavailableError } from '../../app/openid/identity-provider.js';
import { type JourneyEnd, OpenIdJourneyService } from '../../app/openid/openid-journey.service.js';

const SEE_OTHER = 303;

/** Where a browser is sent. */
interface Destination {
  readonly url: string;
}

/** The two addresses a browser passes on its way to the identity provider and back. They only redirect. */
@Controller('sign-in/oidc')
export class OpenIdController {
  constructor(
    private readonly journeys: OpenIdJourneyService,
    private readonly config: HubConfig,
  ) {}

  /** Begins to sign in: to the provider, or back to the sign-in page with the reason why not. */
  @Get()
  @PublicAccess()
  @Redirect('/', SEE_OTHER)
  async begin(@Req() request: Request, @CurrentContext() context: HubContext): Promise<Destination> {
    const { searchParams } = new URL(request.originalUrl, this.config.http.publicUrl);
    const locale = searchParams.get('locale');
    try {
      return { url: await this.journeys.begin(context, searchParams.get('next'), locale) };
    } catch (error) {
      return signInPage(reasonOf(error), isLocale(locale) ? locale : SOURCE_LOCALE);
    }
  }

  /** Ends the way: to where the person wanted to go, or to a page that says why not. */
  @Get('callback')
  @PublicAccess()
  @Redirect('/', SEE_OTHER)
  async end(@Req() request: Request, @CurrentContext() context: HubContext): Promise<Destination> {
    try {
      return destinationOf(await this.journeys.end(context, request.originalUrl));
    } catch (error) {
      return signInPage(reasonOf(error), SOURCE_LOCALE);
    }
  }
}

function destinationOf(end: JourneyEnd): Destination {
  if (end.kind === 'signed-in') return { url: end.next };
  if (end.kind === 'connected') return { url: pagePath(end.locale, '/account/security?connection=done') };
  if (end.connecting) return { url: pagePath(end.locale, `/account/security?connection=${end.reason}`) };
  return signInPage(end.reason, end.locale);
}

function signInPage(reason: string, locale: Locale): Destination {
  return { url: pagePath(locale, `/sign-in?refused=${reason}`) };
}

/** @throws the error itself when it is not about the way to the provider */
function reasonOf(error: unknown): string {
  if (error instanceof ProviderUnavailableError) return 'unavailable';
  if (error instanceof RateLimitedError) return 'busy';
  throw error;
}
