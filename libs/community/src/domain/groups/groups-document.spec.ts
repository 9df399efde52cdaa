import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { dayOf, parseGroupsDocument } from './groups-document.js';

const GROUP = `  - id: 019aa3f6-0000-7000-8000-00000000000a
    slug: water
    kind: sub-group
    name: { en: Water }
    purpose: { en: Works on water. }
    label: illustrative
    sourceNote: Invented`;
const HEAD = `format: living-hub/groups/1
source: { note: Invented, readOn: 2026-11-23 }
groups:
${GROUP}`;

describe('a document of groups', () => {
  it('is refused with every fault at once, each with its place', () => {
    const document = `${HEAD.replace('sub-group', 'club').replace('{ en: Water }', '{ de: Wasser }')}
mandates:
  - { id: 019aa3f7-0000-7000-8000-00000000000a, group: water, role: chair, since: '2026-01-01', label: real, sourceNote: x }
work:
  - { id: x, group: water, title: T, yearsFromNow: 0, priority: high, state: planned, label: real, sourceNote: x }
meetings:
  - { id: 019aa3f8-0000-7000-8000-00000000000a, group: water, title: T, on: '2026-01-01', zone: Mars, place: P, label: real, sourceNote: x }`;
    expect(() => parseGroupsDocument(document)).toThrow(
      expect.objectContaining({
        details: {
          faults: expect.arrayContaining([
            expect.objectContaining({ path: 'groups.0.kind' }),
            expect.objectContaining({ path: 'mandates.0' }),
            expect.objectContaining({ path: 'work.0.id' }),
            expect.objectContaining({ path: 'meetings.0.zone' }),
          ]),
        },
      }),
    );
  });

  it('is refused when something was dropped without a reason', () => {
    const document = `${HEAD}
work:
  - { id: 019aa3fb-0000-7000-8000-00000000000a, group: water, title: T, yearsFromNow: 0, priority: high, state: dropped, label: real, sourceNote: x }`;
    expect(() => parseGroupsDocument(document)).toThrow(/Say why it was dropped/);
  });

  it('is refused when two entries have one id', () => {
    expect(() => parseGroupsDocument(`${HEAD}\n${GROUP}`)).toThrow(/is given twice/);
  });

  it('may be one of those that ship with the hub', async () => {
    const [real, demo] = await Promise.all(
      ['groups', 'demo-groups'].map(async (name) =>
        parseGroupsDocument(await readFile(`content/community/${name}.yaml`, 'utf8')),
      ),
    );
    expect(real?.groups.filter(({ kind }) => kind === 'sub-group')).toHaveLength(5);
    expect(real?.mandates.every(({ role }) => role === 'lead')).toBe(true);
    const labels = [demo!.mandates, demo!.work, demo!.meetings, demo!.outputs]
      .flat()
      .map(({ label }) => label);
    expect(new Set(labels)).toEqual(new Set(['illustrative']));
  });

  it('counts days from the import', () => {
    const today = new Date('2026-12-30T12:00:00Z');
    expect(dayOf({ inDays: 3 }, today)).toBe('2027-01-02');
    expect(dayOf('2023-06-15', today)).toBe('2023-06-15');
  });
});
