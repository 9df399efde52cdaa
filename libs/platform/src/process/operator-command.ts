import type { Type } from '@nestjs/common';

/** What a command may use: the running libraries, and a way to tell the operator something. */
export type CommandContext = {
  /** The provider of that class, from the same libraries that the server runs. */
  get<T>(provider: Type<T>): T;
  /** Prints one line. */
  say(line: string): void;
};

/** What was given behind `--`: a text, or true for one that takes none. */
export type CommandOptions = Readonly<Record<string, string | true | undefined>>;

/** One command of `hub`. Libraries offer them and the cli lists them. */
export type OperatorCommand = {
  /** Words and arguments as typed, for example `import questionnaire <file>`. */
  readonly usage: string;
  /** One sentence for `hub help`. */
  readonly summary: string;
  /** What may be given behind `--`: `--at <revision>`. */
  readonly options?: readonly { readonly flags: string; readonly summary: string }[];
  /**
   * Does the work.
   * @returns the exit code: 0 done, 1 refused
   */
  run(context: CommandContext, args: readonly string[], options?: CommandOptions): Promise<number>;
};
