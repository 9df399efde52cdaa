import { describe, expect, it } from '@jest/globals';
import type { DraftState } from './content-item.js';
import {
  approvalObstacle,
  isOpenToWriting,
  mayPropose,
  mayProposeForNone,
  mayRevise,
  PROPOSERS,
  sightOf,
  type ContentReader,
  type Proposers,
} from './standing.js';

const NOBODY: ContentReader = {
  personId: 'me',
  coordinates: false,
  wouldCoordinate: false,
  secondFactor: false,
  curated: new Set(),
  open: new Set(),
  authorities: new Set(),
};
const PEOPLE = {
  outsider: NOBODY,
  member: { ...NOBODY, open: new Set(['technical']), authorities: new Set(['vesthavn']) },
  chair: { ...NOBODY, secondFactor: true, curated: new Set(['technical']), open: new Set(['technical']) },
  'chair without a second factor': { ...NOBODY, curated: new Set(['technical']) },
  'chair of another group': { ...NOBODY, secondFactor: true, curated: new Set(['legal']) },
  coordinator: { ...NOBODY, coordinates: true, secondFactor: true },
} satisfies Record<string, ContentReader>;
type Person = keyof typeof PEOPLE;

const OPENED = new Date('2026-11-23T10:00:00Z');
const ofGroup = { groupId: 'technical', authorityId: null, createdBy: 'somebody' };
const ofAuthority = { ...ofGroup, authorityId: 'vesthavn' };
const draft = (openedBy: string, state: DraftState = 'draft') => ({ openedBy, openedAt: OPENED, state });

describe('who may begin an item', () => {
  it.each<[Person, Proposers[]]>([
    ['outsider', ['signed-in']],
    ['member', ['members', 'stewards', 'stewards-and-members', 'signed-in']],
    ['chair', ['curators', 'members', 'stewards', 'stewards-and-members', 'signed-in']],
    ['chair without a second factor', ['signed-in']],
    ['chair of another group', ['signed-in']],
    ['coordinator', ['curators', 'members', 'stewards', 'stewards-and-members', 'signed-in']],
  ])('%s: of kinds that are for %j', (person, expected) => {
    expect(PROPOSERS.filter((proposers) => mayPropose(PEOPLE[person], 'technical', proposers))).toEqual(
      expected,
    );
  });
});

describe('who may begin an item for no authority', () => {
  const steward = { ...NOBODY, authorities: new Set(['vesthavn']) };
  it.each<[string, ContentReader, boolean, boolean]>([
    ['a steward', steward, false, false],
    ['a member', PEOPLE.member, false, true],
    ['a chair', PEOPLE.chair, true, true],
  ])('%s', (_who, reader, ofStewards, ofBoth) => {
    const may = (proposers: Proposers) => mayProposeForNone(reader, 'technical', proposers);
    expect([may('stewards'), may('stewards-and-members'), may('members')]).toEqual([
      ofStewards,
      ofBoth,
      true,
    ]);
  });
});

describe('who sees a draft', () => {
  it.each<[Person, boolean, boolean]>([
    ['outsider', false, false],
    ['member', false, true],
    ['chair', true, true],
    ['chair without a second factor', false, false],
    ['chair of another group', false, false],
    ['coordinator', true, true],
  ])('%s: of the group %s, of their authority %s', (person, group, authority) => {
    const sees = (item: typeof ofGroup | typeof ofAuthority) =>
      sightOf(PEOPLE[person], item, draft('somebody')) !== null;
    expect([sees(ofGroup), sees(ofAuthority)]).toEqual([group, authority]);
  });

  it('who began an item of the group, all of it', () => {
    expect(sightOf(NOBODY, { ...ofGroup, createdBy: 'me' }, null)).toEqual({ since: null });
  });

  it('who opened the draft, what was done since', () => {
    expect(sightOf(NOBODY, ofGroup, draft('me'))).toEqual({ since: OPENED });
  });

  it('not who began it for an authority and acts for it no longer', () => {
    expect(sightOf(NOBODY, { ...ofAuthority, createdBy: 'me' }, draft('me'))).toBeNull();
  });
});

describe('who may open a draft beside a published version', () => {
  it.each<[Person, boolean, boolean]>([
    ['outsider', false, false],
    ['member', true, false],
    ['chair', true, true],
    ['chair of another group', false, false],
  ])('%s: of a kind for members %s, of one for curators %s', (person, members, curators) => {
    const may = (proposers: Proposers) => mayRevise(PEOPLE[person], ofGroup, proposers);
    expect([may('members'), may('curators')]).toEqual([members, curators]);
  });
});

describe('what is in the way of approving', () => {
  const revision = { id: 'this', authorId: 'somebody', writers: [], handedInBy: null };
  it.each<[Person, DraftState | null, string | null]>([
    ['outsider', 'in_review', 'NOT_CURATOR'],
    ['chair of another group', 'in_review', 'NOT_CURATOR'],
    ['chair without a second factor', 'in_review', 'SECOND_FACTOR'],
    ['chair', null, 'NOTHING_SUBMITTED'],
    ['chair', 'draft', 'NOTHING_SUBMITTED'],
    ['chair', 'changes_asked', 'NOTHING_SUBMITTED'],
    ['chair', 'approved', 'NOTHING_SUBMITTED'],
    ['chair', 'in_review', null],
    ['coordinator', 'in_review', null],
  ])('%s, draft %s: %s', (person, state, why) => {
    const open = state && draft('somebody', state);
    expect(approvalObstacle(PEOPLE[person], 'technical', open, revision, [])).toBe(why);
  });

  it('that they wrote it', () => {
    const own = { ...revision, authorId: 'me' };
    expect(approvalObstacle(PEOPLE.chair, 'technical', draft('me', 'in_review'), own, [])).toBe('OWN_TEXT');
  });
});

describe('a draft', () => {
  it('is not written on while it is reviewed, nor once it is approved', () => {
    const states: DraftState[] = ['draft', 'in_review', 'changes_asked', 'approved'];
    expect(states.filter(isOpenToWriting)).toEqual(['draft', 'changes_asked']);
  });
});
