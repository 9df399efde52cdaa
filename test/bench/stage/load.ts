import autocannon, { type Client, type Request } from 'autocannon';
import { processorTime } from './processor-time.js';
import { quantileOf } from './statistics.js';

/** What clients that each wait for an answer before they ask again got out of a server. */
export type LoadResult = {
  /** Whole answers per second. */
  readonly perSecond: number;
  /** Milliseconds from a request to the first byte of its answer. */
  readonly firstByteP95: number;
  /** Milliseconds from a request to the last byte of its answer. */
  readonly p95: number;
  /** Microseconds that the server's process worked for one answer; null when unknown. */
  readonly effort: number | null;
};

/** A load. */
export type Load = {
  readonly server: { readonly url: string; readonly processId: number };
  readonly clients: number;
  readonly seconds: number;
  /** The requests that a client (0, 1, …) repeats. */
  readonly requestsOf: (client: number) => Request[];
};

/**
 * Loads a server with keep-alive connections.
 * @throws Error when any answer was not a 200, since a fast refusal is no work
 */
export async function load({ server, clients, seconds, requestsOf }: Load): Promise<LoadResult> {
  const { url, processId } = server;
  const firstBytes: number[] = [];
  const wholes: number[] = [];
  const workBefore = processorTime(processId);
  let number = 0;
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    setupClient: (client) => {
      client.setRequests(requestsOf(number));
      number += 1;
      note(client, firstBytes, wholes);
    },
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0 || wholes.length === 0)
    throw new Error(
      `${url}: ${failed} of ${wholes.length} answers failed: ${JSON.stringify(result.statusCodeStats)}`,
    );
  return {
    perSecond: wholes.length / result.duration,
    firstByteP95: quantileOf(firstBytes, 0.95),
    p95: quantileOf(wholes, 0.95),
    effort: effortOf(workBefore, processorTime(processId), wholes.length),
  };
}

function effortOf(before: number | null, after: number | null, answers: number): number | null {
  return before === null || after === null ? null : (after - before) / answers;
}

// autocannon itself rounds to whole milliseconds and does not tell first bytes.
function note(client: Client, firstBytes: number[], wholes: number[]): void {
  let askedAt = performance.now();
  const events: NodeJS.EventEmitter = client;
  events.on('request', () => (askedAt = performance.now()));
  events.on('headers', () => firstBytes.push(performance.now() - askedAt));
  events.prependListener('response', () => wholes.push(performance.now() - askedAt));
}
