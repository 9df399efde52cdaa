import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Retention } from '#libs/platform';
import { commands } from '../../apps/cli/src/commands.js';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await startTestHub();
  folder = await mkdtemp(path.join(tmpdir(), 'hub-operator-'));
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true });
});

/** Runs a command of `hub` as an operator types it, and answers its exit code and what it said. */
async function hubCommand(words: string, ...args: string[]): Promise<{ code: number; said: string }> {
  const command = commands.find(({ usage }) => usage.replace(/ [<[].*/, '') === words);
  const said: string[] = [];
  const code = await command!.run(
    { get: (provider) => hub.app.get(provider, { strict: false }), say: (line) => void said.push(line) },
    args,
  );
  return { code, said: said.join('\n') };
}

const MIKKEL = 'mikkel.brandt@vesthavn.example';
const CLARA = 'clara.lindt@living-hub.example';

describe('the operator', () => {
  it('cannot take the last coordinator away, nor give a role that does not exist', async () => {
    for (const [words, ...args] of [
      ['person role', CLARA, 'member'],
      ['person suspend', CLARA],
      ['person erase', CLARA],
    ] as const)
      expect(await hubCommand(words, ...args)).toMatchObject({
        code: 1,
        said: expect.stringMatching(/last coordinator/),
      });
    expect((await hubCommand('person role', MIKKEL, 'king')).said).toMatch(/no role/);
    await expect(hubCommand('person role', 'nobody@vesthavn.example', 'member')).rejects.toThrow(
      /Nobody has/,
    );
  });

  it('gives a role, keeps people out and erases them, all of it in the audit log without a person behind it', async () => {
    const session = await hub.signIn(PEOPLE.mikkel);
    expect((await hubCommand('person role', MIKKEL, 'coordinator')).code).toBe(0);
    expect((await hubCommand('person suspend', MIKKEL)).code).toBe(0);
    expect((await hub.graphql('{ viewer { id } }', {}, session)).data.viewer).toBeNull();
    expect((await hubCommand('person readmit', MIKKEL)).code).toBe(0);
    expect((await hubCommand('person erase', MIKKEL)).code).toBe(0);
    await expect(hubCommand('person erase', MIKKEL)).rejects.toThrow(/Nobody has/);
    const entries = await hub.sql(
      'SELECT action, actor_id FROM audit_entry WHERE subject_id = $1 ORDER BY at, id',
      [PEOPLE.mikkel],
    );
    expect(entries).toEqual(
      ['person.role', 'person.suspend', 'person.readmit', 'person.erase'].map((action) => ({
        action,
        actor_id: null,
      })),
    );
  });

  it('checks the audit log and takes it out into a file that only they can read', async () => {
    expect(await hubCommand('audit verify')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\d+ entries/),
    });
    const file = path.join(folder, 'audit.jsonl');
    expect((await hubCommand('audit export', file)).code).toBe(0);
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    const sequences = lines.map((line) => JSON.parse(line).sequence);
    expect(sequences.length).toBeGreaterThan(4);
    expect(sequences).toEqual(sequences.map((_, at) => at + 1));
    expect((await stat(file)).mode & 0o077).toBe(0);
    await expect(hubCommand('audit export', file)).rejects.toThrow(/exist/);
  });
});

describe('retention', () => {
  it('deletes what is older than it is declared to be kept, and leaves the rest', async () => {
    const rules = hub.app.get(Retention, { strict: false }).rules();
    expect(rules.map(({ what, days }) => `${what}: ${days}`)).toEqual(
      expect.arrayContaining(['kept and undeliverable mail: 30', 'refused access: 180']),
    );
    await hub.sql(
      `INSERT INTO dev_mail (message_id, recipient, subject, text_part, html_part, delivered_at) VALUES
         ('<old>', 'a@b.example', 'Old', '', '', now() - interval '31 days'),
         ('<new>', 'a@b.example', 'New', '', '', now() - interval '29 days')`,
    );
    await hub.app.get(Retention, { strict: false }).run();
    const left = await hub.sql(`SELECT subject FROM dev_mail WHERE recipient = 'a@b.example'`);
    expect(left).toEqual([{ subject: 'New' }]);
  });
});
