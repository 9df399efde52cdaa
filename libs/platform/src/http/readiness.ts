import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

/** Port: what must answer before the hub takes requests, such as the database. Implemented by its owner. */
export abstract class ReadinessCheck {
  /** Resolves when all is well; rejects otherwise. */
  abstract check(): Promise<void>;
}

/** How ready the hub is. */
export type ReadinessState = 'ready' | 'draining' | 'unavailable';

const PATIENCE_MS = 2_000;

/** Whether this process should be sent requests. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private draining = false;

  constructor(private readonly modules: ModuleRef) {}

  /** From now on a balancer should send requests elsewhere; those under way are still answered. */
  drain(): void {
    this.draining = true;
  }

  onModuleDestroy(): void {
    this.drain();
  }

  /** Asks the check, for at most two seconds. Without a check the hub is ready once it runs. */
  async state(): Promise<ReadinessState> {
    if (this.draining) return 'draining';
    const check = this.findCheck();
    if (check === null) return 'ready';
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error('too late')), PATIENCE_MS);
    try {
      await Promise.race([check.check(), late]);
      return 'ready';
    } catch {
      return 'unavailable';
    } finally {
      clearTimeout(timer);
    }
  }

  private findCheck(): ReadinessCheck | null {
    try {
      return this.modules.get(ReadinessCheck, { strict: false });
    } catch {
      return null;
    }
  }
}
