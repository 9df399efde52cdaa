import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { contentTeam, seen, startInput, type ContentTeam, type Writer } from '../support/content.js';
import { startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';

/** Mikkel takes part in the technical group, which Tomás chairs; Astrid chairs the monitoring group. */
let hub: TestHub;
let team: ContentTeam;

beforeAll(async () => {
  hub = await startTestHub();
  team = await contentTeam(hub);
});
afterAll(() => hub.stop());

let pieces = 0;

const piece = (more: object = {}): Record<string, unknown> => {
  const slug = `piece-of-news-${++pieces}`;
  return {
    ...{ language: 'en', slug, title: `News ${pieces}`, summary: 'What happened.', evidence: 'documented' },
    ...{ source: { label: 'illustrative', note: 'Invented for a test.' } },
    ...{ group: 'technical', date: '2026-03-01' },
    ...more,
  };
};
const input = (body: object): object => ({ input: startInput(body, { kind: 'news' }) });
const starts = (writer: Writer, body: object): Promise<Reply> => writer.starts(body, { kind: 'news' });
const text = async (path: string): Promise<string> => (await fetch(`${hub.url}${path}`)).text();

/** Everything that tells strangers of news. */
async function everythingPublic(): Promise<string> {
  const { data, errors } = await hub.graphql(
    `{ knowledge(first: 50, filter: { kind: "news" }) { totalCount edges { node { title { text } } } } } # ${newId()}`,
  );
  expect(errors).toEqual([]);
  const files = ['/feeds/knowledge.atom', '/feeds/knowledge/news.atom', '/feeds/news/technical.atom'].concat(
    '/feeds/news/monitoring.atom',
    '/export/knowledge/news.json',
    '/sitemap/knowledge-1.xml',
  );
  return [JSON.stringify(data), ...(await Promise.all(files.map(text)))].join('\n');
}

describe('a piece of news', () => {
  it.each<[string, () => Writer, string, unknown]>([
    ['nobody', () => team.nobody, 'technical', 'UNAUTHENTICATED'],
    ['somebody outside the group', () => team.outsider, 'technical', 'FORBIDDEN'],
    ['the chair of another group', () => team.tomas, 'monitoring', 'FORBIDDEN'],
    ['a member of the group', () => team.mikkel, 'technical', null],
    ['the chair of the group', () => team.tomas, 'technical', null],
    ['a coordinator', () => team.coordinator, 'monitoring', null],
  ])('by %s', async (_who, writer, group, code) => {
    expect(await writer().refusal('start', input(piece({ group })))).toBe(code);
  });

  it.each([
    ['a group that is none', { group: 'no-such-group' }, 'group'],
    ['no group', { group: undefined }, 'group'],
    ['no day', { date: undefined }, 'date'],
    ['a day that is none', { date: '2026-02-30' }, 'date'],
  ])('with %s is not handed in', async (_what, more, path) => {
    const item = await starts(team.coordinator, piece(more));
    const { __typename, faults } = await team.coordinator.submits(item);
    expect(__typename).toBe('ContentIncomplete');
    expect(faults.map((fault: Reply) => fault.path)).toContain(path);
  });

  it('is nowhere to be read until the chair of its group approved it, and nobody else can', async () => {
    const item = await team.mikkel.submits(await starts(team.mikkel, piece({ title: 'Tide gauges speak' })));
    expect(await team.mikkel.refusal('approve', { input: seen(item) })).toBe('FORBIDDEN');
    for (const stranger of [team.astrid, team.outsider])
      expect(await stranger.refusal('approve', { input: seen(item) })).toBe('CONTENT_NOT_FOUND');
    expect(await everythingPublic()).not.toContain('Tide gauges');
    expect(await team.tomas.approves(item)).toMatchObject({
      state: 'PUBLISHED',
      group: { slug: 'technical' },
    });
    const feed = await text(`/feeds/news/technical.atom?${newId()}`);
    expect(feed).toContain('Tide gauges speak');
    expect(await text(`/feeds/news/monitoring.atom?${newId()}`)).not.toContain('Tide gauges');
  });

  it('goes to another group from those only who may write for that one', async () => {
    const body = piece();
    const item = await starts(team.tomas, body);
    const toMonitoring = { ...seen(item), body: JSON.stringify({ ...body, group: 'monitoring' }), note: '' };
    expect(await team.tomas.refusal('save', { input: toMonitoring })).toBe('FORBIDDEN');
    expect(await team.tomas.reads(item)).toMatchObject({ group: { slug: 'technical' } });
  });

  it('is refused in the name of an authority that one does not act for', async () => {
    const asked = { input: startInput(piece(), { kind: 'news', authorityId: VESTHAVN }) };
    expect(await team.tomas.refusal('start', asked)).toBe('CONTENT_NOT_FOUND');
  });
});

describe('the news of a group', () => {
  const days = ['2026-05-04', '2026-05-06', '2026-05-05'];

  beforeAll(async () => {
    for (const date of days) {
      const item = await starts(team.mikkel, piece({ date, title: `Day ${date}` }));
      await team.tomas.approves(await team.mikkel.submits(item));
    }
  });

  it('stand with the latest day first, whenever they were written', async () => {
    const { data, errors } = await hub.graphql(
      `{ knowledge(first: 3, order: DAY_DESC, filter: { kind: "news", marks: ["group:technical"], text: "Day" }) {
        edges { node { day group { slug } } } } }`,
    );
    expect(errors).toEqual([]);
    const nodes = data.knowledge.edges.map(({ node }: Reply) => node);
    expect(nodes.map(({ day }: Reply) => day)).toEqual(days.toSorted().toReversed());
    expect(nodes[0].group).toEqual({ slug: 'technical' });
  });

  it('are an Atom feed with an address, an author and a time for every entry, what was told last first', async () => {
    const feed = await text('/feeds/news/technical.atom');
    const entries = feed.split('<entry>').slice(1);
    for (const entry of [feed.split('<entry>')[0]!, ...entries]) {
      expect(entry).toMatch(/<id>https?:[^<]+<\/id>/);
      expect(entry).toMatch(/<updated>\d{4}-\d\d-\d\dT[^<]+Z<\/updated>/);
    }
    const times = entries.map((entry) => /<updated>([^<]+)</.exec(entry)?.[1] ?? '');
    expect(times).toEqual(times.toSorted().toReversed());
    expect(entries[0]).toContain(`Day ${days.at(-1)}`);
    expect(feed).toMatch(/<link[^>]+rel="self"/);
    expect(feed).toMatch(/<author>/);
  });
});
