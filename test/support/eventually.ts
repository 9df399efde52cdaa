const PATIENCE_MS = 15_000;
const PAUSE_MS = 100;

/** Asks again until there is something, for what happens after the answer. An empty list is nothing. */
export async function eventually<T>(ask: () => Promise<T[]>): Promise<T[]> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await ask();
    if (found.length > 0 || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
