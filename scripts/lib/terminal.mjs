/** Prints one line of progress. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** A failure that is told in plain words, without a stack. */
export class SetupError extends Error {
  /**
   * @param {string} message what failed and what to do about it
   * @param {string} [output] what the failing program printed
   */
  constructor(message, output = '') {
    super(message);
    this.name = 'SetupError';
    this.output = output;
  }
}

/** Runs a step and says how long it took. */
export async function step(doing, done, work) {
  const start = Date.now();
  say(`  ${doing} …`);
  const result = await work();
  say(`  ${done} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Runs the body of a script: a SetupError is told, everything else is a fault of the script and shows its stack. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const tail = error.output.trimEnd().split('\n').slice(-40).join('\n');
    if (tail !== '') process.stderr.write(`${tail}\n\n`);
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
