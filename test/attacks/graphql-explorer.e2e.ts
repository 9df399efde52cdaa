import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { expectRefused, send, startTarget, type AttackTarget } from '../support/attack-target.js';

const ACCEPT = { accept: 'text/html,application/xhtml+xml' };

let target: AttackTarget;
let browser: Browser;

beforeAll(async () => {
  target = await startTarget();
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await target.stop();
});

/** Opens the explorer and notes what it asks for and what its policy forbids. */
async function open(): Promise<{
  page: Page;
  asked: string[];
  forbidden: () => Promise<string[]>;
  errors: string[];
}> {
  const page = await browser.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  await page.addInitScript(`
    globalThis.forbidden = [];
    document.addEventListener('securitypolicyviolation', (event) => forbidden.push(event.violatedDirective + ' ' + event.blockedURI));
  `);
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on(
    'response',
    (response) => response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(`${target.url}/graphql`);
  return { page, asked, errors, forbidden: () => page.evaluate<string[]>('forbidden') };
}

describe('the GraphQL explorer', () => {
  it('is not sent to programs, and its folder holds nothing else', async () => {
    await expectRefused(target, await send(target, '/graphql'), 400);
    for (const name of ['', 'x.js', '../graphql', '%2e%2e/x', '__proto__'])
      await expectRefused(
        target,
        await send(target, `/graphql/assets/${name}`, { headers: ACCEPT }),
        400,
        404,
      );
  });

  it('allows inline styles on its own page and no inline script without the nonce', async () => {
    const { headers } = await send(target, '/graphql', { headers: ACCEPT });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{24}';/);
    expect(policy).toContain("worker-src 'self'");
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe');
  });

  it('shows the schema and runs an operation, asking nobody but us and breaking no policy', async () => {
    const { page, asked, errors, forbidden } = await open();
    await page.locator('.graphiql-execute-button').click();
    await page.getByText('"__typename": "Query"').or(page.getByText('"Query"')).first().waitFor();
    await page
      .getByRole('button', { name: /documentation/i })
      .first()
      .click();
    await page.getByText('Root Types').waitFor();
    expect(asked.filter((url) => !url.startsWith(`${target.url}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(await forbidden()).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  }, 60_000);
});
