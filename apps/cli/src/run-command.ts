import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { HubModule } from '#libs/hub';
import { DomainError } from '#libs/kernel';
import {
  createLogger,
  loadConfig,
  migrate,
  openDatabase,
  StructuredLogger,
  type CommandOptions,
  type Lifetime,
  type OperatorCommand,
} from '#libs/platform';
import { migrations } from '../../../migrations/index.js';

/** Prints one line for the operator. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command with the libraries of the hub around it. Works beside a running hub (its database is used and left
 * running) and without one (the embedded database is started and stopped again).
 * @returns the exit code
 */
export async function runCommand(
  command: OperatorCommand,
  { args, options }: { readonly args: readonly string[]; readonly options: CommandOptions },
  lifetime: Lifetime,
): Promise<number> {
  const settings = loadConfig().with({ jobs: { mode: 'off' } });
  const database = await openDatabase(settings, { asHub: false });
  lifetime.onEnd('database', 4_000, () => database.close());
  await migrate(database.config.connectionUrl(), migrations);
  lifetime.checkpoint();
  const logger = new StructuredLogger(createLogger('warn', pino.destination(2)));
  const app = await NestFactory.createApplicationContext(HubModule.forRoot(database.config), {
    logger,
    abortOnError: false,
  });
  lifetime.onEnd('application', 4_000, () => app.close());
  lifetime.checkpoint();
  return command
    .run({ say, get: (provider) => app.get(provider, { strict: false }) }, args, options)
    .catch(refusal);
}

/** What a rule refuses is a sentence for the operator; everything else is a fault and ends the process as one. */
function refusal(error: unknown): number {
  if (!(error instanceof DomainError)) throw error;
  say(error.message);
  return 1;
}
