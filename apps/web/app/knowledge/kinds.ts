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
  /** The other order that readers may choose by the address, `?sort=updated`. */
  readonly otherOrder?: KnowledgeOrder;
  /** How the values of a facet are called, where other kinds use the same name for other values. */
  readonly words: Readonly<Record<string, string>>;
  /** What its day means to readers; null where lists need not show it. */
  readonly day: 'deadline' | 'date' | 'published' | 'raised' | null;
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

const plain = { order: 'TITLE', words: {}, day: null } as const;

/** Every kind, in the order in which people are offered them. */
export const SHELF_KINDS: readonly ShelfKind[] = [
  { ...plain, name: 'case-study', path: '/cases', facets: ['stage', 'cost', 'size', 'country'] },
  {
    ...plain,
    name: 'guidance',
    path: '/guidance',
    facets: ['form', 'level'],
    words: { form: 'guidance-form' },
    day: 'published',
  },
  {
    ...plain,
    name: 'model-text',
    path: '/model-texts',
    facets: ['form'],
    words: { form: 'model-text-form' },
    day: 'published',
  },
  {
    ...plain,
    name: 'funding-call',
    path: '/funding/calls',
    facets: ['applicant', 'instrument'],
    order: 'DAY_NEXT',
    day: 'deadline',
  },
  {
    ...plain,
    name: 'funding-instrument',
    path: '/funding/instruments',
    facets: ['form'],
    words: { form: 'funding-form' },
  },
  {
    ...plain,
    name: 'need',
    path: '/needs',
    facets: ['state', 'purpose', 'next-period'],
    words: { state: 'need-state' },
    order: 'SUPPORT',
    otherOrder: 'UPDATED',
    day: 'raised',
  },
  {
    ...plain,
    name: 'initiative',
    path: '/initiatives',
    facets: ['form', 'state', 'country'],
    words: { form: 'initiative-form', state: 'initiative-state' },
  },
  {
    ...plain,
    name: 'algorithm',
    path: '/algorithms',
    facets: ['state', 'ai-act', 'role', 'country'],
    words: { state: 'algorithm-state' },
  },
  { ...plain, name: 'news', path: '/news', facets: ['group'], order: 'DAY_DESC', day: 'date' },
];

/** What every list is narrowed by. */
export const COMMON_FACETS = ['topic', 'mim', 'evidence', 'label', 'language'] as const;

/** The kind whose list or item is read at a path without language; null where none is. */
export function kindAt(path: string): ShelfKind | null {
  return SHELF_KINDS.find((kind) => path === kind.path || path.startsWith(`${kind.path}/`)) ?? null;
}

/** The kind of this name; null for what does not stand on the shelf. */
export function kindNamed(name: string | null): ShelfKind | null {
  return SHELF_KINDS.find((kind) => kind.name === name) ?? null;
}

/** Where somebody begins something of a kind: what many bring has a page of its own. */
export function addPathOf(name: string): string {
  if (name === 'case-study') return '/cases/new';
  return name === 'need' ? '/needs/new' : `/desk/content/new?kind=${name}`;
}
