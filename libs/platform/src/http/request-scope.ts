import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What loaders remember during one request: at most one value per loader definition.
 * Shared by every operation of the same request, in process or over HTTP.
 */
export class LoaderScope {
  private readonly kept = new Map<object, unknown>();

  /** The value kept for this definition, made on first use. */
  of<T extends object>(definition: object, make: () => T): T {
    const found = this.kept.get(definition) as T | undefined;
    if (found !== undefined) return found;
    const made = make();
    this.kept.set(definition, made);
    return made;
  }

  /** Forgets everything, so that reads after a write see the new rows. */
  clear(): void {
    this.kept.clear();
  }
}

/** What follows one request through every await, without being passed along. */
export interface RequestScope {
  readonly requestId: string;
  readonly loaders: LoaderScope;
}

const active = new AsyncLocalStorage<RequestScope>();

/** The scope of the running request; undefined outside of one, for example in a job. */
export function currentScope(): RequestScope | undefined {
  return active.getStore();
}

/** Runs the work inside a scope; every await below it sees the same scope. */
export function runInScope<T>(scope: RequestScope, work: () => T): T {
  return active.run(scope, work);
}
