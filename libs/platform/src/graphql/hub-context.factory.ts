import { type IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { SOURCE_LOCALE, newId, type Locale } from '#libs/kernel';
import { CookieJar } from '../http/cookie-jar.js';
import { negotiateLocale } from '../http/locale-negotiation.js';
import { LoaderScope } from '../http/request-scope.js';
import { requestStateOf } from '../http/request-state.js';
import { SessionCookie } from '../http/session-cookie.js';
import { ActorResolver, type Actor } from './actor.js';
import { type HubContext } from './hub-context.js';

/** What an in-process caller may state about itself; everything has a default. */
export interface ContextSeed {
  readonly actor?: Actor | null;
  readonly locale?: Locale;
  readonly requestId?: string;
  readonly cookies?: CookieJar;
}

/** Builds the context of operations. One per HTTP request, however many operations the request runs. */
@Injectable()
export class HubContextFactory {
  private readonly ofRequests = new WeakMap<IncomingMessage, Promise<HubContext>>();
  private resolver: ActorResolver | null | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly session: SessionCookie,
  ) {}

  /** The context of an HTTP request; the same object each time it is asked for. */
  ofRequest(request: IncomingMessage): Promise<HubContext> {
    const known = this.ofRequests.get(request);
    if (known !== undefined) return known;
    const made = this.build(request);
    this.ofRequests.set(request, made);
    return made;
  }

  /** A context without a request: for jobs, the command line and tests. Anonymous and English unless told otherwise. */
  create(seed: ContextSeed = {}): HubContext {
    return {
      actor: seed.actor ?? null,
      locale: seed.locale ?? SOURCE_LOCALE,
      requestId: seed.requestId ?? newId(),
      loaders: new LoaderScope(),
      cookies: seed.cookies ?? new CookieJar(),
      client: { address: null, userAgent: '' },
    };
  }

  private async build(request: IncomingMessage): Promise<HubContext> {
    const state = requestStateOf(request);
    const token = this.session.isIn(request.headers.cookie) ? this.session.read(state.cookies) : null;
    return {
      actor: token === null ? null : await this.resolve(token),
      locale: negotiateLocale(request.headers['accept-language']),
      requestId: state.requestId,
      loaders: state.loaders,
      cookies: state.cookies,
      client: { address: addressOf(request), userAgent: request.headers['user-agent'] ?? '' },
    };
  }

  private resolve(token: string): Promise<Actor | null> {
    if (this.resolver === undefined) this.resolver = this.findResolver();
    return this.resolver?.resolve(token) ?? Promise.resolve(null);
  }

  // The resolver lives in a library above the platform, so it is looked up and not injected.
  private findResolver(): ActorResolver | null {
    try {
      return this.modules.get(ActorResolver, { strict: false });
    } catch {
      return null;
    }
  }
}

// Express has looked through trusted proxies already; a bare request knows only its socket.
function addressOf(request: IncomingMessage & { readonly ip?: string | undefined }): string | null {
  return request.ip ?? request.socket.remoteAddress ?? null;
}
