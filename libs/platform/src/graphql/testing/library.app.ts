import { type AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { HubHttpAdapter, installHttp } from '../../http/http-adapter.js';
import { type HttpOptions } from '../../http/http.options.js';
import { PlatformHttpModule } from '../../http/http.module.js';
import { StructuredLogger, createLogger } from '../../http/logger.js';
import { ReadinessCheck } from '../../http/readiness.js';
import { ActorResolver, type Actor } from '../actor.js';
import { PlatformGraphqlModule } from '../graphql.module.js';
import { DiaryController } from './diary.controller.js';
import { Library, LibraryResolver, ShelfLoader } from './library.resolver.js';

/** Session tokens the test application knows. */
export const SESSIONS: Readonly<Record<string, Actor>> = {
  'token-of-ada': actor('Ada', ['book.add', 'book.read-private']),
  'token-of-ben': actor('Ben', []),
};

function actor(name: string, permissions: readonly string[]): Actor {
  const id = name.toLowerCase();
  return {
    personId: id,
    name,
    locale: null,
    sessionId: `session-${id}`,
    permissions: new Set(permissions),
    withheldPermissions: new Set(['library.close']),
    secondFactor: false,
    isFresh: false,
  };
}

class KnownSessions extends ActorResolver {
  resolve(sessionToken: string): Promise<Actor | null> {
    return Promise.resolve(SESSIONS[sessionToken] ?? null);
  }
}

/** A database that can be said to be down. */
export class SwitchableCheck extends ReadinessCheck {
  isUp = true;

  check(): Promise<void> {
    return this.isUp ? Promise.resolve() : Promise.reject(new Error('down'));
  }
}

const PUBLIC_URL = 'http://localhost:3000';

@Module({
  imports: [PlatformHttpModule.forRoot(), PlatformGraphqlModule.forRoot({ publicUrl: PUBLIC_URL })],
  controllers: [DiaryController],
  providers: [
    Library,
    LibraryResolver,
    ShelfLoader,
    { provide: ActorResolver, useClass: KnownSessions },
    { provide: ReadinessCheck, useClass: SwitchableCheck },
  ],
})
class LibraryModule {}

/** A running test application with everything of the platform and almost nothing else. */
export interface LibraryApp {
  readonly app: NestExpressApplication;
  readonly library: Library;
  readonly url: string;
  /** The log lines written so far. */
  readonly log: readonly string[];
}

/** Starts the test application on a free port of the loopback, with a shelf of 50 books. */
export async function startLibrary(options: Partial<HttpOptions> = {}): Promise<LibraryApp> {
  const log: string[] = [];
  const stream = { write: (line: string) => void log.push(line) };
  const adapter = new HubHttpAdapter(options.timeouts);
  const app = await NestFactory.create<NestExpressApplication>(LibraryModule, adapter, {
    bodyParser: false,
    logger: new StructuredLogger(createLogger('info', stream)),
    abortOnError: false,
  });
  const logger = createLogger('info', stream);
  installHttp(app, { publicUrl: PUBLIC_URL, trustProxy: false, demo: true, logger, ...options });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const library = app.get(Library);
  library.fill(50);
  return { app, library, url: `http://127.0.0.1:${port}`, log };
}
