/** A MIM as far as telling pairs needs it. */
export interface ComparedMim {
  readonly id: string;
  readonly slug: string;
  readonly number: string;
  /** The original name. */
  readonly title: string;
}

/** That two MIMs of different editions say they are the same. */
export interface Kinship {
  readonly mimId: string;
  readonly kinId: string;
}

/** A MIM of one edition, the other or both. */
export interface MimPair<M extends ComparedMim> {
  readonly from: M | null;
  readonly to: M | null;
  readonly renumbered: boolean;
  readonly renamed: boolean;
}

/**
 * Pairs the MIMs of two editions by slug, else by the other names they say they have; never by number. In the order of
 * the later edition; what is gone comes last.
 */
export function pairMims<M extends ComparedMim>(
  from: readonly M[],
  to: readonly M[],
  kinships: readonly Kinship[],
): MimPair<M>[] {
  const open = new Map(from.map((mim) => [mim.id, mim]));
  const bySlug = new Map(from.map((mim) => [mim.slug, mim]));
  const kin = new Map(kinships.map(({ mimId, kinId }) => [kinId, mimId]));
  const earlierOf = new Map<string, M>();
  const take = (later: M, earlier: M | undefined) => {
    if (earlier === undefined || earlierOf.has(later.id) || !open.delete(earlier.id)) return;
    earlierOf.set(later.id, earlier);
  };
  for (const later of to) take(later, bySlug.get(later.slug));
  for (const later of to) take(later, open.get(kin.get(later.id) ?? ''));
  return [
    ...to.map((later) => pairOf(earlierOf.get(later.id) ?? null, later)),
    ...[...open.values()].map((mim) => pairOf(mim, null)),
  ];
}

function pairOf<M extends ComparedMim>(from: M | null, to: M | null): MimPair<M> {
  const both = from !== null && to !== null;
  return {
    from,
    to,
    renumbered: both && from.number !== to.number,
    renamed: both && from.title !== to.title,
  };
}
