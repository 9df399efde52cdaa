import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  PEOPLE,
  startTestHub,
  VESTHAVN,
  codeOf,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';
import { guideBody, onTheShelf } from '../support/shelf.js';

const MIM = '/mims/mims-plus/9.0/accessing-data';

let hub: TestHub;
let coordinator: Session;
let outsider: Session;
let renamed: string;

const guide = (slug: string, more: object = {}, id?: string) =>
  onTheShelf(hub, 'guidance', guideBody({ slug, title: `About ${slug}`, ...more }), id);

beforeAll(async () => {
  hub = await startTestHub();
  coordinator = await hub.signIn(PEOPLE.coordinator);
  outsider = await hub.signIn(PEOPLE.outsider);
  renamed = newId();
  await guide('old-name', {}, renamed);
  await guide('new-name', {}, renamed);
  await guide('speaker', {
    mims: ['mims-plus/9.0/accessing-data'],
    relations: [
      { key: 'tool', type: 'uses', to: '/tools/orion-ld', note: 'As a <b>broker</b>.' },
      { key: 'requirement', type: 'explains', to: `${MIM}/r1` },
      { key: 'old', type: 'based-on', to: '/guidance/old-name' },
      { key: 'city', type: 'partner-of', to: `/community/authorities/${VESTHAVN}` },
      { key: 'group', type: 'related', to: '/groups/legal' },
      { key: 'none', type: 'uses', to: '/tools/no-such-tool' },
      { key: 'edition', type: 'uses', to: '/mims/mims-plus/9.0/no-such-mim' },
      { key: 'nobody', type: 'partner-of', to: `/community/authorities/${newId()}` },
    ],
  });
});

afterAll(() => hub.stop());

async function related(address: string): Promise<Reply[]> {
  const { data, errors } = await hub.graphql(
    `query ($address: String!) { related(address: $address) {
      type direction address title kind broken note { text } } } # ${newId()}`,
    { address },
  );
  expect(errors).toEqual([]);
  return data.related;
}

const BROKEN = `query ($first: Int, $after: String) { brokenRelations(first: $first, after: $after) {
  totalCount edges { node { type toAddress item { address } } } pageInfo { hasNextPage endCursor } } }`;

describe('what an item says about others', () => {
  it('leads to content of every library, to authorities and to groups', async () => {
    const said = await related('/guidance/speaker');
    expect(said).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'uses',
          direction: 'FROM',
          address: MIM,
          kind: 'mim',
          broken: false,
        }),
        expect.objectContaining({
          address: '/tools/orion-ld',
          title: 'Orion-LD',
          kind: 'tool',
          broken: false,
        }),
        expect.objectContaining({ type: 'explains', address: `${MIM}/r1`, kind: 'mim', broken: false }),
        expect.objectContaining({ address: '/groups/legal', kind: 'group', broken: false }),
        expect.objectContaining({
          address: `/community/authorities/${VESTHAVN}`,
          kind: 'authority',
          broken: false,
        }),
      ]),
    );
    expect(said.find(({ address }) => address === '/tools/orion-ld')?.note.text).toBe('As a <b>broker</b>.');
  });

  it('leads to where something is read now, when it was renamed', async () => {
    const said = await related('/guidance/speaker');
    expect(said).toContainEqual(
      expect.objectContaining({
        type: 'based-on',
        address: '/guidance/new-name',
        title: 'About new-name',
        broken: false,
      }),
    );
  });

  it('says so where nothing public is, and shows no title but the address', async () => {
    const broken = (await related('/guidance/speaker')).filter((one) => one.broken);
    expect(broken.map(({ address }) => address).toSorted()).toEqual([
      expect.stringMatching('^/community/authorities/'),
      '/mims/mims-plus/9.0/no-such-mim',
      '/tools/no-such-tool',
    ]);
    for (const { address, title, kind } of broken) expect([title, kind]).toEqual([address, null]);
  });
});

describe('what others say', () => {
  it.each([MIM, '/tools/orion-ld', `/community/authorities/${VESTHAVN}`, '/groups/legal'])(
    'is shown at %s',
    async (address) => {
      expect(await related(address)).toContainEqual(
        expect.objectContaining({
          direction: 'TO',
          address: '/guidance/speaker',
          title: 'About speaker',
          broken: false,
        }),
      );
    },
  );

  it('about a part is shown at the whole', async () => {
    const types = (await related(MIM))
      .filter(({ address }) => address === '/guidance/speaker')
      .map(({ type }) => type);
    expect(types.toSorted()).toEqual(['explains', 'uses']);
  });

  it.each(['/guidance/old-name', '/guidance/new-name'])(
    'under an old address is shown at %s',
    async (address) => {
      expect(await related(address)).toEqual([
        expect.objectContaining({ direction: 'TO', type: 'based-on', address: '/guidance/speaker' }),
      ]);
    },
  );

  it('about nothing is nothing', async () => {
    expect(await related('/nowhere')).toEqual([]);
    expect(await related('/mims/mims-plus/9.0/accessing')).toEqual([]);
  });
});

describe('broken relations', () => {
  it('are told to nobody who is not signed in', async () => {
    expect(codeOf(await hub.graphql(BROKEN))).toBe('UNAUTHENTICATED');
  });

  it('are none for somebody who curates nothing', async () => {
    const { data } = await hub.graphql(BROKEN, {}, outsider);
    expect(data.brokenRelations).toMatchObject({ totalCount: 0, edges: [] });
  });

  it('are listed for coordinators, page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await hub.graphql(BROKEN, { first: 2, after }, coordinator);
      for (const { node } of data.brokenRelations.edges)
        if (node.item.address === '/guidance/speaker') seen.push(node.toAddress);
      ({ endCursor: after, hasNextPage: more } = data.brokenRelations.pageInfo);
    }
    expect(seen).toEqual([
      expect.stringMatching('^/community/authorities/'),
      '/mims/mims-plus/9.0/no-such-mim',
      '/tools/no-such-tool',
    ]);
  });

  it('are those to what has left the public, too', async () => {
    await hub.sql(
      `UPDATE content_item SET gone = 'archived', gone_at = now(), gone_reason = 'Over.' WHERE id = $1`,
      [renamed],
    );
    const said = await related('/guidance/speaker');
    expect(said).toContainEqual(expect.objectContaining({ address: '/guidance/old-name', broken: true }));
  });
});
