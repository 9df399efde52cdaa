/** Asks the public API over HTTP, one question after the other. */
export class PublicQuestion<D> {
  private asked = 0;

  constructor(
    private readonly url: string,
    private readonly query: string,
  ) {}

  /** A question that no cache has seen: a variable nobody declared makes every body new. */
  async anew(variables: object): Promise<D> {
    return this.ask({ ...variables, asked: (this.asked += 1) });
  }

  /** The same question as before, which a cache may answer. */
  async ask(variables: object): Promise<D> {
    const body = JSON.stringify({ query: this.query, variables });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: D | null; errors?: unknown };
    if (data === null || errors !== undefined)
      throw new Error(`The question was refused: ${JSON.stringify(errors)}`);
    return data;
  }
}

/** How long something takes, in milliseconds. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
