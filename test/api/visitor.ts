import { expect } from '@jest/globals';
import type { TestHub } from '../support/hub.js';

/** Where the pages of the hub under test come from, as its configuration says. */
const PUBLIC_ORIGIN = 'http://localhost:3000';
const LINK = /https?:\S+\/sign-in\/\S+/;
const MAIL_PATIENCE_MS = 10_000;
const MAIL_PAUSE_MS = 25;

const AS_DEMO_PERSON = `mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { next viewer { id } } }`;
const REQUEST_LINK = `mutation ($email: String!, $next: String) { requestSignInLink(email: $email, next: $next) { minutes } }`;

/** What GraphQL answers. */
export interface Answer {
  readonly data?: Record<string, Record<string, unknown> & { readonly __typename?: string }> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly details?: Record<string, unknown> };
  }[];
}

/** A sign-in link as it was found in a mail. */
export interface MailedLink {
  readonly url: string;
  readonly token: string;
  readonly subject: string;
  readonly text: string;
}

/** Somebody with a browser: keeps the session cookie it is given and sends it back. */
export class Visitor {
  /** `name=value`, or '' when there is none. */
  cookie = '';
  /** The Set-Cookie headers of the last answer. */
  setCookie: readonly string[] = [];

  constructor(private readonly hub: TestHub) {}

  /** Runs an operation over HTTP. */
  async run(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const own = { 'content-type': 'application/json', origin: PUBLIC_ORIGIN };
    const response = await fetch(`${this.hub.url}/graphql`, {
      method: 'POST',
      headers: { ...own, ...(this.cookie && { cookie: this.cookie }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.setCookie = response.headers.getSetCookie();
    const [pair = ''] = this.setCookie.at(-1)?.split(';') ?? [];
    if (pair) this.cookie = pair.endsWith('=') ? '' : pair;
    return (await response.json()) as Answer;
  }

  /** The id of the person signed in here, or null. */
  async viewerId(): Promise<unknown> {
    const { data } = await this.run('{ viewer { id } }');
    return data?.['viewer']?.['id'] ?? null;
  }

  /** Signs in as a demo person. */
  async signInAs(personId: string, headers: Record<string, string> = {}): Promise<this> {
    await this.run(AS_DEMO_PERSON, { personId }, headers);
    expect(await this.viewerId()).toBe(personId);
    return this;
  }

  /** The same cookie in another browser, as a thief would have it. */
  copy(): Visitor {
    return Object.assign(new Visitor(this.hub), { cookie: this.cookie });
  }

  /** Orders a sign-in link and waits for the mail. */
  async orderLink(email: string, next?: string): Promise<MailedLink> {
    const mailed = async () =>
      (await this.hub.mails()).filter(({ to, text }) => to === email && LINK.test(text));
    const before = new Set((await mailed()).map(({ text }) => text));
    const { errors } = await this.run(REQUEST_LINK, { email, next });
    expect(errors).toBeUndefined();
    for (const end = Date.now() + MAIL_PATIENCE_MS; Date.now() < end;) {
      const mail = (await mailed()).find(({ text }) => !before.has(text));
      const url = mail && LINK.exec(mail.text)?.[0];
      if (mail && url) return { ...mail, url, token: url.split('/').at(-1) ?? '' };
      await new Promise((resolve) => setTimeout(resolve, MAIL_PAUSE_MS));
    }
    throw new Error(`No sign-in mail reached ${email}.`);
  }
}
