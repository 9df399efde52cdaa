import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContentProposals } from '#libs/curation';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';
import { guideBody, onTheShelf } from '../support/shelf.js';

const LIST = `query ($filter: KnowledgeFilter, $order: KnowledgeOrder, $first: Int! = 100, $after: String) {
  knowledge(filter: $filter, order: $order, first: $first, after: $after) {
    totalCount edges { node { slug } } pageInfo { hasNextPage endCursor } } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  const guide = (slug: string, more: object) => onTheShelf(hub, 'guidance', guideBody({ slug, ...more }));
  await guide('aerial-views', {
    title: { en: { text: 'Aérial views' }, de: { text: 'Luftbilder', origin: 'machine' } },
    topics: ['technology'],
    form: 'recording',
    published: '2025-03-01',
  });
  await guide('buying-well', {
    title: 'Buying well',
    topics: ['governance', 'technology'],
    form: 'training',
  });
  await guide('care-of-data', {
    title: 'Care of data <script>',
    topics: ['governance'],
    published: '2026-01-31',
    mims: ['mims-plus/9.0/accessing-data'],
  });
  await hub.sql(
    `UPDATE content_item SET verified_by = $1 WHERE address IN ('/guidance/aerial-views', '/guidance/buying-well')`,
    [PEOPLE.coordinator],
  );
  await onTheShelf(hub, 'news', {
    ...newsBody('first-meeting'),
    date: '2026-02-03',
    group: 'legal',
    topics: ['governance'],
  });
});

afterAll(() => hub.stop());

function newsBody(slug: string): object {
  return { ...guideBody({ slug, title: slug }), form: undefined, publisher: undefined };
}

async function list(filter: object = {}, more: object = {}): Promise<Reply> {
  const { data, errors } = await hub.graphql(LIST, { filter, ...more });
  expect(errors).toEqual([]);
  return data.knowledge;
}

const slugs = async (filter: object, more: object = {}) =>
  (await list({ kind: 'guidance', ...filter }, more)).edges
    .map((edge: Reply) => edge.node.slug)
    .filter((slug: string) => ['aerial-views', 'buying-well', 'care-of-data'].includes(slug));

async function item(address: string, fields: string): Promise<Reply> {
  const { data, errors } = await hub.graphql(
    `query ($address: String!) { knowledgeItem(address: $address) { ${fields} } }`,
    { address },
  );
  expect(errors).toEqual([]);
  return data.knowledgeItem;
}

describe('the shelf refuses', () => {
  it.each([
    ['a kind that is none', { filter: { kind: "guidance' OR 1=1" } }],
    ['a text that is too long', { filter: { text: 'x'.repeat(101) } }],
    ['a mark without a name', { filter: { marks: ['governance'] } }],
    ['more marks than ten', { filter: { marks: Array.from({ length: 11 }, (_, at) => `topic:t${at}`) } }],
    ['an order that is none', { order: 'BODY' }],
    ['more than a page holds', { first: 101 }],
    ['a cursor of somebody else', { after: 'bm9uZQ' }],
  ])('%s', async (_what, variables) => {
    const { errors } = await hub.graphql(LIST, variables);
    expect(errors).not.toEqual([]);
    expect(JSON.stringify(errors)).not.toMatch(/select|shelf_item|syntax/i);
  });

  it('a cursor with another filter or order', async () => {
    const { pageInfo } = await list({}, { first: 1 });
    for (const variables of [{ filter: { kind: 'guidance' } }, { order: 'UPDATED' }]) {
      const { errors } = await hub.graphql(LIST, { ...variables, after: pageInfo.endCursor });
      expect(errors[0]?.extensions['code']).toBe('INVALID_CURSOR');
    }
  });

  it('to show a draft anywhere', async () => {
    const slug = 'zzsecretguide';
    const body = guideBody({ slug, title: slug, topics: ['networking'], relations: [] });
    await hub.app
      .get(ContentProposals, { strict: false })
      .propose({ kind: 'guidance', body, provenance: {}, by: null });
    expect((await list({ text: slug })).totalCount).toBe(0);
    expect(await item(`/guidance/${slug}`, 'id')).toBeNull();
  });
});

describe('the list', () => {
  it('narrows by marks: those of one name widen each other, those of different names narrow', async () => {
    expect(await slugs({ marks: ['topic:technology'] })).toEqual(['aerial-views', 'buying-well']);
    expect(await slugs({ marks: ['form:recording', 'form:training'] })).toEqual([
      'aerial-views',
      'buying-well',
    ]);
    expect(await slugs({ marks: ['topic:governance', 'form:recording', 'form:training'] })).toEqual([
      'buying-well',
    ]);
    expect(await slugs({ marks: ['mim:mims-plus/9.0/accessing-data'] })).toEqual(['care-of-data']);
    expect(await slugs({ authorityId: VESTHAVN })).toEqual([]);
  });

  it('finds words in whatever language, without accents and capitals, and takes signs of patterns as they are', async () => {
    expect(await slugs({ text: 'VIEWS aerial' })).toEqual(['aerial-views']);
    expect(await slugs({ text: 'luftbilder' })).toEqual(['aerial-views']);
    expect((await list({ text: '%_%' })).totalCount).toBe(0);
    expect(await slugs({ text: ' ' })).toHaveLength(3);
  });

  it('goes by title, by change and by day, where those without a day stand last', async () => {
    expect(await slugs({})).toEqual(['aerial-views', 'buying-well', 'care-of-data']);
    expect(await slugs({}, { order: 'UPDATED' })).toEqual(['care-of-data', 'buying-well', 'aerial-views']);
    expect(await slugs({}, { order: 'DAY_ASC' })).toEqual(['aerial-views', 'care-of-data', 'buying-well']);
    expect(await slugs({}, { order: 'DAY_DESC' })).toEqual(['care-of-data', 'aerial-views', 'buying-well']);
  });

  it('begins with what is nearest ahead, today with it, and ends with what is long past', async () => {
    const DAY_MS = 86_400_000;
    for (const away of [-20, 10, 0, 3, -2])
      await onTheShelf(hub, 'news', {
        ...newsBody(`away-${away}`.replace('--', '-minus-')),
        ...{ group: 'legal', date: new Date(Date.now() + away * DAY_MS).toISOString().slice(0, 10) },
      });
    const { edges } = await list({ kind: 'news', text: 'away' }, { order: 'DAY_NEXT' });
    expect(edges.map(({ node }: Reply) => node.slug)).toEqual([
      'away-0',
      'away-3',
      'away-10',
      'away-minus-2',
      'away-minus-20',
    ]);
  });

  it.each(['TITLE', 'UPDATED', 'DAY_ASC', 'DAY_DESC', 'DAY_NEXT'])(
    'holds each item once over all pages by %s',
    async (order) => {
      const whole = await list({}, { order });
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: Reply = await list({}, { order, first: 3, after });
        seen.push(...page.edges.map((edge: Reply) => edge.node.slug));
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(seen).toHaveLength(whole.totalCount);
      expect(new Set(seen).size).toBe(whole.totalCount);
    },
  );

  it('counts in its facets what the list then holds', async () => {
    const marks = ['topic:governance'];
    const { data } = await hub.graphql(
      `query ($filter: KnowledgeFilter) { knowledgeFacets(filter: $filter) { name values { value count } } }`,
      { filter: { kind: 'guidance', marks } },
    );
    const names = data.knowledgeFacets.map(({ name }: Reply) => name);
    expect(names).toEqual(expect.arrayContaining(['evidence', 'form', 'label', 'language', 'topic']));
    for (const { name, values } of data.knowledgeFacets)
      for (const { value, count } of values) {
        const rest = marks.filter((mark) => !mark.startsWith(`${name}:`));
        const { totalCount } = await list({ kind: 'guidance', marks: [...rest, `${name}:${value}`] });
        expect([name, value, totalCount]).toEqual([name, value, count]);
      }
    const topics = data.knowledgeFacets.find(({ name }: Reply) => name === 'topic').values;
    expect(topics.map(({ value }: Reply) => value)).toContain('technology');
  });

  it('says how many there are of each kind', async () => {
    const { data } = await hub.graphql('{ knowledgeKinds { name path count } }');
    expect(data.knowledgeKinds).toHaveLength(9);
    for (const { name, count } of data.knowledgeKinds)
      expect([name, (await list({ kind: name })).totalCount]).toEqual([name, count]);
    expect(data.knowledgeKinds).toContainEqual({
      name: 'case-study',
      path: '/cases',
      count: expect.any(Number),
    });
  });
});

describe('an item', () => {
  it('says what it rests on, who says that it holds, and how far it is translated', async () => {
    const found = await item(
      '/guidance/aerial-views',
      `kind title { text locale origin } label evidence sourceNote verifiedAt verifiedBy authority { name }
       group { slug name } translations { locale share origins outdated } body marks day`,
    );
    expect(found).toMatchObject({
      kind: 'guidance',
      title: { text: 'Aérial views', locale: 'en', origin: 'original' },
      label: 'illustrative',
      evidence: 'documented',
      verifiedAt: expect.any(String),
      authority: null,
      group: { slug: 'education' },
      day: '2025-03-01',
      marks: expect.arrayContaining(['topic:technology', 'form:recording', 'label:illustrative']),
    });
    expect(found.verifiedBy).toBe(found.group.name);
    expect(found.translations).toEqual([{ locale: 'de', share: 0.5, origins: ['machine'], outdated: 0 }]);
    expect(JSON.parse(found.body)).toMatchObject({ slug: 'aerial-views', form: 'recording' });
  });

  it('belongs to the group that its body names', async () => {
    expect(await item('/news/first-meeting', 'group { slug }')).toEqual({ group: { slug: 'legal' } });
  });

  it('names its authority as who says that it holds, but no authority that nobody has checked', async () => {
    await hub.sql(`UPDATE shelf_item SET authority_id = $1 WHERE slug = 'buying-well'`, [VESTHAVN]);
    const found = await item('/guidance/buying-well', 'authority { id name } verifiedBy');
    expect(found.authority.id).toBe(VESTHAVN);
    expect(found.verifiedBy).toBe(found.authority.name);
  });
});
