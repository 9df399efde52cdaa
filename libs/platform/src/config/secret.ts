import { inspect } from 'node:util';

/**
 * A value that must never reach a log, an error text or a JSON document. Printing it in any way shows `[hidden]`;
 * only `reveal()` hands out what is inside.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one place that uses it (a driver, a mail transport). */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[hidden]';
  }

  toJSON(): string {
    return '[hidden]';
  }

  [inspect.custom](): string {
    return '[hidden]';
  }
}
