import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { Jobs, Mailer, UnitOfWork } from '#libs/platform';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
let uow: UnitOfWork;
let mailer: Mailer;

beforeAll(async () => {
  hub = await startTestHub();
  uow = hub.app.get(UnitOfWork, { strict: false });
  mailer = hub.app.get(Mailer, { strict: false });
});

afterAll(() => hub.stop());

const mail = (subject: string, messageId?: string) => ({
  to: 'somebody@example.eu',
  subject,
  text: subject,
  html: `<p>${subject}</p>`,
  ...(messageId ? { messageId } : {}),
});

const keep = (subject: string) =>
  uow.query(`INSERT INTO dev_mail VALUES ($1, 'a', $1, 'text', 'html')`, [subject]);

async function subjects(): Promise<string[]> {
  return (await hub.mails()).map(({ subject }) => subject);
}

/** Waits until a condition holds; the test's own time limit ends the wait. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

class Stop extends Error {}

describe('a unit of work', () => {
  it('writes nothing when it throws, not even what an inner one had finished', async () => {
    const work = uow.run(async () => {
      await keep('outer');
      await uow.run(() => keep('inner'));
      throw new Stop();
    });
    await expect(work).rejects.toBeInstanceOf(Stop);
    expect(await subjects()).toEqual([]);
  });

  it('runs effects only after it has committed', async () => {
    const seen: string[] = [];
    await uow.run(async () => {
      await uow.afterCommit(() => void seen.push('effect'));
      seen.push('work');
    });
    await expect(
      uow.run(async () => {
        await uow.afterCommit(() => void seen.push('never'));
        throw new Stop();
      }),
    ).rejects.toBeInstanceOf(Stop);
    expect(seen).toEqual(['work', 'effect']);
  });

  it('keeps works that run at the same time apart', async () => {
    const works = ['one', 'two', 'three'].map((name) =>
      uow.run(async () => {
        await keep(name);
        if (name === 'two') throw new Stop();
      }),
    );
    await Promise.allSettled(works);
    expect((await subjects()).sort()).toEqual(['one', 'three']);
  });
});

describe('a job', () => {
  it('that was sent in a work which failed never runs', async () => {
    const work = uow.run(async () => {
      await mailer.send(mail('never sent'));
      throw new Stop();
    });
    await expect(work).rejects.toBeInstanceOf(Stop);
    await mailer.send(mail('sent afterwards'));
    await until(async () => (await subjects()).includes('sent afterwards'));
    expect(await subjects()).not.toContain('never sent');
  });

  it('runs once its work has committed, and delivering it twice does no harm', async () => {
    await uow.run(() => mailer.send(mail('once', '<once@living-hub>')));
    await mailer.send(mail('once', '<once@living-hub>'));
    await mailer.send(mail('marker'));
    await until(async () => (await subjects()).includes('marker'));
    expect((await subjects()).filter((subject) => subject === 'once')).toHaveLength(1);
  });

  it('that fails is tried again and does not stop its neighbours', async () => {
    const jobs = hub.app.get(Jobs, { strict: false });
    await jobs.send('mail', {
      to: 'nobody',
      subject: null,
      text: null,
      html: null,
      messageId: '<broken@living-hub>',
    });
    await mailer.send(mail('neighbour'));
    await until(async () => (await subjects()).includes('neighbour'));
    const broken = () =>
      hub.sql(`SELECT state FROM pgboss.job WHERE data->>'messageId' = '<broken@living-hub>'`);
    await until(async () => (await broken())[0]?.state === 'retry');
    expect((await broken())[0].state).toBe('retry');
  });
});

describe('the kept mail', () => {
  it('is shown as text, whatever it holds, under the same policy as every page', async () => {
    await uow.query(
      `INSERT INTO dev_mail VALUES ('<x>', 'a@b.eu', '<img src=x onerror=alert(1)>', 'See https://example.eu/?a=1&b=2 "', '')`,
    );
    const page = await hub.get(`/dev/mail?id=${encodeURIComponent('<x>')}`);
    const html = await page.text();
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('<a href="https://example.eu/?a=1&amp;b=2">');
    expect(html).not.toContain('<img');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-/);
  });
});
