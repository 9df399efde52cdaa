import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
// Optional: it exists for Linux on x64 only, hence imported by name.
const PACKED = '@sparticuz/chromium';

/** A browser: the one named by CHROMIUM_PATH, an installed one, or the one that a package brings. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await executable(), args: FLAGS });
}

async function executable(): Promise<string> {
  const installed = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED].find(
    (path) => path !== '' && existsSync(path),
  );
  if (installed !== undefined) return installed;
  const packed = (await import(PACKED)) as { default: { executablePath: () => Promise<string> } };
  return packed.default.executablePath();
}

/** What a page did that no page of ours may do. */
export interface Misdeeds {
  /** Requests that left the hub. */
  readonly foreignRequests: string[];
  /** What the Content-Security-Policy stopped. */
  readonly forbidden: string[];
  /** Errors thrown by scripts, and failed requests. */
  readonly errors: string[];
}

/** A page that notes what it does wrong. */
export async function watchedPage(
  context: BrowserContext,
  hubUrl: string,
): Promise<{ page: Page; misdeeds: Misdeeds }> {
  const page = await context.newPage();
  const misdeeds: Misdeeds = { foreignRequests: [], forbidden: [], errors: [] };
  await page.exposeFunction('noteForbidden', (what: string) => void misdeeds.forbidden.push(what));
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => noteForbidden(event.violatedDirective + ' ' + event.blockedURI));`,
  );
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(hubUrl) && !url.startsWith('data:')) misdeeds.foreignRequests.push(url);
  });
  page.on('pageerror', (error) => misdeeds.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  return { page, misdeeds };
}
