import { type KnowledgeOrder } from '../graphql/knowledge.types';

/** How the pages treat a kind of knowledge. */
export interface ShelfKind {
  /** The name of the kind in the API; messages are named by it too: `kind.case-study.title`. */
  readonly name: ShelfKindName;
  /** The first part of its addresses, without language. */
  readonly path: string;
  /** What its list is narrowed by beside topic, MIM, label and evidence: names of marks. */
  readonly facets: readonly string[];
  readonly order: KnowledgeOrder;
  /** Whether its day is a deadline, so that a day in the past has to be marked. */
  readonly hasDeadline: boolean;
}

/** The kinds of knowledge that stand on the shelf. */
export const SHELF_KIND_NAMES = [
  'case-study',
  'guidance',
  'model-text',
  'funding-instrument',
  'funding-call',
  'need',
  'initiative',
  'algorithm',
  'news',
] as const;
export type ShelfKindName = (typeof SHELF_KIND_NAMES)[number];

const plain = { order: 'TITLE', hasDeadline: false } as const;

/** Every kind, in the order in which people are offered them. */
export const SHELF_KINDS: readonly ShelfKind[] = [
  { ...plain, name: 'case-study', path: '/cases', facets: ['stage', 'cost', 'size', 'country'] },
  { ...plain, name: 'guidance', path: '/guidance', facets: ['form', 'level'] },
  { ...plain, name: 'model-text', path: '/model-texts', facets: ['form'] },
  {
    name: 'funding-call',
    path: '/funding/calls',
    facets: ['instrument', 'applicant'],
    order: 'DAY_DESC',
    hasDeadline: true,
  },
  { ...plain, name: 'funding-instrument', path: '/funding/instruments', facets: ['form'] },
  { ...plain, name: 'need', path: '/needs', facets: ['state', 'purpose', 'next-period'], order: 'UPDATED' },
  { ...plain, name: 'initiative', path: '/initiatives', facets: ['form', 'state', 'country'] },
  { ...plain, name: 'algorithm', path: '/algorithms', facets: ['state', 'ai-act', 'role', 'country'] },
  { ...plain, name: 'news', path: '/news', facets: ['group'], order: 'DAY_DESC' },
];

/** What every list is narrowed by. */
export const COMMON_FACETS = ['topic', 'mim', 'label', 'evidence'] as const;

/** The kind whose list or item is read at a path without language; null where none is. */
export function kindAt(path: string): ShelfKind | null {
  return SHELF_KINDS.find((kind) => path === kind.path || path.startsWith(`${kind.path}/`)) ?? null;
}

/** The kind of this name; null for what does not stand on the shelf. */
export function kindNamed(name: string | null): ShelfKind | null {
  return SHELF_KINDS.find((kind) => kind.name === name) ?? null;
}
