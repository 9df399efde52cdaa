import { hash } from 'node:crypto';

/** One answer that is the same for everybody. */
export interface PublicAnswer {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

/** How much and how long answers are kept. */
export interface PublicCacheOptions {
  /** Milliseconds; one second unless told otherwise. */
  readonly ttlMs?: number;
  /** Bytes of all bodies and keys together; 16 MiB unless told otherwise. */
  readonly maxBytes?: number;
}

interface Kept extends PublicAnswer {
  readonly until: number;
  readonly bytes: number;
}

/**
 * Answers to anonymous reads, kept for a moment in front of GraphQL. Bounded by bytes, the longest unused goes first.
 * What another replica changes is seen when the second is over.
 */
export class PublicCache {
  private readonly kept = new Map<string, Kept>();
  private readonly ttlMs: number;
  private readonly maxBytes: number;
  private bytes = 0;
  private generation = 0;

  constructor(options: PublicCacheOptions = {}) {
    this.ttlMs = options.ttlMs ?? 1000;
    this.maxBytes = options.maxBytes ?? 16 * 1024 * 1024;
  }

  /** Marks the present; an answer begun before an `invalidate` is not kept after it. */
  get epoch(): number {
    return this.generation;
  }

  /** The answer, if it is not older than the time to live. */
  find(key: string): PublicAnswer | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    this.kept.delete(key);
    if (found.until <= performance.now()) {
      this.bytes -= found.bytes;
      return undefined;
    }
    this.kept.set(key, found);
    return found;
  }

  /** Keeps an answer whose reading began at this epoch. */
  store(key: string, text: string, contentType: string, epoch: number): PublicAnswer | undefined {
    const body = Buffer.from(text);
    const bytes = body.length + key.length + 200;
    if (epoch !== this.generation || bytes > this.maxBytes / 4) return undefined;
    const before = this.kept.get(key);
    if (before !== undefined) this.bytes -= before.bytes;
    this.kept.delete(key);
    const etag = `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
    const answer: Kept = { body, contentType, etag, bytes, until: performance.now() + this.ttlMs };
    this.kept.set(key, answer);
    this.bytes += bytes;
    for (const [oldest, { bytes: freed }] of this.kept) {
      if (this.bytes <= this.maxBytes) break;
      this.kept.delete(oldest);
      this.bytes -= freed;
    }
    return answer;
  }

  /** Forgets everything: to be called after a commit that changes what the public reads. */
  invalidate(): void {
    this.generation += 1;
    this.kept.clear();
    this.bytes = 0;
  }
}
