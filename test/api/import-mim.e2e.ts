import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContentProposals } from '#libs/curation';
import type { MimBody } from '#libs/mims';
import { importMim } from '../../apps/cli/src/commands/import-mim.command.js';
import {
  NEARLY_EMPTY,
  NESTED,
  NO_MIM,
  REAL_HISTORY,
  REAL_MIMS,
  SINGLE_PAGE,
  writeRepository,
} from '../fixtures/mim-repositories.js';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

/** Runs `hub import mim` as an operator does. */
async function importFolder(folder: string, options: Record<string, string | true> = {}) {
  const said: string[] = [];
  const code = await importMim.run(
    { get: (provider) => hub.app.get(provider, { strict: false }), say: (line) => void said.push(line) },
    [folder],
    { edition: '7.7', ...options },
  );
  return { code, said: said.join('\n') };
}

const latest = async (slug: string) =>
  (await hub.app.get(ContentProposals, { strict: false }).latestBody('mim', `mims-plus/7.7/${slug}`))
    ?.body as MimBody;
const revisions = async (): Promise<unknown> =>
  (await hub.sql('SELECT count(*)::int AS n FROM content_revision'))[0];

describe('what is no MIM', () => {
  it('is refused with what is missing, and nothing is written', async () => {
    const before = await revisions();
    const folder = await writeRepository('shopping', NO_MIM);
    const report = path.join(path.dirname(folder), 'report.json');
    const refused = await importFolder(folder, { report });
    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(
      /Nothing says which MIM this is[^]*no objective, no capability[^]*Nothing was written/,
    );
    await expect(importFolder(path.join(folder, 'nowhere'), { report })).rejects.toThrow(/no such folder/);
    await expect(importFolder(folder, { at: 'HEAD' })).rejects.toThrow(/no git checkout/);
    expect((await importFolder(folder, { family: '../x' })).said).toMatch(/no name of a family/);
    expect(existsSync(report)).toBe(false);
    expect(await revisions()).toEqual(before);
  });

  it('writes nothing on a dry run, and no report over another file', async () => {
    const before = await revisions();
    const folder = await writeRepository('parkraum-mim-41', SINGLE_PAGE);
    expect((await importFolder(folder, { dryRun: true })).said).toMatch(
      /5 requirements[^]*nothing was written/,
    );
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'hub-report-')), 'taken.json');
    await writeFile(file, 'mine');
    expect((await importFolder(folder, { report: file })).code).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(await revisions()).toEqual(before);
  });
});

