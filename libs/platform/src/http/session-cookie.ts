import { type CookieJar } from './cookie-jar.js';

/**
 * The one cookie that says who somebody is. On https it is `__Host-hub`: bound to this host, to the whole
 * site and to encrypted connections by the browser itself; on plain http (a demo on localhost) it is `hub`.
 */
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  /** @param publicUrl the address under which browsers reach the hub */
  constructor(publicUrl: string) {
    this.secure = new URL(publicUrl).protocol === 'https:';
    this.name = this.secure ? '__Host-hub' : 'hub';
  }

  /** The token of the session, or null when the request has none. */
  read(cookies: CookieJar): string | null {
    return cookies.get(this.name) || null;
  }

  /** Hands the token to the browser for so many seconds. */
  write(cookies: CookieJar, token: string, maxAgeSeconds: number): void {
    cookies.set(this.name, token, { maxAgeSeconds, secure: this.secure });
  }

  /** Takes the token away from the browser. */
  clear(cookies: CookieJar): void {
    cookies.clear(this.name, { secure: this.secure });
  }

  /** Whether a raw Cookie header carries a session, without taking it apart: rather once too often than too rarely. */
  isIn(header: string | undefined): boolean {
    return header !== undefined && header.includes(`${this.name}=`);
  }
}
