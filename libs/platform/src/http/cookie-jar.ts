/** How a cookie is set. Cookies are HttpOnly, SameSite=Lax and valid for the whole site unless told otherwise. */
export interface CookieOptions {
  /** Seconds until it ends; without it, the cookie ends with the browser. */
  readonly maxAgeSeconds?: number;
  readonly httpOnly?: boolean;
  readonly sameSite?: 'Lax' | 'Strict';
  readonly secure?: boolean;
}

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

function serialize(name: string, value: string, options: CookieOptions): string {
  const parts = [`${name}=${encodeURIComponent(value)}`, 'Path=/', `SameSite=${options.sameSite ?? 'Lax'}`];
  if (options.maxAgeSeconds !== undefined) parts.push(`Max-Age=${Math.trunc(options.maxAgeSeconds)}`);
  if (options.httpOnly !== false) parts.push('HttpOnly');
  if (options.secure === true) parts.push('Secure');
  return parts.join('; ');
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * The cookies a request came with and those to be sent back. It only collects: whoever owns the HTTP
 * response writes `pending()` out. A value set during the request is at once what `get` answers.
 */
export class CookieJar {
  private readonly came: ReadonlyMap<string, string>;
  private readonly changes = new Map<string, { value: string | null; header: string }>();

  /** @param header the Cookie header as received; the first of two cookies with one name counts */
  constructor(header?: string) {
    const came = new Map<string, string>();
    for (const pair of header?.split(';') ?? []) {
      const at = pair.indexOf('=');
      const name = pair.slice(0, at).trim();
      if (at > 0 && !came.has(name)) came.set(name, decode(pair.slice(at + 1).trim()));
    }
    this.came = came;
  }

  /** The value, or null when there is no such cookie (any more). */
  get(name: string): string | null {
    const changed = this.changes.get(name);
    return changed === undefined ? (this.came.get(name) ?? null) : changed.value;
  }

  /** @throws TypeError when the name is not a cookie name (RFC 6265) */
  set(name: string, value: string, options: CookieOptions = {}): void {
    if (!NAME.test(name)) throw new TypeError(`Not a cookie name: ${JSON.stringify(name)}`);
    this.changes.set(name, { value, header: serialize(name, value, options) });
  }

  /** Removes a cookie from the browser. Cookies set as secure must be cleared as secure. */
  clear(name: string, options: CookieOptions = {}): void {
    this.set(name, '', { ...options, maxAgeSeconds: 0 });
    const header = this.changes.get(name)?.header ?? '';
    this.changes.set(name, { value: null, header });
  }

  /** The Set-Cookie header values collected so far, one per cookie name. */
  pending(): readonly string[] {
    return Array.from(this.changes.values(), (change) => change.header);
  }
}
