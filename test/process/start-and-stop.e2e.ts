import { statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  databaseOf,
  databaseUrlOf,
  freePort,
  isRunning,
  until,
  Workshop,
  type HubProcess,
} from './support/hub-process.js';

const workshop = new Workshop();
afterAll(() => workshop.clear(), 30_000);

/** Statuses of the two questions that a balancer asks. */
async function health(port: string): Promise<number[]> {
  const answers = ['live', 'ready'].map((name) => fetch(`http://localhost:${port}/health/${name}`));
  return Promise.all(answers.map(async (answer) => (await answer).status));
}

/** A connection whose request is half sent, and what has come back on it. */
async function halfSentRequest(
  port: string,
): Promise<{ socket: Socket; rest: string; answer: () => string }> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString('utf8')));
  const head = [
    'POST /graphql HTTP/1.1',
    `Host: localhost:${port}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    '',
  ].join('\r\n');
  await new Promise<void>((resolve) => socket.write(head + body.slice(0, 5), () => resolve()));
  return { socket, rest: body.slice(5), answer: () => answer };
}

describe('a hub on an empty data folder', () => {
  let folder = '';
  let port = '';
  let hub: HubProcess;
  const env = () => ({ HUB_DATA_DIR: folder, PORT: port });

  beforeAll(async () => {
    folder = path.join(await workshop.folder(), 'data');
    port = await freePort();
    hub = await workshop.start({ env: env() }).ready();
  }, 60_000);

  it('makes its database and prints one block that says what runs where', async () => {
    expect(await health(port)).toEqual([200, 200]);
    for (const words of [
      'Database',
      'Jobs',
      'Mail',
      'Search',
      'Files',
      'Sign in',
      'Log',
      `localhost:${port}`,
    ])
      expect(hub.output).toContain(words);
    expect(hub.output.trim().split('\n')).toHaveLength(10);
  });

  it('keeps folder and password from other users', () => {
    const modeOf = (name: string) => statSync(path.join(folder, name)).mode & 0o077;
    expect([modeOf('.'), modeOf('postgres'), modeOf('postgres/password')]).toEqual([0, 0, 0]);
  });

  it('lets nobody into its database without the password', async () => {
    const url = new URL(databaseUrlOf(folder));
    url.password = 'guess';
    await expect(new Client({ connectionString: url.href }).connect()).rejects.toMatchObject({
      code: '28P01',
    });
  });

  it('refuses a second hub on the folder and is not disturbed by it', async () => {
    const second = workshop.start({ env: { ...env(), PORT: await freePort() } });
    expect(await second.ended()).toBe(1);
    expect(second.output.trim()).toBe(
      `Another Living Hub already runs on this data folder (address http://localhost:${port}, process ${hub.processId}). Use that one, stop it, or set HUB_DATA_DIR to another folder.`,
    );
    expect(await health(port)).toEqual([200, 200]);
  });

  it('refuses a port that is taken and leaves no database behind', async () => {
    const other = await workshop.folder();
    const second = workshop.start({ env: { HUB_DATA_DIR: other, PORT: port } });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(`Port ${port} is taken by another program.`);
    expect(databaseOf(other)).toBeNull();
    expect(await health(port)).toEqual([200, 200]);
  });

  it('lets the operator’s command use its database, and keeps it', async () => {
    const doctor = workshop.start({ env: env(), program: ['dist/apps/cli/src/main.js', 'doctor'] });
    expect([await doctor.ended(), doctor.output]).toEqual([0, expect.stringContaining('well  migrations')]);
    expect(await health(port)).toEqual([200, 200]);
  });

  it('loses nothing acknowledged when it and its database are killed, and recovers', async () => {
    const client = new Client({ connectionString: databaseUrlOf(folder) });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE acknowledged (n int)');
    await client.query('INSERT INTO acknowledged SELECT generate_series(1, 500)');
    const killed = databaseOf(folder)?.processId ?? 0;
    hub.signal('SIGKILL');
    process.kill(killed, 'SIGKILL');
    expect(await hub.ended()).toBe('SIGKILL');
    hub = await workshop.start({ env: env() }).ready();
    const after = new Client({ connectionString: databaseUrlOf(folder) });
    await after.connect();
    const { rows } = await after.query('SELECT count(*)::int AS n FROM acknowledged');
    await after.end();
    expect(rows).toEqual([{ n: 500 }]);
    expect(databaseOf(folder)?.processId).not.toBe(killed);
  });

  it('adopts the database that a killed hub has left running', async () => {
    const left = databaseOf(folder);
    hub.signal('SIGKILL');
    await hub.ended();
    expect(isRunning(left?.processId ?? 0)).toBe(true);
    hub = await workshop.start({ env: env() }).ready();
    expect(databaseOf(folder)).toEqual(left);
  });

  it('answers the request under way, takes no new one, and stops the database when it is told to stop', async () => {
    const { socket, rest, answer } = await halfSentRequest(port);
    await health(port);
    hub.signal('SIGTERM');
    await refused(port);
    // Impatience must not kill the database half-way.
    hub.signal('SIGTERM');
    hub.signal('SIGINT');
    socket.write(rest);
    expect(await hub.ended()).toBe(0);
    expect(answer()).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"data":\{"__typename":"Query"\}\}\s*$/);
    expect(databaseOf(folder)).toBeNull();
  });
});

describe('npm start', () => {
  it('hands signals on and exits as the hub does', async () => {
    const env = { HUB_DATA_DIR: await workshop.folder(), PORT: await freePort() };
    const start = await workshop.start({ env, program: ['scripts/start.mjs'] }).ready();
    expect(await start.stop()).toBe(0);
    expect(databaseOf(env.HUB_DATA_DIR)).toBeNull();
  });

  it('passes the exit code of a refused start on', async () => {
    const start = workshop.start({ env: { PORT: 'none' }, program: ['scripts/start.mjs'] });
    expect([await start.ended(), start.output]).toEqual([1, expect.stringContaining('PORT')]);
  });

  it('takes the hub and its database along when it is killed', async () => {
    const env = { HUB_DATA_DIR: await workshop.folder(), PORT: await freePort() };
    const start = await workshop.start({ env, program: ['scripts/start.mjs'] }).ready();
    start.signal('SIGKILL');
    await until(() => databaseOf(env.HUB_DATA_DIR) === null);
    await refused(env.PORT);
  });
});

/** Waits until nobody listens on a port any more. */
async function refused(port: string): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (!open) return;
  }
}