describe('a repository nobody has seen before', () => {
  it('on one page, in German, with CRLF: becomes a draft', async () => {
    const { code, said } = await importFolder(await writeRepository('parkraum-mim-41', SINGLE_PAGE));
    expect(code).toBe(0);
    expect(said).toMatch(/, 0 not understood\.[^]*draft to review, at \/desk\/content\//);
    const body = await latest('parkraum');
    expect(body).toMatchObject({ number: '41', source: { label: 'real', licence: 'CC-BY-4.0' } });
    expect(
      body.requirements.map(({ number, level, capability }) => `${number} ${level} ${capability}`),
    ).toEqual(['R1.1 shall c1', 'R1.2 should c1', 'R1.2a may c1', 'R2.1 shall c2', 'R2.2 should c2']);
    expect(body.requirements[0]!.note?.en?.text).toBe('Warum: Sonst zählt man doppelt.');
    expect(body.mechanisms.map(({ number, title }) => `${number} ${title.en?.text}`)).toEqual([
      'M1 Lageplan mit Zählern',
      'M2 Parkmeldung per Datei',
    ]);
  });

  it('in nested folders, with pictures, tabs and faults: says what it did not understand, with file and line', async () => {
    const folder = await writeRepository('street-trees-mim-42', NESTED);
    const report = path.join(path.dirname(folder), 'report.json');
    const { code, said } = await importFolder(folder, { report });
    expect(code).toBe(0);
    for (const line of [
      /publiccode\.yml:6: This is not valid YAML/,
      /book\/SUMMARY\.md:6: names the page “parts\/guidance\.md”, which is not there/,
      /book\/parts\/how\/old-notes\.md: is a page that the table of contents does not name/,
      /book\/README\.md:4: front matter that has no place/,
      /book\/README\.md:8: the picture “plane\.png” is not brought in/,
      /book\/parts\/what\.md:\d+: the GitBook block “carousel” is not known/,
      /book\/parts\/what\.md:\d+: the number R\.3 is used twice/,
      /the table quotes R7\.7, which is none of the requirements/,
      /requirements\[r1\.2\]\.text names R9\.9/,
      /tools\/count\.py:1: a file of another kind/,
    ])
      expect(said).toMatch(line);
    const body = await latest('street-trees');
    expect(body.requirements.map(({ key, level }) => `${key} ${level}`)).toEqual([
      'r1.1 shall',
      'r1.2 should',
      'rc2.1 shall',
      'rc2.2 may',
      'r3 unspecified',
      'r3-2 unspecified',
    ]);
    expect(body.mechanisms[0]).toMatchObject({
      number: 'M1.1',
      specifications: [
        {
          name: 'LeafJSON',
          url: 'https://leafjson.example',
          role: { en: { text: 'Exchange of records; Version: 2' } },
        },
      ],
      fulfils: [
        { requirement: 'R1.1', how: { en: { text: 'Labels are numbers.' } } },
        { requirement: 'R7.7' },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/<b>|<tree-id>(?!\W)/);
    const written = JSON.parse(await readFile(report, 'utf8')) as {
      files: { path: string; ranges: unknown[] }[];
    };
    expect(written.files.map((file) => file.path)).toEqual(Object.keys(NESTED).sort());
  });

  it('that is hardly begun: becomes a draft with what there is', async () => {
    const { code, said } = await importFolder(await writeRepository('quiet-streets-mim-43', NEARLY_EMPTY));
    expect(code).toBe(0);
    expect(said).toMatch(/docs\/mechanisms\.md: is a page without text/);
    expect((await latest('quiet-streets')).objective.en?.text).toBe('People sleep at night.');
  });
});

describe('a repository that is brought in again', () => {
  it('changes nothing when it is the same', async () => {
    const before = await revisions();
    const { said } = await importFolder(await writeRepository('street-trees-mim-42', NESTED));
    expect(said).toMatch(/nothing changed/);
    expect(await revisions()).toEqual(before);
  });

  it('later: keeps keys and what people wrote, and says what changed', async () => {
    const proposals = hub.app.get(ContentProposals, { strict: false });
    const body = await latest('street-trees');
    const [first, ...others] = body.requirements;
    const plain = { en: { text: 'A label stays.', origin: 'original' as const } };
    const german = { text: 'Eine Kennung bleibt.', origin: 'human' as const, of: '000000000000' };
    const written = { ...first!, plain, text: { ...first!.text, de: german } };
    await proposals.propose({
      kind: 'mim',
      body: { ...body, requirements: [written, ...others], forMayor: plain },
      provenance: {},
      by: null,
    });
    const what = NESTED['book/parts/what.md']!.replace('### R1.1', '### R1.4')
      .replace('Every cut SHALL', 'Every single cut SHOULD')
      .replace('**RC2.2**: Photos MAY be added\n', '');
    const { said } = await importFolder(
      await writeRepository('street-trees-mim-42', { ...NESTED, 'book/parts/what.md': what }),
    );
    expect(said).toMatch(/renumbered R1\.1 to R1\.4 \(its address stays r1\.1\)/);
    expect(said).toMatch(/removed RC2\.2: Photos MAY be added/);
    expect(said).toMatch(/RC2\.1 was SHALL and is SHOULD/);
    expect(said).toMatch(/before: Every cut SHALL be noted\n.*now: +Every single cut SHOULD be noted/);
    const after = await latest('street-trees');
    expect(after.forMayor).toEqual(plain);
    expect(after.requirements[0]).toMatchObject({ key: 'r1.1', number: 'R1.4', plain, text: { de: german } });
    const [{ note }] = (await hub.sql(
      'SELECT note FROM content_revision ORDER BY created_at DESC, number DESC LIMIT 1',
    )) as [{ note: string }];
    expect(note).toMatch(/1 removed, 1 reworded, 1 renumbered, 1 of another level/);
  });
});

describe('the real repositories', () => {
  if (!existsSync(REAL_MIMS)) {
    it.skip('do not lie on this machine', () => undefined);
    return;
  }

  it('in the order of their history give drafts with what changed from one to the next', async () => {
    const said: string[] = [];
    for (const folder of REAL_HISTORY['accessing-data-mim-0'])
      said.push((await importFolder(path.join(REAL_MIMS, folder))).said);
    expect(said[0]).toMatch(/The hub had nothing of this MIM before/);
    expect(said[1]).toMatch(/The requirements are the same/);
    expect(said[2]).toMatch(/added R4\.x1/);
    expect(said[2]!.match(/^ {2}reworded \S+$/gm)).toEqual(
      ['R1.1', 'R1.2', 'R1.3', 'R2.1', 'R2.2'].map((number) => `  reworded ${number}`),
    );
    expect(said[3]).toMatch(/Mechanisms: added M\.1/);
    expect(said[4]).toMatch(/1 mechanisms with 10 named specifications/);
    expect(said[4]).toMatch(/publiccode\.yml:\d+: This is not valid YAML/);
    const { said: again } = await importFolder(path.join(REAL_MIMS, 'accessing-data-mim-0'));
    expect(again).toMatch(/nothing changed/);
  });

  it('bring their tools with them, and change nothing the second time', async () => {
    const said: string[] = [];
    for (const folder of REAL_HISTORY['interlinking-data-mim-1'])
      said.push((await importFolder(path.join(REAL_MIMS, folder))).said);
    expect(said[0]).toMatch(/was not brought in/);
    expect(said[1]).toMatch(/3 capabilities, 9 requirements/);
    expect(said[2]).toMatch(/objective: This is missing[^]*The requirements are the same/);
    expect(said[2]).toMatch(/Tools: 90 in \d+ files; 90 have a draft[^]*, 0 not understood\./);
    const before = await revisions();
    await importFolder(path.join(REAL_MIMS, 'interlinking-data-mim-1'));
    expect(await revisions()).toEqual(before);
  });

  it('over the condensed words that ship with the hub: keep every address, and say that the words are others', async () => {
    const key = 'mims-plus/9.0/accessing-data';
    const proposals = hub.app.get(ContentProposals, { strict: false });
    const shipped = (await proposals.latestBody('mim', key))!.body as MimBody;
    const { said } = await importFolder(path.join(REAL_MIMS, 'accessing-data-mim-0'), { edition: '9.0' });
    const { body, state } = (await proposals.latestBody('mim', key))!;
    expect(state).toBe('draft');
    const now = new Map((body as MimBody).requirements.map((one) => [one.key, one]));
    for (const { key: lasting, number, clause } of shipped.requirements.filter((one) =>
      /^R\d/.test(one.number),
    ))
      expect(now.get(lasting)).toMatchObject({ number, ...(clause && { clause }) });
    expect((body as MimBody).source.label).toBe('real');
    expect(said).toMatch(/reworded R1\.1/);
    expect(said).toMatch(/please decide: BP1, now R2\.x1, has no number in the source/);
    expect(said).not.toMatch(/^ {2}(added|removed) /m);
  });

  it('old after new, and new again: what is public keeps every address', async () => {
    const key = 'mims-plus/9.0/accessing-data';
    const proposals = hub.app.get(ContentProposals, { strict: false });
    const keysNow = async () =>
      ((await proposals.latestBody('mim', key))!.body as MimBody).requirements.map((one) => one.key);
    const newest = path.join(REAL_MIMS, 'accessing-data-mim-0');
    await importFolder(newest, { edition: '9.0' });
    const before = await keysNow();
    await importFolder(path.join(REAL_MIMS, REAL_HISTORY['accessing-data-mim-0'][0]), { edition: '9.0' });
    await importFolder(newest, { edition: '9.0' });
    expect(before).toContain('c4');
    expect(await keysNow()).toEqual(before);
  });
});
