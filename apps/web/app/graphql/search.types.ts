/** A piece of a text, marked where it is what was looked for. */
export interface SearchSegment {
  readonly text: string;
  readonly hit: boolean;
}

/** Something that was found. */
export interface SearchHit {
  readonly kind: string;
  readonly address: string;
  readonly locale: string;
  readonly title: readonly SearchSegment[];
  readonly heading: readonly SearchSegment[];
  readonly excerpt: readonly SearchSegment[];
  readonly label: string | null;
  readonly note: string | null;
}

/** A page of what was found. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly totalCount: number;
  readonly facets: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: string; readonly count: number }[];
  }[];
  readonly isComplete: boolean;
}

/** What is chosen of a facet. */
export interface SearchChoice {
  readonly name: string;
  readonly values: readonly string[];
}
