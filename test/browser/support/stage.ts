import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser, watchedPage, type Misdeeds } from '../../support/browser.js';
import { startTestHub, type Session, type TestHub, type TestHubOptions } from '../../support/hub.js';

/** Who looks at the pages, and with what. */
export interface Visitor extends Omit<BrowserContextOptions, 'baseURL'> {
  /** Signed in already, as the demo person with this id. */
  readonly person?: string;
  /** Signed in already, with a session that exists. */
  readonly session?: Session;
}

/** A hub with its pages and one browser; every visitor gets a profile of their own in it. */
export class Stage {
  private constructor(
    readonly hub: TestHub,
    private readonly browser: Browser,
  ) {}

  static async set(options: Omit<TestHubOptions, 'pages'> = {}): Promise<Stage> {
    const hub = await startTestHub({ ...options, pages: true });
    const browser = await launchBrowser().catch(async (error: unknown) => {
      await hub.stop();
      throw error;
    });
    return new Stage(hub, browser);
  }

  /** An empty page in a browser profile of its own, which notes what it does wrong. */
  async visit({ person, session, ...options }: Visitor = {}): Promise<{ page: Page; misdeeds: Misdeeds }> {
    const context = await this.browser.newContext({ baseURL: this.hub.url, locale: 'en-GB', ...options });
    // Long enough for a machine on which another file runs beside this one; what is there is found at once.
    context.setDefaultTimeout(15_000);
    const known = session ?? (person === undefined ? undefined : await this.hub.signIn(person));
    if (known !== undefined) await context.addCookies(cookiesOf(known, this.hub.url));
    return watchedPage(context, this.hub.url);
  }

  async strike(): Promise<void> {
    await this.browser.close();
    await this.hub.stop();
  }
}

function cookiesOf(session: Session, url: string): { name: string; value: string; url: string }[] {
  return session.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
  });
}

/** Waits until the scripts of a page have taken over, which they do once their modules are there. */
export async function awake(page: Page): Promise<void> {
  await page.locator('main').evaluate(async (main) => {
    const later = (): Promise<void> => new Promise((done) => setTimeout(done, 10));
    const isAwake = (): boolean => Object.keys(main).some((key) => key.startsWith('__reactProps'));
    const end = Date.now() + 10_000;
    while (!isAwake()) {
      if (Date.now() > end) throw new Error('The scripts of the page did not take over.');
      await later();
    }
    // What the page listens to is registered after it has been painted.
    await later();
    await later();
  });
}

/** Opens an address and waits until its scripts have taken over. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await awake(page);
}

/** Waits until a text stands on the page. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).locator('visible=true').first().waitFor();
}

/** Waits until the page says that the last answer is saved. */
export async function seesSaved(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /saved \d\d:\d\d/ })
    .waitFor();
}
