import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ToolImportService, type ToolImportReport } from '#libs/resources';
import { startTestHub, type Reply, type TestHub } from '../support/hub.js';

const input = process.env['HUB_REAL_INPUT'] ?? path.resolve('..', 'shared', 'real-input');
const folder = path.join(input, 'mims', 'interlinking-data-mim-1', 'resources');
const isHere = existsSync(folder);
const title = 'the catalogue of tools as OASC publishes it';

(isHere ? describe : describe.skip)(isHere ? title : `${title} (skipped: it is not at ${folder})`, () => {
  const names = isHere ? readdirSync(folder) : [];
  const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  let hub: TestHub;
  let report: ToolImportReport;
  const bodies = new Map<string, Reply>();

  const importAll = () =>
    hub.app.get(ToolImportService, { strict: false }).import(
      names.map((name) => ({ path: name, text: textOf(name) })),
      { note: 'The real catalogue.' },
    );

  beforeAll(async () => {
    hub = await startTestHub();
    report = await importAll();
    const rows = await hub.sql(
      `SELECT DISTINCT ON (i.key) i.key, r.body FROM content_item i JOIN content_revision r ON r.item_id = i.id
       WHERE i.kind = 'tool' ORDER BY i.key, r.number DESC`,
    );
    for (const { key, body } of rows) bodies.set(key, body);
  });
  afterAll(() => hub.stop());

  it('becomes a draft for each of its ninety tools, all of which could be published', () => {
    expect(report.tools).toHaveLength(90);
    expect(report.tools.filter(({ outcome }) => outcome === 'unchanged')).toEqual([]);
    expect(report.tools.flatMap(({ faults }) => faults)).toEqual([]);
    expect(bodies.size).toBe(90);
  });

  it('changes nothing when it is brought in again', async () => {
    const again = await importAll();
    expect(again.tools.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
  });

  it('leaves no value of any file unaccounted for', () => {
    for (const name of names.filter((one) => one.endsWith('.mim.yml'))) {
      const known = new Set(report.accounted.flatMap(({ file, line }) => (file === name ? [line] : [])));
      // What opens a list, a group or a text of several lines is accounted for by what it holds.
      const untold = textOf(name)
        .split('\n')
        .filter((line, at) => /^\s*(- .+|\w+:\s*[^\s|].*)$/.test(line) && !known.has(at + 1));
      expect({ name, untold }).toEqual({ name, untold: [] });
    }
    expect(report.notUnderstood).toEqual([]);
    expect(report.passedOver.map(({ file }) => file)).toEqual(['generate_mim_tables.sh']);
  });

  it('has values that are only those of its form, and states them of no tool', () => {
    const licensed = [...bodies].filter(([, body]) => 'licence' in body).map(([key]) => key);
    expect(licensed).toEqual(['stellio']);
    expect([...bodies.values()].filter(({ copyrightOwner }) => copyrightOwner === 'NEC')).toEqual([]);
    expect(bodies.get('jitsi-meet').mims).toEqual([]);
    expect(report.counts.template).toBeGreaterThan(900);
  });

  it('lists two brokers twice, which become one each, and says where the files differ', () => {
    const joined = report.tools.filter(({ because }) => because.length > 0);
    expect(joined.map(({ name }) => name)).toEqual(['Scorpio', 'Stellio']);
    const fields = report.tools.flatMap(({ conflicts }) => conflicts.map(({ field }) => field));
    expect([...new Set(fields)].sort()).toEqual(['landingPage', 'name', 'summary.en']);
  });

  it('gives facts that stand in one file only, and no edition, since it names none', () => {
    expect(bodies.get('orion-ld')).toMatchObject({
      kind: 'tool',
      layer: 'orchestration',
      scope: 'local-digital-twins',
      source: { label: 'real' },
    });
    const mappings = [...bodies.values()].flatMap(({ mims }) => mims);
    expect(mappings.filter((mapping: object) => 'edition' in mapping)).toEqual([]);
  });
});
