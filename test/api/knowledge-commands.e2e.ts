import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '../../apps/cli/src/commands.js';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await startTestHub();
  folder = await mkdtemp(path.join(tmpdir(), 'hub-knowledge-'));
});
afterAll(async () => {
  await hub.stop();
  await rm(folder, { recursive: true });
});

/** Runs a command of `hub` as an operator types it, and answers its exit code and what it said. */
async function hubCommand(words: string, argument: string, options: Record<string, string | true> = {}) {
  const command = commands.find(({ usage }) => usage.replace(/ <.*/, '') === words);
  const said: string[] = [];
  const code = await command!.run(
    { get: (provider) => hub.app.get(provider, { strict: false }), say: (line) => void said.push(line) },
    [argument],
    options,
  );
  return { code, said: said.join('\n') };
}

const revisions = async (): Promise<unknown> =>
  (await hub.sql('SELECT count(*)::int AS n FROM content_revision'))[0];

describe('an operator who brings items in', () => {
  it('is told what is wrong by row and column, and nothing is written', async () => {
    const before = await revisions();
    const file = path.join(folder, 'initiative.csv');
    expect(await hubCommand('import knowledge', file)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/no such file/),
    });
    await writeFile(file, 'slug,form\nA B,netwerk\n');
    const refused = await hubCommand('import knowledge', file);
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/fault initiative\.csv:2 B form: .*Do you mean network\?/);
    expect(refused.said).toMatch(/fault initiative\.csv:1 language: This column is missing/);
    expect(refused.said).toMatch(/Nothing was written/);
    await writeFile(file, '');
    expect((await hubCommand('import knowledge', file)).said).toMatch(/This file is empty/);
    await expect(hubCommand('import knowledge', file, { kind: 'toys' })).rejects.toThrow(/no such kind/);
    expect(await revisions()).toEqual(before);
  });

  it.each(['csv', 'xlsx', 'yaml'])('finds that an exported file of %s changes nothing', async (form) => {
    const before = await revisions();
    expect(await hubCommand('export knowledge', 'initiative', { form: 'pdf' })).toMatchObject({ code: 1 });
    const to = await mkdtemp(path.join(folder, 'out-'));
    const written = await hubCommand('export knowledge', 'initiative', { form, to });
    expect(written).toMatchObject({ code: 0, said: expect.stringMatching(/: \d+ items\.$/) });
    const again = await hubCommand('export knowledge', 'initiative', { form, to });
    expect(again).toMatchObject({ code: 1, said: expect.stringMatching(/a file of that name/) });
    const { code, said } = await hubCommand('import knowledge', path.join(to, `initiative.${form}`));
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/nothing changed/) });
    expect(await revisions()).toEqual(before);
  });

  it.each(['json', 'csv'])('brings a register of algorithms in %s in again by what it says', async (form) => {
    const file = path.join(folder, form === 'json' ? 'ours.json' : 'algorithms.csv');
    await writeFile(file, await (await hub.get(`/export/algorithms.${form}`)).text());
    const { code, said } = await hubCommand('import knowledge', file);
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/nothing changed/) });
  });

  it('has drafts of what changed, after a dry run that writes nothing', async () => {
    await hubCommand('export knowledge', 'initiative', { to: folder });
    const file = path.join(folder, 'initiative.yaml');
    const items = await readFile(file, 'utf8');
    await writeFile(file, items.replace(/title: .*/, 'title: Another title'));
    const before = await revisions();
    expect(await hubCommand('import knowledge', file, { dryRun: true })).toMatchObject({
      code: 0,
      said: expect.stringMatching(/0 new, 1 changed[^]*nothing was written/),
    });
    expect(await revisions()).toEqual(before);
    const { code, said } = await hubCommand('import knowledge', file);
    expect(code).toBe(0);
    expect(said).toMatch(/1 drafts to review/);
    expect(
      await hub.sql("SELECT origin FROM content_revision WHERE body #>> '{title,en,text}' = 'Another title'"),
    ).toEqual([{ origin: 'import' }]);
  });
});
