/** One setting that cannot be used: the variable and a sentence that says what is wrong and how to mend it. */
export type ConfigFault = { readonly variable: string; readonly message: string };

/** Thrown by `loadConfig` with every fault at once; its message is ready to be printed. Holds no secret value. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly ConfigFault[]) {
    super(describe(faults));
    this.name = 'ConfigError';
  }
}

function describe(faults: readonly ConfigFault[]): string {
  const width = Math.max(...faults.map((fault) => fault.variable.length));
  const lines = faults.map((fault) => `  ${fault.variable.padEnd(width)}  ${fault.message}`);
  const count = faults.length === 1 ? 'One setting needs' : `${faults.length} settings need`;
  return [`Living Hub cannot start. ${count} mending:`, ...lines].join('\n');
}
