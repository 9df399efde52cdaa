import type { TestHub } from '../support/hub.js';
import type { TestIdentityProvider } from '../support/identity-provider.js';
import { Visitor } from './visitor.js';

/** Somebody with a browser that keeps every cookie, on their way to an identity provider and back. */
export class Traveller extends Visitor {
  constructor(
    private readonly at: TestHub,
    private readonly provider: TestIdentityProvider,
  ) {
    super(at);
  }

  /** Opens a path of the hub; returns where it sends the browser. */
  async opens(path: string): Promise<string> {
    const response = await fetch(this.at.url + path, {
      redirect: 'manual',
      headers: { cookie: this.cookie },
    });
    this.keep(response.headers.getSetCookie());
    return response.headers.get('location') ?? '';
  }

  /** Goes to the provider and through it; returns the address it sends the browser back to. */
  async until(query = ''): Promise<URL> {
    return this.through(await this.opens(`/sign-in/oidc${query}`));
  }

  /** Goes through the provider from an address there. */
  async through(address: string): Promise<URL> {
    return new URL(await this.provider.visit(address));
  }

  /** Comes back to the hub; returns where it sends the browser in the end. */
  returns({ pathname, search }: URL): Promise<string> {
    return this.opens(`${pathname}${search}`);
  }

  /** The whole way; returns where the hub sends the browser in the end. */
  async signsIn(query = ''): Promise<string> {
    return this.returns(await this.until(query));
  }

  /** The same cookies in another browser. */
  twin(): Traveller {
    return Object.assign(new Traveller(this.at, this.provider), { cookie: this.cookie });
  }

  private keep(set: readonly string[]): void {
    const kept = new Map(this.cookie.split('; ').map((pair) => pair.split(/=(.*)/s) as [string, string]));
    for (const header of set) {
      const [name = '', value = ''] = (header.split(';')[0] ?? '').split(/=(.*)/s);
      kept.set(name, value);
    }
    this.cookie = [...kept].flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join('; ');
  }
}
